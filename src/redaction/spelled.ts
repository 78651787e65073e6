import { edited, rewritten } from './view.ts';
import { MONTH, MONTHS } from './dates.ts';
import type { Edit, View } from './view.ts';

const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = [
  ...['first', 'second', 'third'],
  // Five, eight, nine and twelve change before "th".
  ...NUMBERS.slice(4).map((word) => `${word.replace(/ve$/, 'f').replace(/[et]$/, '')}th`),
  'twentieth',
  'thirtieth',
];
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
/** Words with which something written in figures can begin. */
const TELLING = new Set([...FIGURES.keys(), ...LETTERS.keys(), ...REPEATS.keys(), ...ORDINALS, 'oh', 'o']);
const DAY_OF_MONTH = new RegExp(
  `(?<![a-z0-9])(${ORDINALS.join('|')}|\\d{1,2}(?:st|nd|rd|th)) of (?:the )?(${ORDINALS.slice(0, 12).join('|')}|(?:[1-9]|1[0-2])(?:st|nd|rd|th))(?![a-z])`,
  'g',
);
/** "I may first" and "the march second" are no dates without "the". */
const DAY_AFTER_MONTH = new RegExp(
  `(?<![a-z])(?!(?:may|mar(?:ch)?) (?!the))(${MONTH}) (?:the )?(?:(twenty|thirty)[ -])?(${ORDINALS.join('|')})(?![a-z])`,
  'g',
);
const ordinalOf = (word: string): number => ORDINALS.indexOf(word) + 1 || parseInt(word, 10);
const MONTH_NEXT = new RegExp(`^(?: of)? (?:${MONTHS.join('|')})`);

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A word with the words that stand right beside it, if any, and the text after it and after the next one. */
interface Place {
  readonly word: string;
  readonly previous: string;
  readonly next: string;
  readonly after: string;
  readonly afterNext: string;
}

interface Read {
  readonly text: string;
  /** How many words it stands for. */
  readonly count: number;
}

/** "A for apple", "b as in bravo". */
const lettersFor = (view: View): View =>
  rewritten(view, /(?<![a-z0-9'])([a-z]) (?:for|as in|like) \1[a-z]+/g, ([, letter = '']) => letter);

/** "The third of the fourth" is the third of April. */
const daysOfMonths = (view: View): View =>
  rewritten(
    view,
    DAY_OF_MONTH,
    ([, day = '', month = '']) => `${String(ordinalOf(day))} ${MONTHS[ordinalOf(month) - 1] ?? ''}`,
  );

/** "July the twenty third". */
const daysAfterMonths = (view: View): View =>
  rewritten(
    view,
    DAY_AFTER_MONTH,
    ([, month = '', tens = '', day = '']) =>
      `${month} ${String(Number(FIGURES.get(tens) ?? 0) + ordinalOf(day))}`,
  );

const figure = (word: string): string | undefined => (/^\d$/.test(word) ? word : FIGURES.get(word));

const spells = (word: string): boolean =>
  /^(?:\d+|[a-z])$/.test(word) || FIGURES.has(word) || LETTERS.has(word);

function placeOf(text: string, words: readonly Word[], index: number, word: Word): Place {
  const previous = words[index - 1] ?? word;
  const next = words[index + 1] ?? word;
  const together = (from: number, to: number): boolean =>
    from <= to && /^[ ,\n-]{0,2}$/.test(text.slice(from, to));
  return {
    word: word.text,
    previous: together(previous.end, word.start) ? previous.text : '',
    next: together(word.end, next.start) ? next.text : '',
    after: text.slice(word.end, word.end + 16),
    afterNext: text.slice(next.end, next.end + 7),
  };
}

const ordinal = (word: string, after: string): number =>
  MONTH_NEXT.test(after) ? ORDINALS.indexOf(word) + 1 : 0;

/** November is a letter only where something is spelled, not between a day and a year. */
const isMonth = (previous: string, after: string): boolean =>
  previous === 'of' || /^(?: \d{1,2}(?:st|nd|rd|th)?,?)? (?:(?:19|20)\d\d|nineteen|twenty)/.test(after);

const letterOf = (word: string): string | undefined => (/^[a-z]$/.test(word) ? word : LETTERS.get(word));

const isNought = (word: string): boolean => word === 'oh' || word === 'o';

const repeated = (character: string | undefined, times: number): Read | undefined =>
  character?.length === 1 ? { text: character.repeat(times), count: 2 } : undefined;

/** "double four", "second of March", "oh" among digits, and the spelling alphabet where something is spelled. */
function spelled({ word, previous, next, after }: Place): Read | undefined {
  const digit = isNought(next) ? '0' : figure(next);
  const repeat = REPEATS.get(word);
  if (repeat !== undefined) return repeated(digit ?? letterOf(next), repeat);
  const day = ordinal(word, after);
  if (day > 0) return { text: String(day === 21 ? 30 : day), count: 1 };
  const nought = isNought(word) && (figure(previous) ?? digit) !== undefined;
  if (nought) return { text: '0', count: 1 };
  if (word === 'november' && isMonth(previous, after)) return undefined;
  const letter = LETTERS.get(word);
  return letter !== undefined && (spells(previous) || spells(next)) ? { text: letter, count: 1 } : undefined;
}

/** "nine", "forty", "forty four", "thirty first"; "one by one" is no number. */
function number({ word, next, after, afterNext }: Place): Read | undefined {
  if (after.startsWith(` by ${word}`)) return { text: `${word} by ${word}`, count: 3 };
  const value = FIGURES.get(word);
  if (value === undefined || !/^[2-9]0$/.test(value))
    return value === undefined ? undefined : { text: value, count: 1 };
  const unit = /^[1-9]$/.exec(figure(next) ?? '')?.[0] ?? (ordinal(next, afterNext) || undefined);
  return unit === undefined ? { text: value, count: 1 } : { text: `${value.charAt(0)}${unit}`, count: 2 };
}

/** Writes spelled numbers and letters in figures: "double four" as `44`, "A for apple bravo one" as `a b 1`. */
export function inFigures(view: View): View {
  const lettered = lettersFor(daysOfMonths(daysAfterMonths(view)));
  const words = [...lettered.text.matchAll(/[a-z]+|\d+/g)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const edits: Edit[] = [];
  let next = 0;
  for (const [index, word] of words.entries()) {
    if (index < next || !TELLING.has(word.text)) continue;
    const place = placeOf(lettered.text, words, index, word);
    const read = spelled(place) ?? number(place);
    if (read === undefined) continue;
    next = index + read.count;
    // A nought read as one stands beside the next: "one oh oh oh".
    if (read.text === '0') words[index] = { ...word, text: '0' };
    edits.push({ start: word.start, end: words[next - 1]?.end ?? word.end, text: read.text });
  }
  return edited(lettered, edits);
}
