import { z } from 'zod';
import { pressable } from '../kind.ts';
import type { Heard, Kind, Wording } from '../kind.ts';
import { exactOptions, spokenOptions } from './choice.ts';
import { readPositions } from './ordinals.ts';
import { mentions, plain, plainList, says } from './words.ts';

export interface SeveralOptions<T extends string> {
  /** Options that stand alone: choosing another one clears them. */
  readonly exclusive?: readonly T[];
  /** What "none of these" is filed as. */
  readonly none?: T;
  /** What "not sure" is filed as. */
  readonly notSure?: T;
  /** Drawn as buttons that answer at one press, where one is the rule; words may still name several. */
  readonly press?: 'one';
}

/** Any number of the options, at least one, kept in the outline's order so that the order of ticking does not matter. */
export function several<const T extends string>(
  options: readonly [T, ...T[]],
  rules: SeveralOptions<T> = {},
): Kind<readonly T[]> {
  const exclusive = rules.exclusive ?? [];
  const tidy = (values: readonly T[]): readonly T[] => {
    const chosen = options.filter((option) => values.includes(option));
    const plainOnes = chosen.filter((option) => !exclusive.includes(option));
    return plainOnes.length > 0 ? plainOnes : chosen.slice(0, 1);
  };
  const kind: Kind<readonly T[]> = {
    schema: z
      .union([z.array(z.enum(options)).min(1), z.enum(options).transform((one) => [one])])
      .transform(tidy),
    options,
    recognizers: [],
    notSure: rules.notSure === undefined ? null : [rules.notSure],
    optional: false,
    read: (heard, wording) => readSeveral(heard, options, rules, wording, tidy),
    merge: (stored, inferred) => tidy([...stored, ...inferred]),
    shape: (wording) =>
      rules.press === 'one'
        ? { kind: 'choice', options: pressable(kind, wording) }
        : { kind: 'several', options: pressable(kind, wording), exclusive },
  };
  return kind;
}

function readSeveral<T extends string>(
  heard: Heard,
  options: readonly T[],
  { exclusive = [], none, notSure }: SeveralOptions<T>,
  { question, phrases }: Wording,
  tidy: (values: readonly T[]) => readonly T[],
): readonly T[] | null {
  const { text } = heard;
  const positions = readPositions(text, options.length);
  if (positions !== null) return tidy(options.filter((_, index) => positions.includes(index)));
  if (says(text, phrases, 'all')) return options.filter((option) => !exclusive.includes(option));
  if (none !== undefined && (says(text, phrases, 'none') || says(text, phrases, 'no'))) return [none];
  if (notSure !== undefined && says(text, phrases, 'not-sure')) return [notSure];
  const spoken = spokenOptions(heard, options, question);
  const named = tidy(options.filter((option) => spoken.includes(option)));
  const exact = exactOptions(text, options, question).length > 0;
  // An option that stands alone is the whole story; with more to it, "they hung up and rang again" is another one.
  if (named.some((option) => !exclusive.includes(option)) || exact) return named;
  if (hasMore(heard)) return null;
  if (named.length > 0) return named;
  if (none !== undefined && opensWithNone(heard, phrases)) return [none];
  return notSure !== undefined && plain(text) !== '' && mentions(text, phrases, 'doubt') ? [notSure] : null;
}

/** Words with which a message goes on, or somebody does something in it now. "And that was that" ends it. */
const MORE =
  /\b(?:but|though|although|however|then|again|also|and(?! (?:that was that|thats that|that is that|its all over|its over|thats it|thats all)\b))\b|\b(?:they|he|she|someone|somebody|man|woman|there) (?:might|may|could|is|are|will|has|have|keeps?)\b|\b(?:theyre|hes|shes|theyll|theyve)\b/u;

function hasMore({ text, facts }: Heard): boolean {
  const { rightNow, danger, distress, given } = facts;
  const told = rightNow.length + danger.length + distress.length > 0;
  return told || given.some(({ value }) => value !== 'no') || MORE.test(plain(text));
}

/** Most words that may follow "none": a longer message tells a story, and is asked about. */
const MOST_WORDS = 12;

/** "None of that, they just rang off": a short message that begins with none of them. */
function opensWithNone({ text }: Heard, phrases: Wording['phrases']): boolean {
  const words = plain(text).replace(/^(?:no|nah|nope) /u, '');
  const opens = plainList(phrases.accepts['none'] ?? []).some(
    (phrase) => words.startsWith(`${phrase} `) || words === phrase,
  );
  return opens && words.split(' ').length <= MOST_WORDS;
}
