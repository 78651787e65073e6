import { z } from 'zod';
import { JURISDICTIONS } from '../case/vocabulary.ts';
import type { Contact, SafeCore } from './content.ts';
import { day, sources, words } from './fields.ts';
import { deskSchema } from './opening-hours.ts';

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

const language = z.string().regex(/^[a-z]{2,3}$/, 'is not a language; it wants a code such as ro');
const locale = z
  .string()
  .regex(/^[a-z]{2,3}-[A-Z]{2}$/, 'is not a language and its country; it wants a code such as en-GB');

const MOST_WORDS = 60;
/** One message as it is shown: on one line, and short. */
const message = words
  .transform((text) => text.replace(/\s+/g, ' '))
  .refine(
    (text) => text.split(' ').length <= MOST_WORDS,
    `is too long; it wants at most ${MOST_WORDS} words`,
  );

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

/** A force as its file has it. */
export const forceSchema = z
  .strictObject({
    id,
    name: words,
    jurisdiction: z.enum(JURISDICTIONS),
    website: webAddress,
    requiredLanguages: z.array(locale).min(1),
    desk: deskSchema.exactOptional(),
    sources,
    lastVerified: day,
    reviewBy: day,
  })
  .refine(({ lastVerified, reviewBy }) => lastVerified <= reviewBy, inOrder('lastVerified'));

export const safeCoreSchema: z.ZodType<SafeCore> = z
  .strictObject({
    language,
    name: words,
    checkedBy: words.exactOptional(),
    sources,
    reviewed: day,
    reviewBy: day,
    core: message,
    unchecked: message,
    person: message,
  })
  .refine(({ reviewed, reviewBy }) => reviewed <= reviewBy, inOrder('reviewed'));
