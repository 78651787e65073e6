import { behind } from './view.ts';
import { isAccount, isSortCode } from './bank-numbers.ts';
import { MOST_DIGITS, is, readingsFrom } from './candidate.ts';
import { isCard } from './cards.ts';
import { isCode, isPublicNumber } from './codes.ts';
import { isBirthday, isNhs, isPassport } from './personal-numbers.ts';
import { isPhone } from './phones.ts';
import type { Candidate, Group, Test } from './candidate.ts';
import type { Claim, Page, Rule } from './claim.ts';
import type { Label } from './labels.ts';
import type { SensitiveType } from './types.ts';

/** `null` for a number that must be left as it is. */
type Kind = readonly [type: SensitiveType | null, fewest: number, most: number, test: Test];

/** How many figures each value has and what it must be like, in the order in which they are tried. */
const KINDS: readonly Kind[] = [
  [null, 5, 15, isPhone],
  [null, 3, 6, isPublicNumber],
  ['card_number', 9, MOST_DIGITS, isCard],
  // A reference, such as "NFRC 2611 0093 4471".
  [null, 12, 12, (one) => one.shape === '4-4-4' && !is(one, 'account')],
  ['driving_licence_number', 8, 8, (one) => is(one, 'licence')],
  ['passport_number', 9, 9, isPassport],
  ['date_of_birth', 4, 8, isBirthday],
  ['nhs_number', 10, 10, isNhs],
  ['pin_or_passcode', 3, 10, isCode],
  ['sort_code', 6, 6, isSortCode],
  ['account_number', 7, 10, isAccount],
  ['nino', 6, 6, (one) => one.before?.label === 'nino'],
];

/** The same by how many figures there are, since thousands of readings of a text full of figures are tried. */
const KINDS_OF = Array.from({ length: MOST_DIGITS + 1 }, (_, figures) =>
  KINDS.filter(([, fewest, most]) => figures >= fewest && figures <= most),
);

/** How many figures a value may have that is broken up by commas or strokes. */
const BROKEN_UP: Partial<Record<Label, readonly [fewest: number, most: number]>> = {
  sort: [6, 6],
  account: [8, 8],
  passport: [9, 9],
  nhs: [10, 10],
  pin: [4, 8],
  code: [3, 8],
};

/** Numbers with commas or strokes between are a list unless they are as long as a card or named. */
const isList: Test = (candidate) => {
  const { digits, shape, value } = candidate;
  if (digits.length >= 13 || !/[,/]/.test(value)) return false;
  const { label } = candidate;
  const [fewest, most] = (label && BROKEN_UP[label]) ?? [Infinity, 0];
  if (digits.length < fewest || digits.length > most) return true;
  // "My PIN, then 5000, 6000" and "code 03/27": a code is broken up into few figures, and not by a stroke.
  if (label === 'pin' || label === 'code') return /[4-9]/.test(shape) || value.includes('/');
  // "Only seven, 3381906" counts them first; a sort code "then" an account number are two values.
  return /^1-[5-9]$/.test(shape) || /^(?:\d ?){5}\d, \d/.test(value);
};

/** Takes the longest value that begins at a group, or leaves a telephone number whole. */
function claimAt(groups: readonly Group[], from: number, page: Page): Claim | undefined {
  for (const candidate of readingsFrom(groups, from, page)) {
    const claim = claimOf(candidate);
    if (claim !== undefined) return claim;
  }
  return undefined;
}

function claimOf(candidate: Candidate): Claim | undefined {
  const { start, end, page } = candidate;
  const kind = KINDS_OF[candidate.digits.length]?.find((one) => one[3](candidate));
  if (kind === undefined || isList(candidate)) return undefined;
  const [type] = kind;
  const lead = type === 'pin_or_passcode' ? /(?:^|[^a-z])([a-z]-?)$/.exec(behind(page.left, start, 3)) : null;
  return { type, start: start - (lead?.[1]?.length ?? 0), end };
}

/** Every value that is digits only, read group by group within a run of digits and single separators. */
export const digits: Rule = function* (page) {
  for (const run of page.left.matchAll(/(?<![\d.])\d(?:\d|[ .,/\n()-]{1,2}\d)*/g)) {
    const groups = [...run[0].matchAll(/\d+/g)].map((group) => ({
      digits: group[0],
      start: run.index + group.index,
    }));
    for (let from = 0; from < groups.length; from += 1) {
      const claim = claimAt(groups, from, page);
      if (claim === undefined) continue;
      yield claim;
      while ((groups[from + 1]?.start ?? claim.end) < claim.end) from += 1;
    }
  }
};
