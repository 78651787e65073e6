import { wordsAfter, wordsBefore, wordsBetween } from './reading.ts';
import type { Item } from '../case/vocabulary.ts';
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

/** What a number is called before its sign: "NI no", "account no". */
const NUMBERED = /^(?:ni|insurance|licence|passport|account|card|phone|reference|ref|badge|collar|code|no)$/;

/** "No passwords", "no pin, no bank": none of it. A pause after "no" makes it an answer: "No, my PIN". */
function noSuch({ tokens }: Reading, { start }: Pick<Mention, 'start'>): boolean {
  const [before, no, noun] = [start - 2, start - 1, start].map((at) => tokens[at]);
  if (no?.word !== 'no' || noun === undefined || noun.pause || no.sentence !== noun.sentence) return false;
  return no.pause || !NUMBERED.test(before?.word ?? '');
}

/** Whether the words right before an item deny it in so many words, whatever verb the message has elsewhere. */
export function plainlyDenied(reading: Reading, noun: Pick<Mention, 'start' | 'end'>): boolean {
  const before = `${wordsBefore(reading, noun.start, 8).join(' ')} `;
  if (NOT_THAT.test(before) || noSuch(reading, noun)) return true;
  const none = HAS_NONE.exec(before.trim())?.[0];
  if (none === undefined || !OWNING.test(none) || PARTED.test(none)) return false;
  return !NO_LONGER.test(wordsAfter(reading, noun.end - 1, 3).join(' '));
}

/** "I would not give it", "refused to", "was not going to": what is refused was asked for. */
const REFUSING =
  /\b(?:refus\w+|declin\w+|(?<!\b(?:he|they|police|bank|who) )(?:would|wud|could|will|am|was|were|going) not|not going)(?: (?:to|even|going|ever|be|have))*$/;

/** Whether a verb of giving is one that somebody refuses to do. */
export function isRefused(reading: Reading, verb: number | undefined): boolean {
  return verb !== undefined && REFUSING.test(wordsBefore(reading, verb, 5).join(' '));
}

/** "What is a sort code?", "what you mean by PIN", "I don't understand 'safe account'": asks about a word. */
const MEANING =
  /^(?:(?:no|ok|and|so|sorry|but|please|yes|well|hello) )*(?:(?:i |we )?(?:do |can )?not (?:understand|know|get)(?: what)?|(?:what|wot)(?: does| do| is| are| you| it| this| that| mean| means| meaning| by| of)*|(?:the )?meaning of|explain|define)(?: (?:a|an|the|is|are|this|that|word|words|mean|by|your|you))*$/;
const MEANT =
  /^(?:(?:mean|means|is|are|please|for|then|exactly|again|sorry|number|numbers|or|and|it|thing|in english|stand|used)(?: |$))*$/;

/** "where do I find my NI number", "where on a payslip is it": looked for, with nobody asking. */
const WHEREABOUTS =
  /^(?:(?:and|so|but|please|hello|hi) )*where(?: (?:exactly|on|in|from|a|an|the|my|me|her|his|payslip|p60|card|licence|letter|letters|do|can|could|would|will|is|are|it|does|i|we|you|he|she|find|get|see|look|for))*$/;

/** Whether the sentence only asks what the item's name means: it tells of nothing asked for or given. */
export function asksTheMeaning(reading: Reading, noun: Pick<Mention, 'start' | 'end'>): boolean {
  if (WHEREABOUTS.test(wordsBefore(reading, noun.start, 12).join(' ')))
    return !reading.cues.some(({ stance }) => stance === 'asked');
  return (
    MEANING.test(wordsBefore(reading, noun.start, 10).join(' ')) &&
    MEANT.test(wordsAfter(reading, noun.end - 1, 6).join(' '))
  );
}

/** "sent me his licence", "sent me a new card": what came from the other side. */
const SENT_ME =
  /\b(?:sent|send|sends|showed|shown|emailed|gave|given|texted) (?:me|us)(?: (?:a|an|his|their|her|the|new|photo|picture|pic|copy|scan|of))*$/;
const CAME: readonly Item[] = ['driving-licence', 'passport', 'bank-details', 'cash-or-card-courier'];
/** "he already knew my address": nobody had to tell it. */
const KNOWN = /\b(?:he|she|they) (?:already |even )?(?:knew|knows)(?: (?:my|me|her|his|our|the))*$/;

/** Whether the other side had a thing before, or sent it. */
export function isTheirs(reading: Reading, noun: Pick<Mention, 'item' | 'start'>): boolean {
  const before = wordsBefore(reading, noun.start, 8).join(' ');
  return (
    (CAME.includes(noun.item) && SENT_ME.test(before)) ||
    (noun.item !== 'pin-or-passcode' && KNOWN.test(before))
  );
}

/** "ring the number on the back of my card": a number to ring, and none that is told. */
const RUNG =
  /\b(?:ring|rang|ringing|call|called|calling|phone|phoned|dial|dialled)(?: (?:us|them|it|me|back|on|the|my|her|his|your))*$/;
export const isRung = (reading: Reading, { start, end }: Pick<Mention, 'start' | 'end'>): boolean =>
  /^(?:the )?numbers? (?:on|off|from)\b/.test(wordsBetween(reading, start, end).join(' ')) &&
  RUNG.test(wordsBefore(reading, start, 5).join(' '));
