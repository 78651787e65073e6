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
  readonly elements: readonly Element[];
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
  const byFirst = new Map<string, Compiled<T>[]>();
  const words = new Set<string>();
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
      for (const word of first.words) byFirst.set(word, [...(byFirst.get(word) ?? []), { value, elements }]);
    }
  }
  const find = (tokens: readonly Token[]): (Match & { value: T })[] =>
    tokens.flatMap((token, start) =>
      (byFirst.get(token.word) ?? [])
        .flatMap(({ value, elements }) => {
          const found: { verb: number | undefined } = { verb: undefined };
          const end = endOf(elements, 0, tokens, start, found);
          return end === undefined ? [] : [{ value, start, end, verb: found.verb }];
        })
        .sort((left, right) => right.end - left.end),
    );
  return { words, find };
}
