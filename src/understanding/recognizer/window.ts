import type { RecognizerName } from '../facts.ts';

/** Characters and number-like words a recognizer sees of a message: its cost grows with the square of both, or worse. */
export const WINDOW_LENGTH = 100;
export const WINDOW_NUMBERS = 6;

/** A part of a message and where it begins. */
export interface Window {
  readonly text: string;
  readonly start: number;
}

const NUMBER_LIKE =
  /\d[\d.,:/-]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,6}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half|quarter|first|second|third|grand|quid|pounds?)\b/gi;

/** A telephone number, which no date or amount is read out of; an amount is no date. */
const PHONE_LIKE =
  /(?:\+\d{2}[ ]?(?:\(0\))?|(?<!\d)0)[ ]?\d{2,4}[ )-]{0,2}\d{2,4}[ -]?\d{2,4}(?:[ -]?\d{2,3})?(?!\d)/g;

const AMOUNT_LIKE = /[£€$] ?\d[\d,]*(?:\.\d\d?)?k?/gi;

interface Triggers {
  /** What looks like the thing itself. */
  readonly plain: RegExp;
  /** Figures that may be it, looked at where nothing plainer stands in the message. */
  readonly vague: RegExp;
}

/** Without one of these there is nothing to find, and no recognizer runs. */
const TRIGGERS: Readonly<Record<RecognizerName, Triggers>> = {
  money: {
    plain:
      /[£€$]|\b(?:pounds?|quid|grand|hundred|thousand|million|fiver|tenner)\b|(?<![\d,.])\d[\d,.]{0,8}k\b|\b(?:paid|sent|lost|transferred|moved|withdrew|wired) (?:[a-z]+ ){0,2}\d/gi,
    vague: /\d|\b(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b/gi,
  },
  when: {
    plain:
      /\b(?:today|tonight|yesterday|now|ago|morning|afternoon|evening|night|noon|lunch\w*|midnight|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|jan\w*|feb\w*|march|april|may|june|july|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|last|past|o'?clock)\b|\b\d{1,2}(?:[:.]\d\d)? ?[ap]m\b|\b\d{1,2}(?:[:/-]\d|(?:st|nd|rd|th)\b)|\bat (?:about |around )?\d/gi,
    vague: /\d/g,
  },
  phones: { plain: /(?:\+44|\b0)\d?[\d ()-]{7}/g, vague: /\d[\d ()-]{5}/g },
};

/** Characters that belong to a trigger, before and after where it begins. */
const BEFORE = 16;
const AFTER = 24;
/** Longest stretch of triggers that share a part when there is another part beside it. */
const STRETCH = 65;
/** Triggers that are looked at in one message. */
const MOST_TRIGGERS = 60;
const MOST_PARTS = 2;

const blank = (text: string): string => ' '.repeat(text.length);

/**
 * The parts of a text a recognizer is to read, empty where there is nothing for it: two at most, of at most 100 characters
 * and six number-like words together, on whole words.
 */
export function windowsFor(text: string, name: RecognizerName): readonly Window[] {
  const left = readable(text, name);
  const triggers = triggersIn(left, name);
  const [first] = triggers;
  if (first === undefined) return [];
  if (left.length <= WINDOW_LENGTH && numbersIn(left).length <= WINDOW_NUMBERS)
    return [{ text: left, start: 0 }];
  const stretches = stretchesOf(triggers);
  if (stretches.length === 1) return [cut(left, Math.max(0, first - 30), WINDOW_LENGTH, WINDOW_NUMBERS)];
  let room = WINDOW_LENGTH;
  return stretches.slice(0, MOST_PARTS).map(({ from, to }) => {
    const part = cut(left, from, Math.min(room, to - from), WINDOW_NUMBERS / MOST_PARTS);
    room -= part.text.length;
    return part;
  });
}

/** Whether something in a text plainly looks like what a recognizer finds: worth a look though nobody asked for it. */
export const looksLike = (text: string, name: RecognizerName): boolean =>
  placesOf(TRIGGERS[name].plain, readable(text, name)).length > 0;

/** The text without what would only be mistaken for it, every character in its place. */
const readable = (text: string, name: RecognizerName): string =>
  name === 'phones'
    ? text
    : (name === 'when' ? text.replace(AMOUNT_LIKE, blank) : text).replace(PHONE_LIKE, blank);

function triggersIn(text: string, name: RecognizerName): readonly number[] {
  const { plain, vague } = TRIGGERS[name];
  const found = placesOf(plain, text);
  return found.length > 0 ? found : placesOf(vague, text);
}

function placesOf(pattern: RegExp, text: string): readonly number[] {
  const places: number[] = [];
  for (const { index } of text.matchAll(pattern)) {
    places.push(index);
    if (places.length === MOST_TRIGGERS) break;
  }
  return places;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Triggers that stand together, with what belongs to them. */
function stretchesOf(triggers: readonly number[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const at of triggers) {
    const last = found.at(-1);
    const to = at + AFTER;
    if (last !== undefined && to - last.from <= STRETCH) found[found.length - 1] = { ...last, to };
    else {
      // The words before it are its own, but for those of the stretch before.
      const before = last === undefined ? 0 : Math.min(last.to, at);
      if (last !== undefined) found[found.length - 1] = { ...last, to: before };
      found.push({ from: Math.max(before, at - BEFORE), to });
    }
  }
  return found;
}

const numbersIn = (text: string): readonly RegExpExecArray[] => [...text.matchAll(NUMBER_LIKE)];

/** At most so many characters and numbers from a place on, on whole words. */
function cut(text: string, from: number, length: number, numbers: number): Window {
  const start = wordStart(text, from);
  const part = text.slice(start, wordEnd(text, start, start + length));
  const next = numbersIn(part)[numbers];
  return { text: next === undefined ? part : part.slice(0, next.index), start };
}

function wordStart(text: string, from: number): number {
  if (from === 0 || text[from - 1] === ' ') return from;
  const space = text.indexOf(' ', from);
  return space < 0 || space > from + 30 ? from : space + 1;
}

function wordEnd(text: string, start: number, end: number): number {
  if (end >= text.length || text[end] === ' ') return end;
  const space = text.lastIndexOf(' ', end);
  return space <= start ? end : space;
}
