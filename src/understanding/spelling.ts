/** Which letters a word has, a bit each. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) - LETTER_A);
  return letters;
}

/** How many letters one word has that the other has not. */
function unshared(left: number, right: number): number {
  let count = 0;
  for (let rest = left ^ right; rest !== 0; rest &= rest - 1) count += 1;
  return count;
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

const LETTER_A = 'a'.charCodeAt(0);
const SHORTEST = 5;
const LONGEST = 18;
/** From this length two edits are forgiven. */
const LONG = 9;
const CONSONANTS_FROM = 8;

const forgiven = (word: string, other: string): number =>
  word.length >= LONG && other.length >= LONG ? 2 : 1;

/** Of two words as near, the one of which a letter was left out is likelier, then the one that differs sooner: 0 up to 1. */
function slipPlace(word: string, other: string): number {
  if (other.length > word.length) return 0;
  let at = 0;
  while (at < word.length && word[at] === other[at]) at += 1;
  return at / (LONGEST + 1);
}

interface Known {
  readonly word: string;
  readonly letters: number;
}

/** Words that may be spelled wrong, by their first letter. */
function byFirstLetter(words: Iterable<string>): ReadonlyMap<string, readonly Known[]> {
  const known = new Map<string, Known[]>();
  for (const word of words) {
    if (word.length < SHORTEST || word.length > LONGEST) continue;
    const [first = ''] = word;
    known.set(first, [...(known.get(first) ?? []), { word, letters: lettersOf(word) }]);
  }
  return known;
}

/** So many corrections are remembered: people make the same slips, and to compare a word with the lexicon is slow. */
const REMEMBERED = 5000;

/** A function of a word that knows its last answers by heart. It forgets them all at once, so that hostile words cost no memory. */
function remembering(answer: (word: string) => string): (word: string) => string {
  const answers = new Map<string, string>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (answers.size >= REMEMBERED) answers.clear();
    const found = answer(word);
    answers.set(word, found);
    return found;
  };
}

/**
 * Corrects words one edit away from a word of the lexicon, two in long words. A word of the lexicon and an ordinary
 * word stay themselves. The first letter must be right: people's thumbs slip later in a word.
 */
export function speller(lexicon: Iterable<string>, ordinary: ReadonlySet<string>): (word: string) => string {
  const known = new Set(lexicon);
  const near = byFirstLetter(known);
  /** How far a word is from another; infinite where it is none of its slips. Most words have too many other letters. */
  const distance = (word: string, letters: number, other: Known): number => {
    const most = forgiven(word, other.word);
    if (Math.abs(word.length - other.word.length) > most || unshared(letters, other.letters) > 2 * most)
      return Infinity;
    const count = edits(word, other.word);
    const isSlip = count <= most && !inflected(word, other.word) && likelySlip(word, other.word);
    return isSlip ? count + slipPlace(word, other.word) : Infinity;
  };
  const nearest = remembering((word) => {
    const letters = lettersOf(word);
    let [best, least] = [word, Infinity];
    for (const other of near.get(word.charAt(0)) ?? []) {
      const far = distance(word, letters, other);
      if (far < least) [best, least] = [other.word, far];
    }
    return best;
  });
  return (word) => {
    if (word.length < SHORTEST || word.length > LONGEST || known.has(word) || ordinary.has(word)) return word;
    return /^[a-z]+$/.test(word) ? nearest(word) : word;
  };
}
