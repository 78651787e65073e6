import { behind } from './view.ts';
import { candidateOf, is } from './candidate.ts';
import { isCode, isPublicNumber, isTexted } from './codes.ts';
import type { Group, Test } from './candidate.ts';
import type { Label, Labelled } from './labels.ts';
import type { Claim, Page, Rule } from './claim.ts';
import type { SensitiveType } from './types.ts';

function luhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]) * (1 + (place % 2));
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** Modulus 11 of an NHS number. */
function validNhs(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(digits[place]) * (10 - place);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

const PHONES = /^(?:0044\d{9,10}|00(?!44)\d{10,13}|0800\d{3,7}|44\d{10})$/;

/** "They rang from 960123", but not "they rang and I read off 613381". */
const isRungFrom = (before: Labelled | undefined): boolean =>
  before?.label === 'phone' && !/ (?:read|gave|give|told|typed|put|entered) /.test(before.gap);

const isPhone: Test = (candidate) => {
  const { digits, plus, before, start, end, page } = candidate;
  // Digits of the next line or message would make a number that hides what they are part of.
  if (page.whole.slice(start, end).includes('\n')) return false;
  if (/^0[1-9]\d{7,9}$/.test(digits)) return before?.label !== 'account';
  if (plus) return /^(?:44\d{9,10}|(?!44)\d{10,15})$/.test(digits);
  if (PHONES.test(digits)) return true;
  if (isTexted(candidate)) return false;
  return /^\d{5,12}$/.test(digits) && (page.context.openQuestion === 'numberShown' || isRungFrom(before));
};

const CARD_SHAPES =
  /^(?:4-4-4-[1-4]|4-4-4-4-[1-3]|4-6-[45]|1[3-9]|6-10|4-12|8-8|4-4-8|8-4-4|4-4-4|2(?:-2){7}|1(?:-1){12,18})$/;

/** "Order number 4929..." and "DPD 1550 4821 933 072": right after its name it is that, whatever it looks like. */
const isNamedReference: Test = ({ before }) =>
  before?.label === 'evidence' &&
  /^(?: (?:number|num|no|nr|code|id|is|was|it was))*[ .:#=]*$/.test(before.gap);

/** "1000, 2000, 3000 and 4000": amounts, though laid out like a card. */
const isRoundList: Test = ({ start, end, page }) => /^\d+0(?:, ?\d+0)+$/.test(page.whole.slice(start, end));

/** A sort code and an account number, read out one after the other. */
const isPair: Test = ({ shape, start, end, page }) =>
  /^(?:2-2-2|6)-8$/.test(shape) || /^(?:\d ?){5}\d, (?:\d ?){7}\d$/.test(page.whole.slice(start, end));

/** Typing mistakes break the check digit, so a card's layout is enough. */
const isCard: Test = (candidate) => {
  const { digits, shape, plus } = candidate;
  const fewest = shape === '4-4-4' || is(candidate, 'card') ? 9 : 13;
  if (!/^[1-9]\d{8,18}$/.test(digits) || digits.length < fewest || plus || isPair(candidate)) return false;
  if (isNamedReference(candidate)) return /^4-4-4-4$/.test(shape) && luhn(digits);
  const laidOut = digits.length < 13 || CARD_SHAPES.test(shape) || /^[3-6]\d{15}$/.test(digits);
  if (laidOut) return !isRoundList(candidate);
  // One list or two sentences of numbers in ten have the check digit by chance.
  const apart = /[.,]\s/.test(candidate.page.whole.slice(candidate.start, candidate.end));
  return luhn(digits) && (!apart || is(candidate, 'card'));
};

const isNhs: Test = (candidate) =>
  candidate.digits.length === 10 &&
  (is(candidate, 'nhs') ||
    (candidate.shape === '3-3-4' && validNhs(candidate.digits) && !is(candidate, 'phone', 'evidence')));

const isSortCode: Test = (candidate) => {
  const { digits, shape, start, end, page } = candidate;
  if (digits.length !== 6 || is(candidate, 'evidence', 'phone', 'birth')) return false;
  if (is(candidate, 'sort') || candidate.before?.label === 'account') return true;
  const besideAccount =
    /^(?:[ /\n-]|, ?| and )(?:\d ?){7}\d(?! ?\d)/.test(page.whole.slice(end, end + 20)) ||
    /(?<!\d)\d{8}(?:[ /\n-]|, ?| and )$/.test(behind(page.whole, start, 14));
  if (shape === '6') return besideAccount;
  if (shape !== '2-2-2') return false;
  return (
    /^\d\d-\d\d-\d\d$/.test(page.whole.slice(start, end)) || is(candidate, 'account', 'card') || besideAccount
  );
};

/** Nine figures are a passport's wherever one was spoken of and nothing else is. */
const PASSPORT_REACH = 120;
const isPassport: Test = ({ digits, before, after, start, page }) => {
  if (digits.length !== 9) return false;
  const label = (before ?? after)?.label;
  const near = page.whole.slice(Math.max(0, start - PASSPORT_REACH), start + PASSPORT_REACH);
  return label === 'passport' || (label === undefined && near.includes('passport'));
};

const DATE_FIRST_YEAR = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d$/;

const isAccount: Test = (candidate) => {
  const { digits, shape, page } = candidate;
  if (is(candidate, 'evidence', 'phone')) return false;
  if (is(candidate, 'account', 'sort') && /^\d{7,10}$/.test(digits)) return true;
  if (page.context.openQuestion === 'officer' || page.context.openQuestion === 'amount') return false;
  if (shape === '4-4' && /^(?:(?:19|20)\d\d){2}$/.test(digits)) return false;
  return /^(?:8|4-4|2-2-2-2|3-5|1(?:-1){7})$/.test(shape) && !DATE_FIRST_YEAR.test(digits);
};

/** What each value must look like, in the order in which they are tried. */
const TESTS: readonly (readonly [SensitiveType | null, Test])[] = [
  [null, isPhone],
  [null, isPublicNumber],
  ['card_number', isCard],
  ['driving_licence_number', (one) => one.digits.length === 8 && is(one, 'licence')],
  ['passport_number', isPassport],
  ['date_of_birth', (one) => /^(?:6|8|[12]-[12]-(?:2|4|2-2))$/.test(one.shape) && is(one, 'birth')],
  ['nhs_number', isNhs],
  ['pin_or_passcode', isCode],
  ['sort_code', isSortCode],
  ['account_number', isAccount],
  ['nino', (one) => one.digits.length === 6 && one.before?.label === 'nino'],
];

/** How many figures a value may have that is broken up by commas or strokes. */
const BROKEN_UP: Partial<Record<Label, RegExp>> = {
  sort: /^.{6}$/,
  account: /^.{8}$/,
  passport: /^.{9}$/,
  nhs: /^.{10}$/,
  pin: /^.{4,8}$/,
  code: /^.{3,8}$/,
};

/** Numbers with commas or strokes between are a list unless they are as long as a card or named. */
const isList: Test = ({ digits, shape, start, end, before, after, page }) => {
  const value = page.whole.slice(start, end);
  if (!/[,/]/.test(value) || digits.length >= 13) return false;
  const label = (before ?? after)?.label;
  if (label === undefined || BROKEN_UP[label]?.test(digits) !== true) return true;
  // "My PIN, then 5000, 6000" and "code 03/27": a code is broken up into few figures, and not by a stroke.
  if (label === 'pin' || label === 'code') return /[4-9]/.test(shape) || value.includes('/');
  // "Only seven, 3381906" counts them first; a sort code "then" an account number are two values.
  return /^1-[5-9]$/.test(shape) || /^(?:\d ?){5}\d, \d/.test(value);
};

const FEWEST_DIGITS = 3;
const MOST_DIGITS = 19;

/** The groups from one on that hold at most as many digits as the longest value. */
function window(groups: readonly Group[], from: number): Group[] {
  let count = 0;
  const rest = groups.slice(from, from + MOST_DIGITS);
  const first = rest.findIndex(({ start, end }) => (count += end - start) > MOST_DIGITS);
  return first < 0 ? rest : rest.slice(0, first);
}

const figuresIn = (groups: readonly Group[]): number =>
  groups.reduce((sum, { start, end }) => sum + end - start, 0);

/** Takes the longest value that begins at a group, or leaves a telephone number whole. */
function claimAt(
  groups: readonly Group[],
  from: number,
  page: Page,
): { claim: Claim; next: number } | undefined {
  for (const chosen = window(groups, from); figuresIn(chosen) >= FEWEST_DIGITS; chosen.pop()) {
    const candidate = candidateOf(chosen, page);
    if (candidate === undefined) break;
    if (isList(candidate)) continue;
    const found = TESTS.find(([, test]) => test(candidate));
    if (found === undefined) continue;
    const [type] = found;
    const lead =
      type === 'pin_or_passcode' ? /(?<![a-z])[a-z]-?$/.exec(behind(page.left, candidate.start, 3)) : null;
    const start = candidate.start - (lead?.[0].length ?? 0);
    return { claim: { type, start, end: candidate.end }, next: from + chosen.length };
  }
  return undefined;
}

/** Every value that is digits only, read group by group within a run of digits and single separators. */
export const digits: Rule = function* (page) {
  for (const run of page.left.matchAll(/(?<![\d.])\d(?:\d|[ .,/\n()-]{1,2}\d)*/g)) {
    const groups = [...run[0].matchAll(/\d+/g)].map((group) => ({
      start: run.index + group.index,
      end: run.index + group.index + group[0].length,
    }));
    for (let from = 0; from < groups.length;) {
      const found = claimAt(groups, from, page);
      if (found !== undefined) yield found.claim;
      from = found?.next ?? from + 1;
    }
  }
};
