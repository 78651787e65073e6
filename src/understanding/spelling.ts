/** All strings made from a word by leaving out one letter; two words one edit apart share one of them. */
function shorter(word: string): string[] {
  const made: string[] = [];
  for (let at = 0; at < word.length; at += 1) made.push(word.slice(0, at) + word.slice(at + 1));
  return made;
}

/** The word without one letter, without two, and itself, as far as its length allows. */
function keysOf(word: string): Set<string> {
  const one = shorter(word);
  return new Set([word, ...one, ...(word.length >= LONG ? one.flatMap(shorter) : [])]);
}

/** Letters wrong, missing, extra, or swapped with their neighbour. */
function edits(left: string, right: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      let cost = Math.min(
        (current[column - 1] ?? 0) + 1,
        (previous[column] ?? 0) + 1,
        (previous[column - 1] ?? 0) + same,
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, (older[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    older = previous;
    previous = current;
  }
  return previous.at(-1) ?? 0;
}

const VOWEL = /^[aeiouy]$/;
const SOUNDS_ALIKE = /^[cskzx]$|^[gj]$|^[vf]$/;

/** In short words another consonant makes another word (relay, repay) more often than it is a slip. */
function likelySlip(word: string, other: string): boolean {
  if (word.length !== other.length || word.length >= CONSONANTS_FROM) return true;
  const at = Array.from(word).findIndex((letter, place) => letter !== other[place]);
  const [wrong = '', right = ''] = [word[at], other[at]];
  const swapped = word[at + 1] === right && other[at + 1] === wrong;
  return (
    swapped ||
    (VOWEL.test(wrong) && VOWEL.test(right)) ||
    (SOUNDS_ALIKE.test(wrong) && SOUNDS_ALIKE.test(right))
  );
}

const stem = (word: string): string => word.replace(/(?:ing|ed|es|d|s|er|e|ly|y)$/, '');

/** From this length a silent e left off is a slip: "insuranc". */
const SILENT_E_FROM = 6;

/** Other forms are other words: "refused" is no slip for "refuses"; only a plural is read as its singular. */
const inflected = (word: string, other: string): boolean =>
  stem(word) === stem(other) &&
  word !== `${other}s` &&
  !(word.length >= SILENT_E_FROM && `${word}e` === other);

const SHORTEST = 5;
const LONGEST = 18;
/** From this length two edits are forgiven. */
const LONG = 9;
const CONSONANTS_FROM = 8;

/**
 * Corrects words one edit away from a word of the lexicon, two in long words. A word of the lexicon and an ordinary
 * word stay themselves. The first letter must be right: people's thumbs slip later in a word.
 */
export function speller(lexicon: Iterable<string>, ordinary: ReadonlySet<string>): (word: string) => string {
  const known = new Set(lexicon);
  const near = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < SHORTEST || word.length > LONGEST) continue;
    for (const key of keysOf(word)) near.set(key, [...(near.get(key) ?? []), word]);
  }
  const fits = (word: string, other: string): boolean =>
    other[0] === word[0] &&
    edits(word, other) <= (word.length >= LONG && other.length >= LONG ? 2 : 1) &&
    !inflected(word, other) &&
    likelySlip(word, other);
  return (word) => {
    if (word.length < SHORTEST || word.length > LONGEST || known.has(word) || ordinary.has(word)) return word;
    if (!/^[a-z]+$/.test(word)) return word;
    const candidates = new Set([...keysOf(word)].flatMap((key) => near.get(key) ?? []));
    return (
      [...candidates]
        .filter((other) => fits(word, other))
        .sort((left, right) => edits(word, left) - edits(word, right))[0] ?? word
    );
  };
}
