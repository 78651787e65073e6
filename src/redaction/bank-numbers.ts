import { behind } from './view.ts';
import { is } from './candidate.ts';
import { isSpokenOf } from './phones.ts';
import type { Test } from './candidate.ts';

/** Six figures that are an amount: "I paid 125000 since he asked for my sort code". */
const SPENT = /(?:paid|sent|lost|took|transferr?ed|worth|about|over)(?: [a-z]+)? $/;

export const isSortCode: Test = (candidate) => {
  const { digits, shape, start, end, page } = candidate;
  if (digits.length !== 6 || is(candidate, 'evidence', 'phone', 'birth')) return false;
  if (candidate.before?.label === 'sort' || candidate.before?.label === 'account') return true;
  const whole = /^(?:6|2-2-2|1(?:-1){5})$/.test(shape);
  const spokenOf = is(candidate, 'sort') || (whole && isSpokenOf(candidate, /sort ?codes?\b/));
  if (spokenOf && !SPENT.test(behind(page.whole, start, 24))) return true;
  const besideAccount =
    /^(?:[ /\n-]|, ?| and )(?:\d ?){7}\d(?! ?\d)/.test(page.whole.slice(end, end + 20)) ||
    /(?:^|\D)\d{8}(?:[ /\n-]|, ?| and )$/.test(behind(page.whole, start, 14));
  if (shape === '6') return besideAccount;
  if (shape !== '2-2-2') return false;
  return /^\d\d-\d\d-\d\d$/.test(candidate.value) || is(candidate, 'account', 'card') || besideAccount;
};

const DATE_FIRST_YEAR = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d$/;

export const isAccount: Test = (candidate) => {
  const { digits, shape, page, label } = candidate;
  if (label === 'evidence' || label === 'phone') return false;
  if (label === 'account' || label === 'sort') return true;
  if (page.context.openQuestion === 'officer' || page.context.openQuestion === 'amount') return false;
  if (shape === '4-4' && /^(?:(?:19|20)\d\d){2}$/.test(digits)) return false;
  return /^(?:8|4-4|2-2-2-2|3-5|1(?:-1){7})$/.test(shape) && !DATE_FIRST_YEAR.test(digits);
};
