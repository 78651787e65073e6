import type { CannedReply } from '../../console-protocol.ts';

const PLACEHOLDER = /\{[a-z][a-z-]*\}/giu;

/** Fills `{placeholders}` that have a value; the others stay, to be filled by hand. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(PLACEHOLDER, (whole) => {
    const name = whole.slice(1, -1);
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined || value === '' ? whole : value;
  });

/** Placeholders that nobody has filled. A reply that has one is not sent. */
export const unfilled = (text: string): readonly string[] => [...new Set(text.match(PLACEHOLDER) ?? [])];

/** Parts a text at its unfilled placeholders, which are every second part. */
export function partedAtPlaceholders(text: string): readonly string[] {
  return text.split(/(\{[a-z][a-z-]*\})/iu);
}

/** Replies that hold every word, those with a word in the title first. */
export function findCanned(replies: readonly CannedReply[], search: string): readonly CannedReply[] {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  const holds = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  const inTitle = replies.filter(({ title }) => holds(title));
  const elsewhere = replies.filter((one) => !inTitle.includes(one) && holds(`${one.title} ${one.text}`));
  return [...inTitle, ...elsewhere];
}
