import type { SentenceView } from './position.ts';
import type { Word } from './words.ts';

/** "the police and my bank"; undefined when nobody was named. */
export function claimedIn(
  { case: { claimed }, content: { locale } }: SentenceView,
  word: Word,
): string | undefined {
  const named = claimed.filter((who) => who !== 'unknown').map((who) => word(`claimed-${who}`));
  return named.length === 0 ? undefined : listOf(named, locale);
}

/** "a, b and c". */
export const listOf = (parts: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);

/** "£1,000", "£49.50". */
export const pounds = (amount: number, locale: string): string =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'GBP',
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount);

const GROUPS = [/^(02\d)(\d{4})(\d{4})$/u, /^(0[38]\d\d)(\d{3})(\d{4})$/u, /^(0\d{4})(\d{6})$/u];

/** A telephone number in the groups in which it is read out; one of another form is left as it is. */
export function grouped(number: string): string {
  const parts = GROUPS.map((pattern) => pattern.exec(number)).find((match) => match !== null);
  return parts?.slice(1).join(' ') ?? number;
}
