import { say } from './wordings.ts';
import type { Jurisdiction } from '../../../src/case/vocabulary.ts';
import type { Facts } from '../../../src/understanding/facts.ts';

const country = (facts: Facts): Jurisdiction | undefined => facts.country.find(({ sure }) => sure)?.value;

describe('where they are', () => {
  it('is Scotland, Northern Ireland, or England and Wales, when they say so', () => {
    say(country, 'scotland', [
      "I'm in Glasgow",
      'im in scotland, who do i ring',
      'we live in Scotland',
      'my mum lives in Edinburgh and got a call',
      'I live just outside Aberdeen',
      'glasgow',
      'in dundee',
      'my nan in inverness was called by the police',
      'i am a pensioner from fife',
      'I AM IN EDINBURGH SCOTLAND',
      'im ringing from glasgow',
      'we are based in stirling',
      'im at home in paisley and they are on the phone',
      'I live in Glasgo',
    ]);
    say(country, 'northern-ireland', [
      'my mum lives in Belfast',
      "I'm in Northern Ireland",
      'we are in derry',
      'live in northen ireland',
      'northern ireland',
      'I live near Omagh',
      'im from newry',
      'i live in N Ireland',
    ]);
    say(country, 'england-and-wales', [
      'I live in Cardiff',
      "I'm in Northampton",
      'we live in wales',
      'i am in england',
      'my dad lives in Leeds, he was rung',
      'kettering',
      'we are in milton keynes',
    ]);
  });

  it('is not where the caller said he was, nor a name', () => {
    say(country, undefined, [
      'they said they were Police Scotland',
      'calling from Glasgow',
      'a Scottish accent',
      'he said he was calling from Glasgow',
      'they were in London',
      'he is from Belfast police',
      'an officer from Edinburgh police station rang me',
      'bank of scotland rang',
      'Royal Bank of Scotland fraud team',
      'scotland yard called me',
      'he said he lives in Leeds',
      'I do not live in Scotland',
      'I used to live in Glasgow',
      'the number was from London',
      'my son is in Manchester',
      'a parcel going to Cardiff',
      'my card was used in Edinburgh',
      'does this work in northern ireland',
      'Aberdeen police rang me',
      'he said he was a detective in Glasgow',
      'they told me to go to London Road',
      'they asked if I live in Scotland',
      'im moving to wales',
      'the man had a glasgow accent',
      'i am reading the letter',
      'said there is a warrant for me in London',
      'detective smith from hammersmith in london rang',
    ]);
  });

  it('is in doubt when they name two', () => {
    say(country, undefined, ["I'm in Glasgow but my mum lives in Leeds and she was rung"]);
  });
});
