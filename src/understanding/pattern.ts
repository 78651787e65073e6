import { unreachable } from '../errors.ts';
import type { Token } from './tokens.ts';

/**
 * The pattern language of the lexicon, one element a word:
 * `a|b` one of these words · `[a|b]` the same or nothing · `..3` up to three words · `send|post+` any form of these verbs ·
 * `@name` a class of words. A match stays within one sentence.
 */
type Element =
  | {
      readonly kind: 'words';
      readonly words: ReadonlySet<string>;
      readonly optional: boolean;
      readonly verb: boolean;
    }
  | { readonly kind: 'gap'; readonly most: number };

export interface Match {
  readonly start: number;
  /** Exclusive, in tokens. */
  readonly end: number;
  /** Where the pattern's verb stands, if it has one. */
  readonly verb: number | undefined;
}

interface Compiled<T> {
  readonly value: T;
  /** Its place in the lexicon. */
  readonly order: number;
  readonly elements: readonly Element[];
}

/** The patterns that begin with one word: most of them are found, or spared, by the word that must follow it. */
interface Branch<T> {
  /** Those that any word may follow, and where the first word is the last. */
  readonly always: Compiled<T>[];
  readonly bySecond: Map<string, Compiled<T>[]>;
}

/** The words of which one must come second; not settled where a gap or the end may follow the first. */
function secondWords([first, ...rest]: readonly Element[]): ReadonlySet<string> | undefined {
  if (first?.kind !== 'words' || first.optional) return undefined;
  const words = new Set<string>();
  for (const element of rest) {
    if (element.kind === 'gap') return undefined;
    for (const word of element.words) words.add(word);
    if (!element.optional) return words;
  }
  return undefined;
}

/** The value of a key, made first where there is none. */
function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

/** The patterns by the word that they begin with. */
class Branches<T> {
  readonly #byFirst = new Map<string, Branch<T>>();

  add(firstWords: ReadonlySet<string>, compiled: Compiled<T>): void {
    const second = secondWords(compiled.elements);
    for (const first of firstWords) {
      const branch = entry(this.#byFirst, first, () => ({ always: [], bySecond: new Map() }));
      if (second === undefined) branch.always.push(compiled);
      for (const word of second ?? []) entry(branch.bySecond, word, () => []).push(compiled);
    }
  }

  /** Those that may match at a place, in no order; mostly none. */
  at(tokens: readonly Token[], start: number): readonly Compiled<T>[] | undefined {
    const branch = this.#byFirst.get(tokens[start]?.word ?? '');
    if (branch === undefined) return undefined;
    const settled = branch.bySecond.get(tokens[start + 1]?.word ?? '');
    if (settled === undefined) return branch.always;
    return branch.always.length === 0 ? settled : [...branch.always, ...settled];
  }
}

export interface Vocabulary {
  readonly classes: Readonly<Record<string, string>>;
  /** Every form of a verb, by its base form. */
  readonly forms: (verb: string) => readonly string[];
}

function wordsOf(source: string, vocabulary: Vocabulary): { words: Set<string>; verb: boolean } {
  const words = new Set<string>();
  const verb = source.endsWith('+');
  for (const part of (verb ? source.slice(0, -1) : source).split('|')) {
    const named = part.startsWith('@') ? (vocabulary.classes[part.slice(1)] ?? '').split(' ') : [];
    const forms = verb ? vocabulary.forms(part) : [];
    for (const word of [...(part.startsWith('@') ? named : [part]), ...forms]) words.add(word);
  }
  return { words, verb };
}

function elementOf(source: string, vocabulary: Vocabulary): Element {
  if (source.startsWith('..')) return { kind: 'gap', most: Number(source.slice(2)) };
  const optional = source.startsWith('[');
  return { kind: 'words', optional, ...wordsOf(optional ? source.slice(1, -1) : source, vocabulary) };
}

/** Tries the elements from one place; the shortest gap first. `found` remembers the verb. */
function endOf(
  elements: readonly Element[],
  index: number,
  tokens: readonly Token[],
  at: number,
  found: { verb: number | undefined },
): number | undefined {
  const element = elements[index];
  if (element === undefined) return at;
  const token = tokens[at];
  const inside = token !== undefined && (index === 0 || token.sentence === tokens[at - 1]?.sentence);
  switch (element.kind) {
    case 'gap': {
      for (let skip = 0; skip <= element.most; skip += 1) {
        const next = tokens[at + skip];
        if (next === undefined || (index > 0 && next.sentence !== tokens[at - 1]?.sentence)) return undefined;
        const end = endOf(elements, index + 1, tokens, at + skip, found);
        if (end !== undefined) return end;
      }
      return undefined;
    }
    case 'words': {
      if (inside && element.words.has(token.word)) {
        const before = found.verb;
        if (element.verb && before === undefined) found.verb = at;
        const end = endOf(elements, index + 1, tokens, at + 1, found);
        if (end !== undefined) return end;
        found.verb = before;
      }
      return element.optional ? endOf(elements, index + 1, tokens, at, found) : undefined;
    }
    default:
      return unreachable(element);
  }
}

export interface Patterns<T> {
  /** Every word the patterns name. */
  readonly words: ReadonlySet<string>;
  /** All matches, in order; at one place the longest comes first. */
  find(tokens: readonly Token[]): (Match & { readonly value: T })[];
}

/** Compiles lexicon entries (a value and its patterns, one a line or separated by `;`). */
export function compile<T>(entries: Iterable<readonly [T, string]>, vocabulary: Vocabulary): Patterns<T> {
  const branches = new Branches<T>();
  const words = new Set<string>();
  let order = 0;
  for (const [value, sources] of entries) {
    for (const source of sources
      .split(/[;\n]/)
      .map((line) => line.trim())
      .filter(Boolean)) {
      const elements = source.split(/\s+/).map((part) => elementOf(part, vocabulary));
      for (const element of elements)
        if (element.kind === 'words') for (const word of element.words) words.add(word);
      const [first] = elements;
      if (first?.kind !== 'words') continue;
      order += 1;
      branches.add(first.words, { value, order, elements });
    }
  }
  return { words, find: (tokens) => matchesOf(branches, tokens) };
}

function matchesOf<T>(branches: Branches<T>, tokens: readonly Token[]): (Match & { readonly value: T })[] {
  const found: (Match & { readonly value: T })[] = [];
  for (let start = 0; start < tokens.length; start += 1) {
    const candidates = branches.at(tokens, start);
    if (candidates !== undefined) found.push(...matchesAt(candidates, tokens, start));
  }
  return found;
}

/** The matches that begin at one place: the longest first, then in the order of the lexicon. */
function matchesAt<T>(
  candidates: readonly Compiled<T>[],
  tokens: readonly Token[],
  start: number,
): (Match & { readonly value: T })[] {
  const found: { readonly order: number; readonly match: Match & { readonly value: T } }[] = [];
  for (const { value, order, elements } of candidates) {
    const seen: { verb: number | undefined } = { verb: undefined };
    const end = endOf(elements, 0, tokens, start, seen);
    if (end !== undefined) found.push({ order, match: { value, start, end, verb: seen.verb } });
  }
  return found
    .sort((left, right) => right.match.end - left.match.end || left.order - right.order)
    .map(({ match }) => match);
}
