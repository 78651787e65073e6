import { behind } from './view.ts';
import { is } from './candidate.ts';
import type { Test } from './candidate.ts';

/** Numbers people must be able to see and repeat. They stay even beside words such as "code". */
const SHORT_NUMBERS = /^(?:10[15]|11[129]|1161?23|118118|123|159|999|1471|1800[01]|61016|60066|7726)$/;

/** "The bank texted 550812", and the codes of Google, which begin with a G. */
const SENT =
  /(?:^|[^a-z'])(?!i )[a-z]+(?: has| had| just)? (?:texted|messaged|text me)(?: (?:me|us|him|her|over|through))* (?:g-)?$|(?:^|[^a-z\d])g-$/;
const BY_TEXT =
  /^ (?:(?:by|in|from|off|on) (?:[a-z]+ ){0,2}(?:text|sms|message)|to (?:verify|approve|log ?in|sign in))(?![a-z])/;

/** "Sent me 30 92 71 by text": six figures are a code there without being named. */
export const isTexted: Test = ({ digits, start, end, page }) =>
  digits.length === 6 &&
  page.labels.before(start)?.label !== 'evidence' &&
  (SENT.test(behind(page.whole, start, 40)) || BY_TEXT.test(page.whole.slice(end, end + 32)));

const SAID =
  /(?:^|[^a-z])(?:said|gave|give|told|read|typed?|tap(?:ped)?|key(?:ed)?|punch(?:ed)?|entered|press(?:ed)?|put|shouted)(?: (?:him|her|them|it|in|out|off|over|down|back|yes))*[ ,:.-]*(?:it'?s |it was )?$/;
const SECRET =
  /(?:^|[^a-z])(?:pins?|pass ?codes?|(?:security|verification|access) code|otp|cvv|one[ -]time|keypad|card reader|cash ?(?:point|machine))(?![a-z])/;

const AS_SAID = /^,? (?:is|was) what (?:i|he|she) /;

/** "He asked for the PIN to stop it all and in a panic I gave him 4471": the name is further off than a label. */
const isSpoken: Test = ({ digits, start, end, page }) =>
  (digits.length === 4 || digits.length === 6) &&
  !/^(?:19|20)\d\d$|00$/.test(digits) &&
  page.labels.before(start)?.label !== 'evidence' &&
  page.labels.after(end)?.label !== 'evidence' &&
  page.context.openQuestion !== 'officer' &&
  (SAID.test(behind(page.whole, start, 32)) || AS_SAID.test(page.whole.slice(end, end + 32))) &&
  SECRET.test(page.whole.slice(Math.max(0, start - 100), end + 60));

/** "Expiry 11/26 back 291": the three figures behind a card, without a word for them. */
const BACK_OF_CARD =
  /(?:^|[^a-z])(?:expir\w*|exp|cards?|visa|mastercard|amex|front)(?![a-z])[^.!?\n]{0,60}(?:[\d,\uE000]|\b(?:the|on|then)) ?back[ :,]*(?:(?:is|was|says|it'?s) )?$/;
const isOnBack: Test = ({ digits, start, end, page }) =>
  digits.length === 3 &&
  behind(page.whole, start, 20).includes('back') &&
  !/^ (?!then|and|but|i |he |she )[a-z]/.test(page.whole.slice(end, end + 5)) &&
  BACK_OF_CARD.test(behind(page.whole, start, 90));

/** Words between a label and a number that make it a place, a time or a count. */
const OTHER_USE =
  /(?:^|[^a-z])(?:at|in|since|lost|paid|took|taken|around|about|till|until|after|before|by|text|to|over|from|with|of)[^a-z]*$/;
const DIRECTLY = /^(?: (?:is|are|was|number|no|code))*[ :=,]*$/;
const YEAR_OF = /\b(?:in|since|until|year) $/;

const isDirect: Test = ({ before }) =>
  (before?.label === 'pin' || before?.label === 'code') && DIRECTLY.test(before.gap);

/** Kept whole: of "116 123" after talk of a PIN no part is one. */
export const isPublicNumber: Test = (candidate) =>
  SHORT_NUMBERS.test(candidate.digits) && !isDirect(candidate);

/** A PIN, a passcode or a security code: any few figures, by what is said of them. */
export const isCode: Test = (candidate) => {
  const { digits, start, page } = candidate;
  if (isTexted(candidate) || isSpoken(candidate) || isOnBack(candidate)) return true;
  if (!is(candidate, 'pin', 'code')) return false;
  const { before } = candidate;
  const gap = (before ?? candidate.after)?.gap ?? '';
  if (page.context.openQuestion === 'officer' && !isDirect(candidate)) return false;
  if (gap.length > 34) return false;
  if (/^(?:19|20)\d\d$/.test(digits) && YEAR_OF.test(behind(page.whole, start, 8))) return false;
  return before === undefined || !OTHER_USE.test(gap);
};
