import { z } from 'zod';
import { GIVEN } from '../../case/vocabulary.ts';
import type { Given } from '../../case/vocabulary.ts';
import type { Phrases } from '../../content/content.ts';
import { pressable } from '../kind.ts';
import type { Kind } from '../kind.ts';
import { isDenial } from './denial.ts';
import { readPositions } from './ordinals.ts';
import { mentions, plain, says } from './words.ts';

const EXPOSURE: Readonly<Record<Given, number>> = { no: 0, 'not-sure': 1, yes: 2 };

/** The higher exposure of two: words never lower what was said before. */
export const higher = (a: Given, b: Given): Given => (EXPOSURE[b] > EXPOSURE[a] ? b : a);

/**
 * Yes, no or not sure in people's own words. Doubt is looked for first, because "I am not sure" holds both a "sure" and
 * a "not". A no has to be the whole message, for a wrong one would drop an exposure; what is left is null and asked again.
 */
export function readYesNo(text: string, phrases: Phrases): Given | null {
  const words = plain(text);
  for (const meaning of ['not-sure', 'yes', 'no'] as const) {
    if (says(words, phrases, meaning)) return meaning;
  }
  if (/\bbut (?:yes|yeah|i did)$/u.test(words)) return 'yes';
  if (mentions(words, phrases, 'doubt')) return 'not-sure';
  const [first = ''] = words.split(' ');
  // "No, I did, sorry" owns up to it.
  if (/\bi did\b(?! nt| not)/u.test(words) && says(first, phrases, 'no')) return 'yes';
  if (isDenial(text, phrases)) return 'no';
  const denies = mentions(words, phrases, 'denial') || /\b(?:never|not)$/u.test(words);
  return !denies && says(first, phrases, 'yes') ? 'yes' : null;
}

/** Yes / no / not sure. */
export function yesNoUnsure(): Kind<Given> {
  const kind: Kind<Given> = {
    schema: z.enum(GIVEN),
    options: GIVEN,
    recognizers: [],
    notSure: 'not-sure',
    optional: false,
    read: ({ text }, { phrases }) => {
      const positions = readPositions(text, GIVEN.length);
      return positions?.length === 1 ? (GIVEN[positions[0] ?? 0] ?? null) : readYesNo(text, phrases);
    },
    merge: higher,
    shape: (wording) => ({ kind: 'choice', options: pressable(kind, wording) }),
  };
  return kind;
}
