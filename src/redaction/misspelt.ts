import { edited, rewritten } from './view.ts';
import type { Edit, View } from './view.ts';

/** Names of values that are long enough to be known when misspelt. */
const NAMES =
  'account anydesk birthday driving insurance licence license memorable mastercard national passcode passport password postcode teamviewer'.split(
    ' ',
  );

/** Short names whose letters changed places. */
const SWAPPED = Object.entries({
  pni: 'pin',
  ipn: 'pin',
  hns: 'nhs',
  nsh: 'nhs',
  dbo: 'dob',
  odb: 'dob',
  vcv: 'cvv',
  nion: 'nino',
});

/** Names said letter by letter: "N H S number", "p.i.n". "N i told him" is none. */
const SPELLED = 'p i n|n h s|d o b|c v [vc]|o t p'.replaceAll(' ', '[ ./-]{1,2}');
const LETTER_BY_LETTER = new RegExp(
  `(?<![a-z0-9'@]|(?<![a-z0-9'])[a-z0-9][ .-])(?:${SPELLED}|n\\. ?i|n i(?= n(?:um|o))|(?<=my )n i)\\.?(?![a-z0-9'@]|[ .-](?!i )[a-z](?![a-z0-9'])| at )`,
  'g',
);

/** "Dat of brith". */
const OF_BIRTH = /(?<![a-z])(d[a-z]{2,4}) ?(?:of?f?|fo|if|ov) ?(b[a-z]{2,6})(?![a-z])/g;

/** Whether so many letters to change, add, drop or swap with the next make one word of another. */
function within(edits: number, word: string, name: string): boolean {
  let same = 0;
  while (same < word.length && word[same] === name[same]) same += 1;
  const left = word.slice(same);
  const right = name.slice(same);
  if (left === right) return true;
  const after = (from: number, to: number): boolean => within(edits - 1, left.slice(from), right.slice(to));
  const swapped = left[0] === right[1] && left[1] === right[0];
  return edits > 0 && (after(1, 1) || after(1, 0) || after(0, 1) || (swapped && after(2, 2)));
}

/** A wrong letter for a short name, two for a long one; hardly anybody mistakes the first. */
function meant(word: string): string | undefined {
  if (NAMES.some((name) => word === name || word === `${name}s`)) return undefined;
  return [1, 2].flatMap((edits) =>
    NAMES.filter(
      (name) => (edits === 1 || name.length > 7) && name[0] === word[0] && within(edits, word, name),
    ),
  )[0];
}

/** Puts right the misspelt names of values, since a value is known by its name: "passprt", "lisence", "pasword". */
export function putRight(view: View): View {
  const joined = rewritten(view, LETTER_BY_LETTER, ([name]) => name.replace(/[^a-z]/g, ''));
  const births = [...joined.text.matchAll(OF_BIRTH)]
    .filter(([, date = '', birth = '']) => within(1, date, 'date') && within(1, birth, 'birth'))
    .map(({ 0: said, index }) => ({ start: index, end: index + said.length, text: 'date of birth' }));
  const whole = edited(joined, births);
  const known = new Map<string, string | undefined>(SWAPPED);
  const edits: Edit[] = [];
  for (const { 0: word, index } of whole.text.matchAll(/[a-z\d]+/g)) {
    if (!known.has(word)) known.set(word, /^[a-z]{6,12}$/.test(word) ? meant(word) : undefined);
    const text = known.get(word);
    if (text !== undefined) edits.push({ start: index, end: index + word.length, text });
  }
  return edited(whole, edits);
}
