/** The question whose answer is a number to ring: any digits there may be a part of it. */
const NUMBER_ASKED = 'safeNumber';
/**
 * Questions at which a telephone number is kept apart from the chat, by name: people give it before they are asked for it,
 * "yes, ring me on …". Neither the log nor the chat's state ever holds it.
 */
export const KEPT_APART: ReadonlySet<string> = new Set([
  ...['passOn', 'longWait', 'ringBack', 'safeTime', 'chatName'],
  NUMBER_ASKED,
]);

/** What stands in the message in place of a number that is kept apart. */
export const KEPT_APART_MARK = '[number kept apart]';
/** What stands in it in place of digits that may be part of a number, and make none that can be rung. */
const NOT_A_NUMBER = '[digits removed]';

/** Digits with what people write between them. */
const RUN = /[+(]{0,2}\d(?:[\s().-]*\d)*/gu;
/** One stretch of a run: people put other digits behind a number, "07700 900123 6pm". */
const STRETCH = /[+(]*\d+/gu;
const NUMBER =
  /^(?:(?:\+|00)?440?\d{9,10}|0[1-9]\d{8,9}|(?:\+|00)(?!44)[1-9]\d{7,13}|18001(?:0|44)\d{9,10})$/u;
const MOBILE_WITHOUT_0 = /^7\d{9}$/u;
/** Fewer digits are an hour, or a house. */
const LEAST_DIGITS = 5;

export interface KeptApart {
  /** The message with a mark in place of each telephone number, and of other digits that may be part of one. */
  readonly text: string;
  /** The numbers as typed, joined by "or"; null when there is none. */
  readonly number: string | null;
}

/** Takes the telephone numbers out of what was typed. */
export const keepApart = (typed: string): KeptApart => apart(typed, (run, numbers) => marked(run, numbers));

/**
 * What was typed at a question, without what is kept apart from the chat there. Nothing else reads the words before.
 * @param official numbers that anybody may ring; they stay, but where the person's own is asked for.
 */
export function withoutKeptApart(
  typed: string,
  question: string | undefined,
  official: readonly string[] = [],
): string {
  if (question === NUMBER_ASKED) return keepApart(typed).text;
  if (question === undefined || !KEPT_APART.has(question)) return typed;
  const known = new Set(official.map(digitsOf));
  const isTheirs = (run: string): boolean =>
    !known.has(digitsOf(run)) && (numberIn(run) !== null || MOBILE_WITHOUT_0.test(digitsOf(run)));
  return apart(typed, (run, numbers) => (isTheirs(run) ? marked(run, numbers) : run)).text;
}

function apart(typed: string, mark: (run: string, numbers: string[]) => string): KeptApart {
  const numbers: string[] = [];
  // Whoever types the mark itself has given no number.
  const text = typed.replaceAll(KEPT_APART_MARK, '').replace(RUN, (run) => mark(run, numbers));
  return { text, number: numbers.length === 0 ? null : numbers.join(' or ') };
}

/** A run of digits with marks in it; the numbers go to `numbers`. */
function marked(run: string, numbers: string[]): string {
  const number = numberIn(run);
  if (number === null) return digitsOf(run).length < LEAST_DIGITS ? run : NOT_A_NUMBER;
  const at = run.indexOf(number);
  const before = marked(run.slice(0, at), numbers);
  numbers.push(number);
  return `${before}${KEPT_APART_MARK}${marked(run.slice(at + number.length), numbers)}`;
}

/** The longest number that a run of digits holds. */
function numberIn(run: string): string | null {
  const starts = [...run.matchAll(STRETCH)].map(({ index }) => index);
  const ends = [...run.matchAll(STRETCH)].map(({ index, 0: stretch }) => index + stretch.length);
  const found = starts
    .flatMap((start) => ends.map((end) => run.slice(start, end)))
    .filter((part) => NUMBER.test(part.replace(/[^+\d]/gu, '')));
  return found.reduce<string | null>(
    (longest, part) => (longest !== null && longest.length >= part.length ? longest : part),
    null,
  );
}

const digitsOf = (text: string): string => text.replace(/\D/gu, '');
