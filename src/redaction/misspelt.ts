import { edited } from './view.ts';
import type { View } from './view.ts';

/** Names of values that are long enough to be known when misspelt. */
const NAMES =
  'account anydesk birthday driving insurance licence license memorable mastercard national passcode passport password postcode teamviewer'.split(
    ' ',
  );
const SHORTEST = 6;
const LONGEST = 12;

/** Letters to change, add, drop or swap with the next to make one word of another; more than a limit is the limit plus one. */
function distance(left: string, right: string): number {
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      const swapped =
        row > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
          ? (before[column - 2] ?? Infinity) + 1
          : Infinity;
      next.push(
        Math.min(
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          (last[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          swapped,
        ),
      );
    }
    before = last;
    last = next;
  }
  return last[right.length] ?? Infinity;
}

/** A wrong letter for a short name, two for a long one; hardly anybody mistakes the first. */
function meant(word: string): string | undefined {
  if (NAMES.some((name) => word === name || word === `${name}s`)) return undefined;
  return NAMES.filter(
    (name) => name[0] === word[0] && Math.abs(name.length - word.length) <= allowed(name),
  ).find((name, _, near) => {
    const away = distance(word, name);
    return away <= allowed(name) && near.every((other) => distance(word, other) >= away);
  });
}

const allowed = (name: string): number => (name.length < 8 ? 1 : 2);

/** Puts right the misspelt names of values, since a value is known by its name: "passprt", "lisence", "pasword". */
export function putRight(view: View): View {
  const known = new Map<string, string | undefined>();
  const edits: { start: number; end: number; text: string }[] = [];
  for (const { 0: word, index } of view.text.matchAll(/(?<![a-z0-9])[a-z]+(?![a-z0-9])/g)) {
    if (word.length < SHORTEST || word.length > LONGEST) continue;
    if (!known.has(word)) known.set(word, meant(word));
    const text = known.get(word);
    if (text !== undefined) edits.push({ start: index, end: index + word.length, text });
  }
  return edited(view, edits);
}
