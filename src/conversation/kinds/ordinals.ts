import { plain } from './words.ts';

const NUMBERS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const FILLERS = new Set([
  'the',
  'option',
  'options',
  'number',
  'numbers',
  'answer',
  'ones',
  'please',
  'its',
  'and',
]);

const BOTH = /^both(?: of (?:them|these|those))?(?: please)?$/u;
const EXCEPT = /^(?:all|everything|all of them) (?:except|but|apart from) (.+)$/u;
const RUN = /^(?:the )?(first|last) (\w+)(?: ones| options)?(?: of (?:them|these|those))?(?: please)?$/u;

/**
 * Positions named by a message that does nothing else: "2", "the second one", "1 and 3", "the first two", "both",
 * "the last one". Zero-based, rising; null when the message is not a choice by position ("the first caller", "no one").
 */
export function readPositions(text: string, count: number): readonly number[] | null {
  const message = plain(text);
  if (count === 2 && BOTH.test(message)) return [0, 1];
  const [, except] = EXCEPT.exec(message) ?? [];
  if (except !== undefined) return complement(readPositions(except, count), count);
  return runOf(message, count) ?? listOf(message.split(' '), count);
}

const complement = (left: readonly number[] | null, count: number): readonly number[] | null =>
  left === null ? null : range(count).filter((position) => !left.includes(position));

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

/** "the first two", "the last three" */
function runOf(message: string, count: number): readonly number[] | null {
  const [, end, size = ''] = RUN.exec(message) ?? [];
  const length = size === 'one' ? null : numberOf(size);
  if (length === null || length === 0 || length > count) return null;
  return end === 'first' ? range(length) : range(count).slice(-length);
}

function listOf(words: readonly string[], count: number): readonly number[] | null {
  const positions = words.map((word, index) => positionOf(word, words[index - 1], words[index + 1], count));
  if (positions.includes('other')) return null;
  const named = [...new Set(positions.filter((position) => typeof position === 'number'))].sort(
    (a, b) => a - b,
  );
  return named.length > 0 && named.every((position) => position >= 0 && position < count) ? named : null;
}

function positionOf(
  word: string,
  before: string | undefined,
  after: string | undefined,
  count: number,
): number | 'filler' | 'other' {
  if (word === 'last') return count - 1;
  const ordinal = ordinalOf(word);
  if (ordinal !== null) return ordinal;
  // "one" closes an ordinal ("the second one") and is a number on its own ("one", "one and three").
  if (word === 'one' && before !== undefined && (before === 'last' || ordinalOf(before) !== null))
    return 'filler';
  // "no 2" is short for "number 2"; "no one" is nobody.
  if (word === 'no' && /^\d+$/u.test(after ?? '')) return 'filler';
  const number = numberOf(word);
  if (number !== null) return number - 1;
  return FILLERS.has(word) ? 'filler' : 'other';
}

function ordinalOf(word: string): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/u.exec(word)?.[1];
  const index = digits === undefined ? ORDINALS.indexOf(word) : Number(digits) - 1;
  return index < 0 ? null : index;
}

function numberOf(word: string): number | null {
  if (/^\d{1,2}$/u.test(word)) return Number(word);
  const index = NUMBERS.indexOf(word);
  return index < 0 ? null : index + 1;
}
