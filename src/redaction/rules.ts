import { labelAfter, labelBefore } from './labels.ts';
import type { Label } from './labels.ts';
import type { Claim, Page, Rule } from './claim.ts';
import type { SensitiveType } from './types.ts';

type Accept = (match: RegExpMatchArray & { index: number }, page: Page) => Claim | undefined;

const rule = (pattern: string, accept: Accept): Rule =>
  function* (page) {
    for (const match of page.left.matchAll(new RegExp(pattern, 'g'))) {
      const claim = accept(match, page);
      if (claim !== undefined && claim.end > claim.start) yield claim;
    }
  };

const all =
  (type: SensitiveType | null): Accept =>
  (match) => ({
    type,
    start: match.index,
    end: match.index + match[0].length,
  });

const labelled = (page: Page, start: number, end: number, label: Label): boolean =>
  labelBefore(page.whole, start)?.label === label || labelAfter(page.whole, end)?.label === label;

/** ISO 7064 mod 97-10 over an IBAN without spaces. */
function validIban(iban: string): boolean {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** A British one, however spaced. */
const britishIban = rule('(?<![a-z0-9])gb(?:[ -]?\\d){2}(?:[ -]?[a-z]){4}(?:[ -]?\\d){14}', all('iban'));

/** In fours or tight: the longest valid length that ends with a word. */
const iban = rule(
  '(?<![a-z0-9])[a-z]{2}\\d{2}(?:[ -]?[a-z0-9]{4}){2,7}(?:[ -]?[a-z0-9]{1,3})?',
  (match, page) => {
    const ends = [...match[0].matchAll(/[a-z0-9](?![a-z0-9])/g)].map(({ index }) => index + 1).reverse();
    for (const end of ends) {
      if (/[a-z0-9]/.test(page.left.charAt(match.index + end))) continue;
      const plain = match[0].slice(0, end).replace(/[ -]/g, '');
      if (plain.length >= 15 && validIban(plain))
        return { type: 'iban', start: match.index, end: match.index + end };
    }
    return undefined;
  },
);

/** Spaced or tight; a loose match that is all words at its end must be tight, labelled or dated like a licence. */
const licence = rule(
  '(?<![a-z0-9])(?:[a-z9]{5}|[a-z9](?:[ -][a-z9]){4})([ -]?)((?:[\\do][ -]?){5}[\\do])([ -]?)([a-z9][ -]?[a-z9](?:[ -]?[a-z0-9]){3})(?:[ -]?\\d\\d)?(?![a-z0-9])',
  (match, page) => {
    const [whole, first, digits = '', second, tail = ''] = match;
    const end = match.index + whole.length;
    const dated = /^\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:0[1-9]|[12]\d|3[01])\d$/.test(
      digits.replace(/[ -]/g, ''),
    );
    const plain = (first === '' && second === '') || /\d/.test(tail) || dated;
    return plain || labelled(page, match.index, end, 'licence')
      ? { type: 'driving_licence_number', start: match.index, end }
      : undefined;
  },
);

const TWO_LETTER_WORDS =
  / (?:a[mnst]|be|by|do|go|h[ei]|i[fnst]|m[ery]|no|o[fhkrn]|p[cs]|d[cis]|s[co]|to|u[ps]|we|id|re) /;

const nino = rule(
  '(?<![a-z0-9])([a-z])([ .,-]{0,2})([a-z])([ .,-]{0,2})(?:[\\do][ .,\\n-]{0,2}){5}[\\do](?:([ .,\\n-]{0,2})[a-dfmp](?![a-z0-9])|(?![a-z0-9]|[ .-]?\\d))',
  (match, page) => {
    const [whole, one, , two, space, tail] = match;
    const end = match.index + whole.length;
    if (!/\d{2}/.test(whole.replace(/[^\d]/g, ''))) return undefined;
    const word = TWO_LETTER_WORDS.test(` ${one ?? ''}${two ?? ''} `) && space !== '';
    const before = labelBefore(page.whole, match.index)?.label;
    const sure = tail !== undefined && (!word || tail === '');
    const likely = !word && before !== 'evidence' && before !== 'sort' && before !== 'account';
    return sure || before === 'nino' || likely ? { type: 'nino', start: match.index, end } : undefined;
  },
);

/** A temporary reference number of HMRC, such as `11 A1 11 11`. */
const temporaryReference = rule(
  '(?<![a-z0-9])\\d{2}[ -]?[a-z]\\d[ -]?\\d{2}[ -]?\\d{2}(?![a-z0-9])',
  (match, page) =>
    labelBefore(page.whole, match.index)?.label === 'evidence' ? undefined : all('nino')(match, page),
);

const WEBMAIL =
  /@ ?|[([]at[)\]]| at (?:gmail|googlemail|hotmail|yahoo|outlook|btinternet|icloud|aol|live|sky|virginmedia|talktalk|msn|ntlworld)\b/;
const OFFICIAL = /(?:gov|police)(?: ?\.| dot )? ?uk$/;

const email = rule(
  '(?<![\\w.+-])[\\w.+-]{1,64}(?: (?:dot|underscore|dash) [\\w.+-]{1,64}){0,4}(?: ?@ ?| ?[([]at[)\\]] ?| at )[a-z0-9-]{1,63}(?:(?: dot | ?[([]dot[)\\]] ?|\\.)[a-z0-9-]{2,63}){1,4}(?![a-z0-9])',
  (match, page) => {
    const address = match[0];
    if (/\.police\.uk$/.test(address) || OFFICIAL.test(address)) return undefined;
    const local = address.split(/ ?@ ?| at |[([]at/, 1)[0] ?? '';
    const sure = WEBMAIL.test(address) || /[.\d_[(]| dot | underscore /.test(local);
    return sure || labelBefore(page.whole, match.index)?.label === 'email'
      ? all('email')(match, page)
      : undefined;
  },
);

/** The two lines of a passport's machine-readable zone. */
const machineReadable = rule('[a-z0-9<]{8,44}<<[a-z0-9<]{3,44}', all('passport_number'));

const passport = rule(
  '(?<![a-z0-9])[a-z]{1,2}[ -]?\\d(?:[ -]?\\d){6,7}(?![a-z0-9]|[ -]?\\d)',
  (match, page) =>
    labelled(page, match.index, match.index + match[0].length, 'passport')
      ? all('passport_number')(match, page)
      : undefined,
);

const postcode = rule(
  '(?<![a-z0-9£])(?:gir ?0aa|[a-pr-uwyz](?:[\\di][\\da-hjkpstuw]?|[a-hk-y][\\dio][\\dabehmnprvwxyo]?)[ -]{0,2}[\\do][abd-hjlnp-uw-z]{2}|[a-z](?:[ ,-]{0,2}[a-z])?[ ,-]{1,2}\\d{1,2}(?:[ ,-]{1,2}[\\da-z])?[ ,-]{1,2}\\d[ ,-]{1,2}[abd-hjlnp-uw-z][ ,-]{1,2}[abd-hjlnp-uw-z])(?![a-z0-9])',
  (match, page) =>
    /\d/.test(match[0]) && !/ (?:1st|2nd|3rd)$/.test(match[0]) ? all('postcode')(match, page) : undefined,
);

/** What is never touched: amounts, times and counts, and numbers inside references such as `18/NN/12345/24`. */
const amounts = rule(
  '[£$€] ?\\d[\\d,]*(?:\\.\\d{1,2})?k?|(?<![\\d.,])\\d{1,3}(?:,\\d{3})+(?!\\d)',
  all(null),
);
const counts = rule(
  '(?<![\\w.-])\\d{1,7}(?:[.,:]\\d+)? ?(?:pounds?|quid|gbp|grand|k|p|%|per ?cent|am|pm|hrs?|hours?|min(?:ute)?s?|years?|yrs?|days?|weeks?|months?|miles?|times|euros?|dollars?)(?![a-z0-9])|(?<![\\d:])\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)',
  all(null),
);
const references = rule('(?<![\\w/])[a-z]{0,4}\\d+(?:\\/[a-z\\d]{1,8}){2,4}(?![\\w/])', (match, page) =>
  /^\d{1,4}\/(?:\d{1,2}|[a-z]{3,9})\/\d{2,4}$/.test(match[0]) ? undefined : all(null)(match, page),
);

/** Formats that letters or signs give away, in the order in which they are taken. */
export const FORMAT_RULES: readonly Rule[] = [
  britishIban,
  iban,
  machineReadable,
  licence,
  nino,
  email,
  postcode,
];
export const KEPT_RULES: readonly Rule[] = [amounts, counts, references];
export const LATE_FORMAT_RULES: readonly Rule[] = [passport, temporaryReference];
