import { is } from './candidate.ts';
import { isSpokenOf } from './phones.ts';
import type { Test } from './candidate.ts';

/** Modulus 11 of an NHS number. */
function validNhs(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(digits[place]) * (10 - place);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

export const isNhs: Test = (candidate) =>
  candidate.digits.length === 10 &&
  (is(candidate, 'nhs') ||
    isSpokenOf(candidate, /\bnhs\b|hospital n/) ||
    (candidate.shape === '3-3-4' && validNhs(candidate.digits) && !is(candidate, 'phone', 'evidence')));

export const isPassport: Test = (candidate) =>
  candidate.digits.length === 9 && (is(candidate, 'passport') || isSpokenOf(candidate, /passport/));

const BIRTHDAY_SHAPES = /^(?:6|8|[12]-[12]-(?:2|4|2-2))$/;
/** "Oh four oh seven fifty one". */
const FIGURE_BY_FIGURE = /^(?:[12]-){3,7}[124]$/;
export const isBirthday: Test = (candidate) =>
  is(candidate, 'birth') &&
  (BIRTHDAY_SHAPES.test(candidate.shape) ||
    (candidate.digits.length >= 6 && FIGURE_BY_FIGURE.test(candidate.shape)));
