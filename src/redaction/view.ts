import { MARKS } from './marks.ts';

/**
 * A text as the rules read it: lower case, plain digits, spaces and dashes, numbers written in figures. Character
 * `i` stands for `[starts[i], ends[i])` of the text as given.
 */
export interface View {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Stands where a mark or a value already dealt with was; no rule and no context reaches across it. */
export const BARRIER = '\uE000';

/** The few characters of a text that stand before a place. */
export const behind = (text: string, place: number, length: number): string =>
  text.slice(Math.max(0, place - length), place);

/** Format characters, variation selectors, and a combining joiner: what a pasted text holds and nobody sees. */
const INVISIBLE = /^[\p{Cf}\p{Variation_Selector}\u{34F}]$/u;
const DASH = /[\p{Pd}\u2212]/u;
const DIGIT = /\p{Nd}/u;

/** Decimal digits of every script stand in rows of ten, beginning with zero. */
function digitOf(codePoint: number): string {
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(codePoint - value - 1))) value += 1;
  return String(value);
}

function fold(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return character === '\t' || character === '\r' ? ' ' : character.toLowerCase();
  if (INVISIBLE.test(character)) return '';
  if (DASH.test(character)) return '-';
  if (/\s/.test(character)) return ' ';
  if (character === '\u2019' || character === '\u2018') return "'";
  const plain = character.normalize('NFKC').toLowerCase();
  if (/^[\x20-\x7e]$/.test(plain)) return plain;
  if (DIGIT.test(character)) return digitOf(code);
  return character.length === 1 ? character : '\uFFFD';
}

/** Folds every character on its own, so that each keeps its place in the text as given. */
export function plainView(source: string): View {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  const add = (characters: string, length: number): void => {
    if (characters !== '') {
      text += characters;
      starts.push(at);
      ends.push(at + length);
    }
    at += length;
  };
  // Every second part is a mark.
  for (const [index, part] of source.split(MARKS).entries()) {
    if (index % 2 > 0) add(BARRIER, part.length);
    else for (const character of part) add(fold(character), character.length);
  }
  return { text, starts, ends };
}

/** What part of a view to replace, and by what. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Replaces parts of a view; every character of a replacement stands for the whole part. Edits are in order. */
export function edited(view: View, edits: readonly Edit[]): View {
  if (edits.length === 0) return view;
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  let done = 0;
  const keep = (to: number): void => {
    parts.push(view.text.slice(done, to));
    for (let at = done; at < to; at += 1) {
      starts.push(view.starts[at] ?? 0);
      ends.push(view.ends[at] ?? 0);
    }
  };
  for (const { start, end, text } of edits) {
    keep(start);
    parts.push(text);
    for (let count = 0; count < text.length; count += 1) {
      starts.push(view.starts[start] ?? 0);
      ends.push(view.ends[end - 1] ?? 0);
    }
    done = end;
  }
  keep(view.text.length);
  return { text: parts.join(''), starts, ends };
}

/** Replaces every match of a pattern by what is to be written for it. */
export const rewritten = (view: View, pattern: RegExp, write: (match: RegExpExecArray) => string): View =>
  edited(
    view,
    [...view.text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: write(match),
    })),
  );
