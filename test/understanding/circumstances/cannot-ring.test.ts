import { say } from './wordings.ts';
import type { Facts } from '../../../src/understanding/facts.ts';

const cannotRing = (facts: Facts): boolean => facts.cannotRing.length > 0;

describe('not being able to ring', () => {
  it('is understood of hearing, speech, money and the telephone itself', () => {
    say(cannotRing, true, [
      "I'm deaf",
      'i am profoundly deaf and got a text from hmrc',
      'deaf',
      'im hard of hearing',
      "I can't speak",
      'i am non-verbal',
      "I can't ring",
      'i cant ring 101',
      'no credit on my phone',
      "I've no phone",
      'i havent got a phone',
      'cant make phone calls',
      'I use BSL',
      'i have a bad stammer',
      'lost my voice',
      'they took my phone',
      'my phone is broken',
      'i can only text',
      'cant use the phone im deaf',
      'I AM UNABLE TO CALL',
      'cant call anyone right now',
      'its not safe to ring he is listening',
      'i cannot hear on the phone',
      'not able to phone',
      'theres no signal here',
      'phones dead',
      'I am blind and deaf',
      'deaf person here',
      'can i text instead',
      'I deaf',
      'I no can phone. BSL?',
      'no phone. text only',
      'BSL please',
      'where video BSL please',
      'cant use phone',
    ]);
  });

  it('is not about ringing the caller back, nor about another', () => {
    say(cannotRing, false, [
      "I can't ring them back",
      'i couldnt ring back the number',
      'you cant ring that number',
      'i cant speak english',
      'i cant hear what he says',
      'he said i cant ring the police',
      'i have no credit card',
      'my dad is deaf',
      'they have my phone number',
      'they wanted my phone number',
      'I cant talk to my family about it',
      'i put the phone down',
      'can i ring 101',
      'who can i ring',
      'they took my phone number',
      'he told me I could not ring anyone',
    ]);
  });
});
