import { candidateOf, is } from './candidate.ts';
import type { Candidate, Group } from './candidate.ts';
import type { Claim, Page, Rule } from './claim.ts';
import type { SensitiveType } from './types.ts';

type Test = (candidate: Candidate) => boolean;

/** Numbers people must be able to see and repeat. They stay even beside words such as "code". */
const SHORT_NUMBERS = /^(?:10[15]|11[129]|1161?23|118118|123|159|999|1471|1800[01]|61016|60066|7726)$/;

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

const PHONES = /^(?:00\d{10,13}|0800\d{3,7}|44\d{10})$/;

const isPhone: Test = (candidate) => {
  const { digits, plus, before, page } = candidate;
  if (plus) return /^\d{10,15}$/.test(digits);
  if (PHONES.test(digits)) return true;
  if (/^0[1-9]\d{7,9}$/.test(digits)) return before?.label !== 'account';
  return (
    /^\d{5,12}$/.test(digits) && (page.context.openQuestion === 'numberShown' || before?.label === 'phone')
  );
};

const CARD_SHAPES =
  /^(?:4-4-4-[1-4]|4-4-4-4-[1-3]|4-6-[45]|1[3-9]|6-10|4-12|8-8|4-4-8|8-4-4|1(?:-1){12,18})$/;

/** Typing mistakes break the check digit, so a card's layout is enough. */
const isCard: Test = ({ digits, shape, plus }) =>
  /^[1-9]\d{12,18}$/.test(digits) &&
  !plus &&
  !/^(?:2-2-2|6)-8$/.test(shape) &&
  (CARD_SHAPES.test(shape) || luhn(digits));

const isNhs: Test = (candidate) =>
  candidate.digits.length === 10 &&
  (is(candidate, 'nhs') ||
    (candidate.shape === '3-3-4' && validNhs(candidate.digits) && !is(candidate, 'phone', 'evidence')));

/** Words between a label and a number that make it a place, a time or a count. */
const OTHER_USE =
  /(?:^|[^a-z])(?:at|in|since|lost|paid|took|taken|around|about|till|until|after|before|by|text|to|over|from|with|of)[^a-z]*$/;
const DIRECTLY = /^(?: (?:is|was|number|no|code))*[ :=]*$/;
const YEAR_OF = /\b(?:in|since|until|year) $/;

const isCode: Test = ({ digits, before, after, start, page }) => {
  const label = before ?? after;
  if (label === undefined || (label.label !== 'pin' && label.label !== 'code')) return false;
  const directly = before !== undefined && DIRECTLY.test(label.gap);
  if ((SHORT_NUMBERS.test(digits) || page.context.openQuestion === 'officer') && !directly) return false;
  if (!/^\d{3,10}$/.test(digits) || label.gap.length > 34) return false;
  if (/^(?:19|20)\d\d$/.test(digits) && YEAR_OF.test(page.whole.slice(Math.max(0, start - 8), start)))
    return false;
  return before === undefined || !OTHER_USE.test(label.gap);
};

const isSortCode: Test = (candidate) => {
  const { digits, shape, start, end, page } = candidate;
  if (digits.length !== 6 || is(candidate, 'evidence', 'phone', 'birth')) return false;
  if (is(candidate, 'sort') || candidate.before?.label === 'account') return true;
  const besideAccount =
    /^(?: |, ?| and )\d{8}(?!\d)/.test(page.whole.slice(end, end + 14)) ||
    /(?<!\d)\d{8}(?: |, ?| and )$/.test(page.whole.slice(Math.max(0, start - 14), start));
  if (shape === '6') return besideAccount;
  if (shape !== '2-2-2') return false;
  return (
    /^\d\d-\d\d-\d\d$/.test(page.whole.slice(start, end)) || is(candidate, 'account', 'card') || besideAccount
  );
};

const DATE_FIRST_YEAR = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d$/;

const isAccount: Test = (candidate) => {
  const { digits, shape, page } = candidate;
  if (is(candidate, 'evidence', 'phone')) return false;
  if (is(candidate, 'account', 'sort') && /^\d{7,10}$/.test(digits)) return true;
  if (page.context.openQuestion === 'officer' || page.context.openQuestion === 'amount') return false;
  return /^(?:8|4-4|2-2-2-2|3-5|1(?:-1){7})$/.test(shape) && !DATE_FIRST_YEAR.test(digits);
};

/** What each value must look like, in the order in which they are tried. */
const TESTS: readonly (readonly [SensitiveType | null, Test])[] = [
  [null, isPhone],
  ['card_number', isCard],
  ['driving_licence_number', (one) => one.digits.length === 8 && is(one, 'licence')],
  ['passport_number', (one) => one.digits.length === 9 && is(one, 'passport')],
  ['date_of_birth', (one) => /^(?:6|8|2-2-2|2-2-4)$/.test(one.shape) && is(one, 'birth')],
  ['nhs_number', isNhs],
  ['pin_or_passcode', isCode],
  ['sort_code', isSortCode],
  ['account_number', isAccount],
  ['nino', (one) => one.digits.length === 6 && one.before?.label === 'nino'],
];
/** Numbers with commas between are a list unless they are as long as a card or named. */
const isList: Test = (candidate) =>
  candidate.page.whole.slice(candidate.start, candidate.end).includes(',') &&
  candidate.digits.length < 13 &&
  !(
    (is(candidate, 'sort') && candidate.digits.length === 6) ||
    (is(candidate, 'account') && candidate.digits.length === 8) ||
    is(candidate, 'nhs')
  );

const FEWEST_DIGITS = 3;
const MOST_DIGITS = 19;

/** The groups from one on that hold at most as many digits as the longest value. */
function window(groups: readonly Group[], from: number): Group[] {
  let count = 0;
  const rest = groups.slice(from, from + MOST_DIGITS);
  const first = rest.findIndex(({ start, end }) => (count += end - start) > MOST_DIGITS);
  return first < 0 ? rest : rest.slice(0, first);
}

/** Takes the longest value that begins at a group, or leaves a telephone number whole. */
function claimAt(
  groups: readonly Group[],
  from: number,
  page: Page,
): { claim: Claim; next: number } | undefined {
  for (const chosen = window(groups, from); chosen.length > 0; chosen.pop()) {
    const candidate = candidateOf(chosen, page);
    if (candidate === undefined || candidate.digits.length < FEWEST_DIGITS) break;
    if (isList(candidate)) continue;
    const found = TESTS.find(([, test]) => test(candidate));
    if (found === undefined) continue;
    const [type] = found;
    const lead =
      type === 'pin_or_passcode'
        ? /(?<![a-z])[a-z]-?$/.exec(page.left.slice(Math.max(0, candidate.start - 3), candidate.start))
        : null;
    const start = candidate.start - (lead?.[0].length ?? 0);
    return { claim: { type, start, end: candidate.end }, next: from + chosen.length };
  }
  return undefined;
}

/** Every value that is digits only, read group by group within a run of digits and single separators. */
export const digits: Rule = function* (page) {
  for (const run of page.left.matchAll(/(?<![\d.])\d(?:\d|[ .,\n()-]{1,2}\d)*/g)) {
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
