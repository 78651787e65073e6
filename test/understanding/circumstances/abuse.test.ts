import { say } from './wordings.ts';
import type { Facts } from '../../../src/understanding/facts.ts';

const abuse = (facts: Facts): boolean => facts.abuse.length > 0;

describe('abuse', () => {
  it('is swearing at the service, or contempt for it', () => {
    say(abuse, true, [
      "you're useless",
      'f*** off',
      'fuck off',
      'F OFF',
      'f**k off',
      'stupid bot',
      'this is rubbish',
      'your a useless robot',
      'u r thick',
      'this is a waste of time',
      'what a load of crap',
      'shut up',
      'piss off you stupid machine',
      'useless',
      'you are a f***ing idiot',
      'FUCKING BOT',
      'wanker',
      'fuck you',
      'this bot is shit',
      'you lot are useless',
      'ur shit',
      'fucking useless',
      'c*nt',
      'ur wasting my time',
      'crap website',
    ]);
  });

  it('is not swearing about the fraudster, at oneself, or what was said to either', () => {
    say(abuse, false, [
      'the bastard took my money',
      'I told him to fuck off',
      'he told me to f off',
      'told them to piss off',
      'i feel so stupid',
      'i was an idiot',
      'this is a scam',
      'he said you are stupid',
      'those bastards rang my nan',
      'my computer is rubbish',
      'he called me a stupid bitch',
      'what a load of rubbish he was talking',
      'is this rubbish',
      'they said shut up',
      'I lost my fucking money',
      'you are very kind',
      'it was a stupid thing to do',
      'said if you hang up you are an idiot',
      'i hate this happening to me',
      'he said i was useless',
      'bloody scammers',
      'this is so stupid of me',
      'im shitting myself',
      'he swore at me, said fuck off you old cow',
    ]);
  });
});
