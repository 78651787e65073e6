import { z } from 'zod';
import type { OfficerAnswer } from '../../case/case.ts';
import { pressable } from '../kind.ts';
import type { Heard, Kind, Wording } from '../kind.ts';
import { exactOptions, spokenOptions } from './choice.ts';
import type { RecognizerName } from '../../understanding/facts.ts';
import { says } from './words.ts';

/** A question that is typed, and what differs between such questions. */
interface TypedQuestion<T> {
  readonly schema: z.ZodType<T>;
  readonly recognizers?: readonly RecognizerName[];
  /** Answers that can be pressed instead of typed. */
  readonly options?: readonly (T & string)[];
  readonly read: (heard: Heard, wording: Wording) => T | null;
  readonly notSure?: T;
}

/** A single figure is a choice off the list; no collar number or amount that short is told by itself. */
const BARE = /^[1-9]$/u;

/** A kind of question that is typed. */
export function typed<T>({
  schema,
  recognizers = [],
  options = [],
  read,
  notSure,
}: TypedQuestion<T>): Kind<T> {
  const kind: Kind<T> = {
    schema,
    options,
    recognizers,
    notSure: notSure ?? null,
    optional: false,
    read: (heard, wording) => {
      const find = (named: readonly string[]): T | null =>
        named.length === 1 ? (options.find((option) => option === named[0]) ?? null) : null;
      // "He refused at first, then said PC Smith" holds an option's words and details beside: the details count.
      const position = BARE.test(heard.text) ? options[Number(heard.text) - 1] : undefined;
      return (
        position ??
        find(exactOptions(heard.text, options, wording.question)) ??
        read(heard, wording) ??
        find(spokenOptions(heard, options, wording.question))
      );
    },
    merge: (stored) => stored,
    shape: (wording) => ({
      kind: 'text',
      options: pressable(kind, wording),
      ...(wording.question.example !== undefined && { example: wording.question.example }),
    }),
  };
  return kind;
}

/** Longest free text that is kept, in characters. */
const MOST_TEXT = 300;

/** A short text in the person's own words. */
export const freeText = (): Kind<string> =>
  typed({
    schema: z.string().min(1).max(MOST_TEXT),
    read: ({ text }) => (text === '' ? null : text.slice(0, MOST_TEXT)),
  });

/** An amount in pounds sterling, never negative. */
export const money = (): Kind<number> =>
  typed({
    schema: z.number().nonnegative(),
    recognizers: ['money'],
    read: ({ recognized }) => recognized.money[0]?.amount ?? null,
  });

/** A day or a time in London as `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; day before month. */
export const dateTime = (): Kind<string> =>
  typed({
    schema: z.string().regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/u),
    recognizers: ['when'],
    read: ({ recognized }) => recognized.when[0]?.value ?? null,
  });

/** The display showed no number, in people's words. */
const HIDDEN = /\b(?:withheld|private|hidden|blocked|no caller id|no number|anonymous)\b/iu;

/** A telephone number as it was shown on the display. It is evidence, so it is kept as typed. */
export const phoneNumber = (): Kind<string> =>
  typed({
    schema: z.string().min(3).max(40),
    recognizers: ['phones'],
    read: ({ text, recognized }) => recognized.phones[0]?.number ?? (HIDDEN.test(text) ? 'withheld' : null),
  });

const officerSchema = z.union([
  z.enum(['refused', 'not-asked']),
  z.strictObject({
    rank: z.string().max(40).exactOptional(),
    name: z.string().max(80).exactOptional(),
    collarNumber: z.string().max(20).exactOptional(),
    force: z.string().max(80).exactOptional(),
  }),
]);

/** The officer's details as claimed; "they refused" and "I didn't ask" are answers. */
export function officerDetails(): Kind<OfficerAnswer> {
  const kind = typed<OfficerAnswer>({
    schema: officerSchema,
    options: ['refused', 'not-asked'],
    notSure: 'not-asked',
    read: ({ text, facts }, { phrases }) =>
      facts.officer[0]?.value ?? (says(text, phrases, 'not-sure') ? 'not-asked' : null),
  });
  return { ...kind, read: (heard, wording) => kind.read(heard, wording) ?? nameAlone(heard.text) };
}

/** A name and nothing else: "Mark Lewis". */
function nameAlone(text: string): OfficerAnswer | null {
  const name = text.trim();
  return /^\p{Lu}[\p{L}'’-]+(?: [\p{L}'’-]+){0,2}\.?$/u.test(name) ? { name } : null;
}
