import { isTexted } from './codes.ts';
import type { Candidate, Test } from './candidate.ts';

const PHONES = /^(?:0044\d{9,10}|00(?!44)\d{10,13}|0800\d{3,7}|44\d{10})$/;

export const isPhone: Test = (candidate) => {
  const { digits, value, page } = candidate;
  // Digits of the next line or message would make a number that hides what they are part of.
  if (value.includes('\n')) return false;
  if (/^0[1-9]\d{7,9}$/.test(digits)) return candidate.before?.label !== 'account';
  if (candidate.plus) return /^(?:44\d{9,10}|(?!44)\d{10,15})$/.test(digits);
  if (PHONES.test(digits)) return true;
  if (isTexted(candidate)) return false;
  return (
    /^\d{5,12}$/.test(digits) &&
    (page.context.openQuestion === 'numberShown' || candidate.before?.label === 'phone')
  );
};

/** How far from a number its name may be where nothing else is said of it. */
const NEARBY = 120;
export const isSpokenOf = ({ label, start, end, page }: Candidate, name: RegExp): boolean =>
  label === undefined && name.test(page.whole.slice(Math.max(0, start - NEARBY), end + NEARBY));
