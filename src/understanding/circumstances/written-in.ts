import { ENGLISH, OTHER_TONGUES, TONGUES } from '../lexicon/tongues.ts';
import { MESSAGE_CAP } from '../tokens.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const ENGLISH_WORDS = setOf(ENGLISH);
const LISTS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ...Object.entries(TONGUES).map(([code, words]) => [code, setOf(words)] as const),
  ...OTHER_TONGUES.map((words) => ['other', setOf(words)] as const),
];
/** Words that tell a language: where a message has none, it is in English. */
const tells = (word: string, list: ReadonlySet<string>): boolean =>
  list.has(word) && word.length > 2 && !ENGLISH_WORDS.has(word);
const TELLING = new Set(LISTS.flatMap(([, list]) => [...list].filter((word) => tells(word, list))));
const MARK = /\[[^\]]* removed\]/g;
/** Letters that no decomposition turns into their plain form. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', ı: 'i', æ: 'ae' };

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łđøßıæ]/g, (letter) => PLAIN[letter] ?? letter);

/** Whether more than half of the letters are of another script. */
function foreignScript(text: string): boolean {
  if (!/\P{ASCII}/u.test(text)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  return letters.length >= 2 && latin.length * 2 < letters.length;
}

/**
 * The language a message is written in: a code of `TONGUES`, `other`, or null for English or in doubt. One foreign word
 * in an English sentence, a name or a place says nothing.
 */
export function writtenIn(text: string): string | null {
  const said = text.slice(0, MESSAGE_CAP).replace(MARK, ' ');
  if (foreignScript(said)) return 'other';
  const words = folded(said).match(/\p{L}+/gu) ?? [];
  if (!words.some((word) => TELLING.has(word))) return null;
  const distinct = new Set(words);
  const scored = LISTS.map(([code, list]) => ({
    code,
    hits: words.filter((word) => list.has(word)).length,
    english: words.filter((word) => ENGLISH_WORDS.has(word) && !list.has(word)).length,
    telling: [...distinct].filter((word) => tells(word, list)).length,
  })).sort((left, right) => right.hits - left.hits || right.telling - left.telling);
  const [best] = scored;
  if (best === undefined || best.telling === 0) return null;
  if (words.length <= 3) return best.english === 0 && best.hits * 2 >= words.length ? best.code : null;
  const enough = best.telling >= 2 || (best.hits >= 3 && best.english === 0);
  return enough && best.hits > best.english && best.hits * 4 >= words.length ? best.code : null;
}
