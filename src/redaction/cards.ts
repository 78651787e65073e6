import { is } from './candidate.ts';
import { isSpokenOf } from './phones.ts';
import type { Test } from './candidate.ts';

function luhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]) * (1 + (place % 2));
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

const CARD_SHAPES =
  /^(?:4-4-4-[1-4]|4-4-4-4-[1-3]|4-6-[45]|1[3-9]|6-10|4-12|8-8|4-4-8|8-4-4|2(?:-2){7}|1(?:-1){12,18})$/;

/** "Order number 4929..." and "DPD 1550 4821 933 072": right after its name it is that, whatever it looks like. */
const isNamedReference: Test = ({ before }) =>
  before?.label === 'evidence' &&
  /^(?: (?:number|num|no|nr|code|id|is|was|it was))*[ .:#=]*$/.test(before.gap);

/** "1000, 2000, 3000 and 4000": amounts, though laid out like a card. */
const isRoundList: Test = ({ value }) => /^\d+0(?:, ?\d+0)+$/.test(value);

/** A sort code and an account number, read out one after the other. */
const isPair: Test = ({ shape, value }) =>
  /^(?:2-2-2|6)-8$/.test(shape) || /^(?:\d ?){5}\d, (?:\d ?){7}\d$/.test(value);

/** Typing mistakes break the check digit, so a card's layout is enough. */
export const isCard: Test = (candidate) => {
  const { digits, shape, start, page } = candidate;
  if (digits.startsWith('0')) return false;
  // "NFRC 2611 0093 4471, and now my card is blocked" is a reference.
  const named =
    is(candidate, 'card') ||
    (shape === '4-4-4' && isSpokenOf(candidate, /\b(?:card|visa|mastercard)/) && !page.isCapital(start - 2));
  if ((digits.length < 13 && !named) || candidate.plus || isPair(candidate)) return false;
  if (isNamedReference(candidate)) return /^4-4-4-4$/.test(shape) && luhn(digits);
  const laidOut = digits.length < 13 || CARD_SHAPES.test(shape) || /^[3-6]\d{15}$/.test(digits);
  if (laidOut) return !isRoundList(candidate);
  // One list or two sentences of numbers in ten have the check digit by chance.
  const apart = /[.,]\s/.test(candidate.value);
  return luhn(digits) && (!apart || is(candidate, 'card'));
};
