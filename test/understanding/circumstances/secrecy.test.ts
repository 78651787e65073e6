import { say } from './wordings.ts';
import type { Facts } from '../../../src/understanding/facts.ts';

const secrecy = (facts: Facts): boolean => facts.secrecy.length > 0;

describe('being told to keep it secret', () => {
  it('is understood of silence and of lies', () => {
    say(secrecy, true, [
      'he told me not to tell anyone',
      'said keep it secret',
      'they said not to tell the bank',
      'told me to say it was for building work',
      'wants me to lie to the cashier',
      'TOLD ME NOT TO SPEAK TO ANYONE ABOUT IT',
      'she said dont tell ur family',
      'he said i cant tell anyone',
      'must not tell my husband',
      "I'm not allowed to talk about it",
      'they said the bank staff are in on it',
      'its a secret investigation he said',
      'said it was an undercover operation',
      'told to tell the bank its for a car',
      'told me to keep it quiet',
      'keep it between us he said',
      'said i had to keep it confidential',
      'he made me swear not to tell a soul',
      'told me what to say to the cashier',
      'said id be arrested if i told anyone',
      'he warned me not to mention it to my daughter',
      'if the bank ask say its for a holiday he said',
      'dont trust the bank they said, staff are involved',
      'told me not to say anything to my wife',
      'he kept saying not to hang up or tell anybody',
      'they told me to tell my bank the money was for a new kitchen',
      'if anyone asks say its a family gift he said',
      'made me promise not to tell',
      'not to breathe a word',
      'they told me not to ring the police',
    ]);
  });

  it('is not the person keeping quiet, nor advice about PINs', () => {
    say(secrecy, false, [
      "I haven't told anyone",
      'my bank says never tell anyone your pin',
      "I don't want to tell my family",
      'please dont tell anyone',
      'I told them not to ring again',
      'i did not tell them anything',
      'i told her not to tell them her pin',
      'they asked for my secret word',
      'is this confidential',
      'they told me to ring the bank',
      'my daughter told me not to tell them anything',
      'he asked for my pin',
      'i told the bank the truth',
      'they told me not to hang up',
      'i never told him my pin',
      'can you keep this secret',
      'told me not to share my pin',
      'i lied to the bank',
    ]);
  });
});
