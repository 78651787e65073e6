import { redact } from '../../../src/redaction/redact.ts';
import type { Say } from '../../../src/protocol.ts';
import type { Rule, Turn } from '../path.ts';
import { firstOf, messagesIn, sentencesIn, textsIn, words } from './words.ts';

const MOST_WORDS = 60;
const MOST_IN_SENTENCE = 20;
const MOST_IN_QUESTION = 25;
/** Said to somebody trained to listen, with dates and names in it. */
const MOST_TO_READ_OUT = 25;

/** The first fault in any of the texts of a turn; each text is looked at once, however often it is said. */
function ofTexts(
  textsOf: (say: Say) => readonly string[],
  faultOf: (text: string) => string | null,
): Rule['breach'] {
  const known = new Map<string, string | null>();
  const fault = (text: string): string | null => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = faultOf(text);
    known.set(text, made);
    return made;
  };
  return ({ says }) => firstOf(says, (say) => firstOf(textsOf(say), fault));
}

const over = (most: number, text: string): string | null =>
  words(text) > most ? `“${text}” has ${String(words(text))}` : null;

const questionOf = ({ card }: Say): readonly string[] => (card.kind === 'question' ? [card.text] : []);

const wordsToReadOut = ({ card }: Say): readonly string[] =>
  card.kind === 'read-out' || card.kind === 'summary' ? [card.words] : [];

const VOUCHING = /\b(?:genuine|known|valid|verified|legitimate|trustworthy|trusted)\b/i;
/** The person's own safety, and the false promise of a "safe account". */
const OWN_SAFETY =
  /["“]?safe account["”]?|\b(?:I'm|you're|you are|are you|keep you|if you're|be)\s+safe\b|\bsafe (?:now|right now|time|to ring you)\b|\bsafest advice\b/gi;

function vouching(text: string): string | null {
  const left = text.replace(OWN_SAFETY, '');
  const word = VOUCHING.exec(left)?.[0] ?? /\bsafe\b/i.exec(left)?.[0];
  return word === undefined ? null : `“${word}” is said in “${text}”`;
}

/** What is kept of the person's words. */
const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** Buttons hold no words of the person's. */
function secretKept({ did, fields }: Turn): string | null {
  if (did.by !== 'words') return null;
  const kept = stringsIn(fields).find((text) => redact(text).spans.length > 0);
  return kept === undefined ? null : `“${kept}” is stored`;
}

export const wordingRules: readonly Rule[] = [
  {
    name: 'A message has sixty words at most',
    breach: ofTexts(messagesIn, (text) => over(MOST_WORDS, text)),
  },
  {
    name: 'A sentence has twenty words at most',
    breach: ofTexts(messagesIn, (text) => firstOf(sentencesIn(text), (one) => over(MOST_IN_SENTENCE, one))),
  },
  {
    name: 'A sentence to read out to a call-taker has twenty-five words at most',
    breach: ofTexts(wordsToReadOut, (text) =>
      firstOf(sentencesIn(text), (one) => over(MOST_TO_READ_OUT, one)),
    ),
  },
  {
    name: 'A question has twenty-five words at most',
    breach: ofTexts(questionOf, (text) => over(MOST_IN_QUESTION, text)),
  },
  { name: 'Nobody and nothing is vouched for', breach: ofTexts(textsIn, vouching) },
  { name: 'No stored answer holds a secret', breach: secretKept },
];
