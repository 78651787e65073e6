import type { Phrases } from '../../content/content.ts';

/** Lower case, straight quotes, no punctuation, single spaces: how typed words are compared. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc']/gu, '')
    .replace(/[^\p{L}\p{N}£]+/gu, ' ')
    .trim();
}

/** Content is frozen, so each list of phrases is made plain once. */
const plainLists = new WeakMap<readonly string[], readonly string[]>();

export function plainList(phrases: readonly string[]): readonly string[] {
  const known = plainLists.get(phrases);
  if (known !== undefined) return known;
  const made = phrases.map(plain);
  plainLists.set(phrases, made);
  return made;
}

const listened = ({ accepts }: Phrases, meaning: string): readonly string[] =>
  plainList(accepts[meaning] ?? []);

/** Whether the whole message says one of the phrases filed under `meaning`. */
export function says(text: string, phrases: Phrases, meaning: string): boolean {
  const words = plain(text);
  return words !== '' && listened(phrases, meaning).includes(words);
}

/** Whether `phrase` stands in `text` as whole words; both already plain. */
export function holds(text: string, phrase: string): boolean {
  return phrase !== '' && ` ${text} `.includes(` ${phrase} `);
}

/** Whether any phrase filed under `meaning` stands in the message as whole words. */
export function mentions(text: string, phrases: Phrases, meaning: string): boolean {
  const words = plain(text);
  return listened(phrases, meaning).some((phrase) => holds(words, phrase));
}
