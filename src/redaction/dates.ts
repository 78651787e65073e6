import { behind } from './view.ts';
import type { Claim, Page, Rule } from './claim.ts';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const NAMES = 'january february march april may june july august september october november december'.split(
  ' ',
);
/** "jan", "feb" and so on. */
export const MONTHS = NAMES.map((name) => name.slice(0, 3));
/** In full or cut short. */
export const MONTH = `(?:${[...NAMES, 'sept', ...MONTHS].join('|')})`;
const CENTURY = '(?:19|20)(?: hundred(?: and)?)?';
const YEAR = `(?:${CENTURY}[ -]?\\d ?\\d|2 (?:thousand|000)(?: and)?(?: \\d{1,2})?|'?\\d{2})`;
const DATE = new RegExp(
  `(?<![\\d/.a-z-])(?:((?:${CENTURY}[ -]?\\d\\d,? (?:the )?)?${DAY}[ -]?(?:of )?${MONTH}(?:[ ,.-]{0,2}${YEAR})?|(?:(?:19|20)\\d{2} )?${MONTH} ${DAY}(?:,? ${YEAR})?|${MONTH},? (?:19|20)\\d{2}|day \\d{1,2},? month (?:\\d{1,2}|${MONTH}),? year \\d{2,4})|(\\d{1,2}([\\/. -])\\d{1,2}\\3(?:19|20)?\\d{2}|(?:19|20)\\d{2}([\\/.-])\\d{1,2}\\4\\d{1,2}))(?![\\d/a-z]|[-.]\\d)`,
  'g',
);

const YEAR_NAMED = new RegExp(`(?:^|\\D)(${CENTURY}[ -]?\\d ?\\d)(?:\\D|$)`);

/** The year a date names; two digits from 30 up are of the last century, since nobody dates a call so. */
function bornBefore2010(date: string): boolean {
  const full = YEAR_NAMED.exec(date)?.[1]?.replace(/\D/g, '');
  if (full !== undefined) return Number(full) < 2010;
  const short = /[ /.'](\d{2})$/.exec(date)?.[1];
  return short !== undefined && Number(short) >= 30;
}

const DATE_WORD = /\b(?:on|dated?|since|from|until|by|of|was)[: ]*(?:the )?$/;

/** Whether its numbers can be a day and a month. */
function possible(date: string): boolean {
  const [first = 0, second = 0, third = 0] = date.split(/\D+/).map(Number);
  return Math.min(first, third) <= 31 && second >= 1 && second <= 12;
}

/** A sort code looks like a date: then only "on", "dated" and the like before it make it one. */
function isSortCode(date: string, start: number, page: Page): boolean {
  if (!/^\d\d[ .-]\d\d[ .-]\d\d$/.test(date)) return false;
  return !possible(date) || !DATE_WORD.test(behind(page.whole, start, 12));
}

function isBirth(start: number, end: number, page: Page): boolean {
  const before = page.labels.before(start);
  if (before !== undefined) return before.label === 'birth';
  const after = page.labels.after(end);
  return after?.label === 'birth' && after.gap.length < 16;
}

/** The end of a date read out figure by figure: "oh four oh seven fifty one". */
const isCutOff = (date: string, start: number, page: Page): boolean =>
  /^\d /.test(date) && /\d $/.test(behind(page.whole, start, 2));

/** "the fourth of July": the first word is part of how the date is said. */
const withThe = (start: number, page: Page): number =>
  start - (/(?:^|[^a-z])the $/.test(behind(page.whole, start, 5)) ? 4 : 0);

function claimOf(date: string, numeric: boolean, start: number, page: Page): Claim | undefined {
  const end = start + date.length;
  if (numeric && isCutOff(date, start, page)) return undefined;
  if (isBirth(start, end, page)) return { type: 'date_of_birth', start: withThe(start, page), end };
  const before = page.labels.before(start)?.label;
  const whole = /(?:19|20)\d\d$/.test(date);
  const spaced = date.includes(' ') && !whole;
  const bank = (before === 'sort' || before === 'account') && !whole;
  if (numeric && (bank || spaced || isSortCode(date, start, page) || !possible(date))) return undefined;
  const old = page.context.openQuestion !== 'callWhen' && before !== 'evidence' && bornBefore2010(date);
  return old ? { type: 'date_of_birth', start: withThe(start, page), end } : { type: null, start, end };
}

/** Dates of birth are taken, by their label or by their year; other dates are when things happened, and kept. */
export const dates: Rule = function* (page) {
  for (const match of page.left.matchAll(DATE)) {
    const claim = claimOf(match[0], match[2] !== undefined, match.index, page);
    if (claim !== undefined) yield claim;
  }
};
