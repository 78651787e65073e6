import { wordsAfter, wordsBefore } from './reading.ts';
import type { Mention, Reading } from './reading.ts';

/** "not my licence", "not into her computer", "no, not the code". */
const NOT_THAT =
  /\b(?<!\b(?:if|why|whether|or|is|was|are|were|do|does|did|have|has|it) )not (?:(?:the|my|her|his|our|their|mums|dads|any|a|an|even|about|for|to) )*$/;
/** "I have not got a code", "there is no PIN", "never had a passport": what nobody has cannot be given. */
const HAS_NONE =
  /\b(?:i|we|she|he|there|mum|dad|nan)(?: \w+)? (?:(?:have|has|had|do|does|did|is|was|am) not(?: \w+)?|never(?: \w+)?|(?:have|has|had|got|is|was)(?: got)? no)(?: (?:have|has|had|got|get|own|a|an|any|one))*$/;
const OWNING = /\b(?:have|has|had|got|get|own|is|was)\b/;
/** "have not got the code any more" was had once. */
const NO_LONGER = /^(?:any ?more|no longer|left|back|now|on me|with me|here|to hand)\b/;
const PARTED = /\b(?:give|gave|given|tell|told|send|sent|say|said|ask|asked|want|wanted)\b/;

/** Whether the words right before an item deny it in so many words, whatever verb the message has elsewhere. */
export function plainlyDenied(reading: Reading, noun: Pick<Mention, 'start' | 'end'>): boolean {
  const before = `${wordsBefore(reading, noun.start, 8).join(' ')} `;
  if (NOT_THAT.test(before)) return true;
  const none = HAS_NONE.exec(before.trim())?.[0];
  if (none === undefined || !OWNING.test(none) || PARTED.test(none)) return false;
  return !NO_LONGER.test(wordsAfter(reading, noun.end - 1, 3).join(' '));
}

/** "What is a sort code?", "what you mean by PIN", "I don't understand 'safe account'": asks about a word. */
const MEANING =
  /^(?:(?:no|ok|and|so|sorry|but|please|yes|well|hello) )*(?:(?:i |we )?(?:do |can )?not (?:understand|know|get)(?: what)?|(?:what|wot)(?: does| do| is| are| you| it| this| that| mean| means| meaning| by| of)*|(?:the )?meaning of|explain|define)(?: (?:a|an|the|is|are|this|that|word|words|mean|by|your|you))*$/;
const MEANT =
  /^(?:(?:mean|means|is|are|please|for|then|exactly|again|sorry|number|numbers|or|and|it|thing|in english|stand|used)(?: |$))*$/;

/** Whether the sentence only asks what the item's name means: it tells of nothing asked for or given. */
export function asksTheMeaning(reading: Reading, noun: Pick<Mention, 'start' | 'end'>): boolean {
  return (
    MEANING.test(wordsBefore(reading, noun.start, 10).join(' ')) &&
    MEANT.test(wordsAfter(reading, noun.end - 1, 6).join(' '))
  );
}
