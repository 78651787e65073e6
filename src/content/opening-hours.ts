import { z } from 'zod';
import { JURISDICTIONS } from '../case/vocabulary.ts';
import type { OpeningHours, Span } from './content.ts';
import { day, sources, words } from './fields.ts';

const SPAN = /^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

const span = z
  .string()
  .regex(SPAN, { error: 'is not a stretch of a day; it wants one such as 08:00-22:00', abort: true })
  .transform((text): Span => ({ from: text.slice(0, 5), to: text.slice(6) }))
  .refine(({ from, to }) => from < to, 'ends before it begins; past midnight is for the next day');

const spans = z.preprocess(
  (value) => (value === 'closed' ? [] : value),
  z
    .array(span)
    .refine(
      (all) => all.every(({ from }, index) => (all[index - 1]?.to ?? '') <= from),
      'holds stretches that overlap or are out of order; it wants the earliest first',
    ),
);

const once = (all: readonly { readonly date: string }[]): boolean =>
  new Set(all.map(({ date }) => date)).size === all.length;

/** The desk of a force as its file has it. */
export const deskSchema = z.strictObject({
  hours: z.strictObject({
    mon: spans,
    tue: spans,
    wed: spans,
    thu: spans,
    fri: spans,
    sat: spans,
    sun: spans,
  }),
  /** Of every bank holiday of its nation. */
  bankHolidays: spans,
  holidays: z
    .array(z.strictObject({ date: day, name: words, hours: spans }))
    .refine(once, 'names a day twice')
    .default([]),
});
export type DeskFile = z.infer<typeof deskSchema>;

const bankHoliday = z.strictObject({ date: day, name: words });

/** The table of bank holidays, by nation. */
export const bankHolidaysSchema = z.strictObject({
  sources,
  lastVerified: day,
  days: z.record(z.enum(JURISDICTIONS), z.array(bankHoliday).min(1).refine(once, 'names a day twice')),
});

/** What the force says of a day goes before what it says of bank holidays. */
export function openingHours(
  { hours: week, bankHolidays, holidays }: DeskFile,
  days: readonly z.infer<typeof bankHoliday>[],
): OpeningHours {
  const own = new Set(holidays.map(({ date }) => date));
  const others = days.filter(({ date }) => !own.has(date)).map((one) => ({ ...one, hours: bankHolidays }));
  return { week, holidays: [...holidays, ...others] };
}
