import { edited } from './view.ts';
import type { View } from './view.ts';

const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth'.split(
    ' ',
  );
const ALPHABET =
  'alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu';

const FIGURES = new Map([
  ...NUMBERS.map((word, value) => [word, String(value)] as const),
  ...TENS.map((word, index) => [word, String((index + 2) * 10)] as const),
  ['fourty', '40'],
  ['nought', '0'],
  ['naught', '0'],
]);
const LETTERS = new Map(ALPHABET.split(' ').map((word) => [word, word.charAt(0)]));
const REPEATS = new Map([
  ['double', 2],
  ['treble', 3],
  ['triple', 3],
  ['quadruple', 4],
]);
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAY_OF_MONTH = new RegExp(
  `(?<![a-z0-9])(${ORDINALS.join('|')}|\\d{1,2}(?:st|nd|rd|th)) of (?:the )?(${ORDINALS.slice(0, 12).join('|')}|(?:1st|2nd|3rd|(?:[4-9]|1[0-2])th))(?![a-z])`,
  'g',
);
const ordinalOf = (word: string): number => ORDINALS.indexOf(word) + 1 || parseInt(word, 10);
const MONTH_NEXT = new RegExp(`^(?: of)? (?:${MONTHS.join('|')})`);

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A word with the words that stand right beside it, and the text after it and after the next one. */
interface Place {
  readonly word: Word;
  readonly previous: Word | undefined;
  readonly next: Word | undefined;
  readonly after: string;
  readonly afterNext: string;
}

interface Read {
  readonly text: string;
  /** How many words it stands for. */
  readonly count: number;
}

/** "A for apple", "b as in bravo". */
const lettersFor = (text: string): { start: number; end: number; text: string }[] =>
  [...text.matchAll(/(?<![a-z0-9'])([a-z]) (?:for|as in|like) \1[a-z]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[1] ?? '',
  }));

/** "The third of the fourth" is the third of April. */
const daysOfMonths = (text: string): { start: number; end: number; text: string }[] =>
  [...text.matchAll(DAY_OF_MONTH)].map(({ 0: whole, 1: day = '', 2: month = '', index }) => ({
    start: index,
    end: index + whole.length,
    text: `${String(ordinalOf(day))} ${MONTHS[ordinalOf(month) - 1] ?? ''}`,
  }));

const figure = (word: Word | undefined): string | undefined =>
  word === undefined ? undefined : /^\d$/.test(word.text) ? word.text : FIGURES.get(word.text);

const spells = (word: Word | undefined): boolean =>
  word !== undefined &&
  (/^(?:\d+|[a-z])$/.test(word.text) || FIGURES.has(word.text) || LETTERS.has(word.text));

function placeOf(text: string, words: readonly Word[], index: number, word: Word): Place {
  const previous = words[index - 1];
  const next = words[index + 1];
  const beside = (left: Word | undefined, right: Word | undefined): boolean =>
    left !== undefined && right !== undefined && /^[ ,\n-]{0,2}$/.test(text.slice(left.end, right.start));
  return {
    word,
    previous: beside(previous, word) ? previous : undefined,
    next: beside(word, next) ? next : undefined,
    after: text.slice(word.end, word.end + 16),
    afterNext: next === undefined ? '' : text.slice(next.end, next.end + 7),
  };
}

const ordinal = (word: Word | undefined, after: string): number =>
  MONTH_NEXT.test(after) ? ORDINALS.indexOf(word?.text ?? '') + 1 : 0;

/** November is a letter only where something is spelled, not between a day and a year. */
const isMonth = (previous: Word | undefined, after: string): boolean =>
  previous?.text === 'of' || /^(?: \d{1,2}(?:st|nd|rd|th)?,?)? (?:(?:19|20)\d\d|nineteen|twenty)/.test(after);

const letterOf = (word: Word | undefined): string | undefined =>
  word !== undefined && /^[a-z]$/.test(word.text) ? word.text : LETTERS.get(word?.text ?? '');

const repeated = (character: string | undefined, times: number): Read | undefined =>
  character?.length === 1 ? { text: character.repeat(times), count: 2 } : undefined;

/** "double four", "second of March", "oh" among digits, and the spelling alphabet where something is spelled. */
function spelled({ word, previous, next, after }: Place): Read | undefined {
  const digit = /^(?:oh|o)$/.test(next?.text ?? '') ? '0' : figure(next);
  const repeat = REPEATS.get(word.text);
  if (repeat !== undefined) return repeated(digit ?? letterOf(next), repeat);
  const day = ordinal(word, after);
  if (day > 0) return { text: String(day === 21 ? 30 : day), count: 1 };
  const nought = (word.text === 'oh' || word.text === 'o') && (figure(previous) ?? digit) !== undefined;
  if (nought) return { text: '0', count: 1 };
  if (word.text === 'november' && isMonth(previous, after)) return undefined;
  const letter = LETTERS.get(word.text);
  return letter !== undefined && (spells(previous) || spells(next)) ? { text: letter, count: 1 } : undefined;
}

/** "nine", "forty", "forty four", "thirty first"; "one by one" is no number. */
function number({ word, next, after, afterNext }: Place): Read | undefined {
  if (after.startsWith(` by ${word.text}`)) return { text: `${word.text} by ${word.text}`, count: 3 };
  const value = FIGURES.get(word.text);
  if (value === undefined || !/^[2-9]0$/.test(value))
    return value === undefined ? undefined : { text: value, count: 1 };
  const unit = /^[1-9]$/.exec(figure(next) ?? '')?.[0] ?? (ordinal(next, afterNext) || undefined);
  return unit === undefined ? { text: value, count: 1 } : { text: `${value.charAt(0)}${unit}`, count: 2 };
}

/** Writes spelled numbers and letters in figures: "double four" as `44`, "A for apple bravo one" as `a b 1`. */
export function inFigures(view: View): View {
  const dated = edited(view, daysOfMonths(view.text));
  const lettered = edited(dated, lettersFor(dated.text));
  const words = [...lettered.text.matchAll(/[a-z]+|\d+/g)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const edits: { start: number; end: number; text: string }[] = [];
  let next = 0;
  for (const [index, word] of words.entries()) {
    if (index < next) continue;
    const place = placeOf(lettered.text, words, index, word);
    const read = spelled(place) ?? number(place);
    if (read === undefined) continue;
    next = index + read.count;
    edits.push({ start: word.start, end: words[next - 1]?.end ?? word.end, text: read.text });
  }
  return edited(lettered, edits);
}
