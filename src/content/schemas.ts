import { z } from 'zod';
import { JURISDICTIONS } from '../case/vocabulary.ts';
import type { Contact, Force } from './content.ts';

function isDay(text: string): boolean {
  const instant = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(instant || 0).toISOString().startsWith(text);
}

const words = z.string().trim().min(1);
const sources = z.array(words).min(1);
const day = z.string().refine(isDay, 'is not a day of the calendar; it wants YYYY-MM-DD');
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id; it wants lower-case words joined by hyphens');
const webAddress = z.url({
  protocol: /^https$/,
  error: 'is not a web address; it wants one that starts https://',
});

/** Both days must be readable before their order can be judged; other faults don't hide it. */
const inOrder = (from: 'reviewed' | 'lastVerified') => ({
  path: ['reviewBy'],
  error: `is before ${from}; it wants a later day`,
  when: ({ value }: { value: unknown }) =>
    z.looseObject({ [from]: day, reviewBy: day }).safeParse(value).success,
});

/** The front matter of a piece of advice. */
export const adviceFrontMatter = z
  .strictObject({ id, owner: words, sources, reviewed: day, reviewBy: day, contacts: z.array(z.string()) })
  .refine(({ reviewed, reviewBy }) => reviewed <= reviewBy, inOrder('reviewed'));

export const contactSchema: z.ZodType<Contact> = z
  .strictObject({
    id,
    name: words,
    number: words.exactOptional(),
    url: webAddress.exactOptional(),
    hours: words,
    cost: words,
    cannotRing: words.exactOptional(),
    sources,
    lastVerified: day,
    reviewBy: day,
  })
  .refine(({ lastVerified, reviewBy }) => lastVerified <= reviewBy, inOrder('lastVerified'));

export const forceSchema: z.ZodType<Force> = z
  .strictObject({
    id,
    name: words,
    jurisdiction: z.enum(JURISDICTIONS),
    website: webAddress,
    requiredLanguages: z.array(words).min(1),
    sources,
    lastVerified: day,
    reviewBy: day,
  })
  .refine(({ lastVerified, reviewBy }) => lastVerified <= reviewBy, inOrder('lastVerified'));
