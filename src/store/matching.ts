/** Characters of an excerpt on either side of the match. */
const AROUND = 60;

function excerpt(text: string, at: number, length: number): string {
  const start = Math.max(0, at - AROUND);
  const end = Math.min(text.length, at + length + AROUND);
  const cut = text.slice(start, end).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
  return `${start > 0 ? '…' : ''}${cut.trim()}${end < text.length ? '…' : ''}`;
}

/** The words around the first word, in a text that holds them all; else null. @param words in lower case. */
export function matchIn(text: string, words: readonly string[]): string | null {
  const lowered = text.toLowerCase();
  const places = words.map((word) => lowered.indexOf(word));
  return places.includes(-1) ? null : excerpt(text, places[0] ?? 0, words[0]?.length ?? 0);
}
