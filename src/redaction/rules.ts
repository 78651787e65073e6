import { behind } from './view.ts';
import type { Label } from './labels.ts';
import { ruleOf } from './claim.ts';
import { postcode } from './postcodes.ts';
import type { Claim, Page, Rule } from './claim.ts';
import type { SensitiveType } from './types.ts';

const all =
  (type: SensitiveType | null) =>
  (match: RegExpExecArray): Claim => ({
    type,
    start: match.index,
    end: match.index + match[0].length,
  });

const labelled = (page: Page, start: number, end: number, label: Label): boolean =>
  page.labels.before(start)?.label === label || page.labels.after(end)?.label === label;

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
const britishIban = ruleOf(
  '(?<![a-z0-9])g[ ,-]{0,2}b(?:[ ,./\\n-]{0,2}[\\do]){2}(?:[ ,./\\n-]{0,2}[a-z]){4}(?:[ ,./\\n-]{0,2}[\\do]){12,15}(?![a-z0-9])',
  all('iban'),
);

/** In fours or tight: the longest valid length that ends with a word, or as long as it is where it is named. */
const iban = ruleOf(
  '(?<![a-z0-9])[a-z]{2}\\d{2}(?:[ \\n-]?[a-z0-9]{4}){2,7}(?:[ -]?[a-z0-9]{1,3})?',
  (match, page) => {
    const named = behind(page.whole, match.index, 24).includes('iban');
    const ends = [...match[0].matchAll(/[a-z0-9](?![a-z0-9])/g)].map(({ index }) => index + 1).reverse();
    for (const end of ends) {
      if (/[a-z0-9]/.test(page.left.charAt(match.index + end))) continue;
      const plain = match[0].slice(0, end).replace(/[^a-z\d]/g, '');
      if (plain.length >= 15 && (validIban(plain) || (named && /\d{6}$/.test(plain))))
        return { type: 'iban', start: match.index, end: match.index + end };
    }
    return undefined;
  },
);

/** Spaced or tight; a loose match that is all words at its end must be tight, labelled or dated like a licence. */
const licence = ruleOf(
  '(?<![a-z0-9])([a-z][a-z0-9]{4}|[a-z](?:[ ,-]{1,2}[a-z9]){4})([ ,./\\n-]{0,2})((?:[\\doil][ ,./\\n-]{0,2}){5}[\\doil])([ ,./\\n-]{0,2})([a-z9][ ./-]?[a-z9](?:[ ./\\n-]?[a-z0-9]){3})(?:[ -]?\\d\\d)?(?![a-z0-9])',
  (match, page) => {
    const [whole, surname = '', first, digits = '', second, tail = ''] = match;
    const end = match.index + whole.length;
    const dated = /^\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:0[1-9]|[12]\d|3[01])\d$/.test(
      digits.replace(/\D/g, ''),
    );
    const plain =
      dated || (/^[a-z][a-z9 -]+$/.test(surname) && ((first === '' && second === '') || /\d/.test(tail)));
    return plain || labelled(page, match.index, end, 'licence')
      ? { type: 'driving_licence_number', start: match.index, end }
      : undefined;
  },
);

/** Only its beginning, which tells the date of birth already. */
const licenceBegun = ruleOf('(?<![a-z0-9])[a-z9]{5}[ -]?\\d{6}(?![a-z0-9]|[ -]\\d)', (match, page) =>
  labelled(page, match.index, match.index + match[0].length, 'licence')
    ? all('driving_licence_number')(match)
    : undefined,
);

const TWO_LETTER_WORDS =
  / (?:a[mnst]|be|by|do|go|h[ei]|i[fnst]|m[ery]|no|o[fhkrn]|p[cs]|d[cis]|s[co]|to|u[ps]|we|id|re) /;

const nino = ruleOf(
  '(?<![a-z0-9])([a-z])([ .,\\n/_-]{0,2})([a-z])([ .,\\n/_-]{0,2})(?:[\\do][ .,\\n/_-]{0,2}){5}[\\do](?:([ .,\\n/_-]{0,2})[a-dfmp](?![a-z0-9])|(?![a-z0-9]|[ .-]?\\d))',
  (match, page) => {
    const [whole, one, , two, space, tail] = match;
    const end = match.index + whole.length;
    if (!/\d{2}/.test(whole.replace(/[^\d]/g, ''))) return undefined;
    const word = TWO_LETTER_WORDS.test(` ${one ?? ''}${two ?? ''} `) && space !== '';
    const before = page.labels.before(match.index)?.label;
    const sure = tail !== undefined && (!word || tail === '');
    const likely =
      !word && !/[/]/.test(whole) && before !== 'evidence' && before !== 'sort' && before !== 'account';
    return sure || before === 'nino' || likely ? { type: 'nino', start: match.index, end } : undefined;
  },
);

/** Run together with the words beside it, told apart by its capitals: "num:BM409915Ddont tell". */
const gluedNino = ruleOf('[a-z]{2}\\d{6}[a-d](?!\\d)', (match, { isCapital }) => {
  const start = match.index;
  const end = start + match[0].length;
  const capitals = [start, start + 1, end - 1].every(isCapital);
  return capitals && !isCapital(start - 1) && !isCapital(end) ? all('nino')(match) : undefined;
});

/** With a figure too few or too many, where it is named. */
const mistypedNino = ruleOf(
  '(?<![a-z0-9])([a-z][ .-]?[a-z])([ .,-]{0,2}[\\doil]){5,8}(?:[ .,-]{0,2}[a-z])?(?![a-z0-9])',
  (match, page) => {
    const before = page.labels.before(match.index);
    const word = TWO_LETTER_WORDS.test(` ${match[1] ?? ''} `);
    return before?.label === 'nino' && before.gap.length < 20 && !word ? all('nino')(match) : undefined;
  },
);

/** A temporary reference number of HMRC, such as `11 A1 11 11`. */
const temporaryReference = ruleOf(
  '(?<![a-z0-9])\\d{2}[ -]?[a-z]\\d[ -]?\\d{2}[ -]?\\d{2}(?![a-z0-9])',
  (match, page) => (page.labels.before(match.index)?.label === 'evidence' ? undefined : all('nino')(match)),
);

const WEBMAIL =
  /@ ?|[([]at[)\]]| at (?:gmail|googlemail|hotmail|yahoo|outlook|btinternet|icloud|aol|live|sky|virginmedia|talktalk|msn|ntlworld)\b/;
const OFFICIAL = /(?:gov|police)(?: ?\.| dot )? ?uk$/;

const email = ruleOf(
  '(?<![\\w.+-])[\\w.+-]{1,64}(?: (?:dot|underscore|dash) [\\w.+-]{1,64}){0,4}(?: ?\\n?@ ?| ?[([]at[)\\]] ?| at )[a-z0-9-]{1,63}(?:(?: dot | ?[([]dot[)\\]] ?|\\.|(?: ?[.,] ?| )(?=(?:com?|net|org|uk)(?![a-z0-9])))[a-z0-9-]{2,63}){1,4}(?![a-z0-9])',
  (match, page) => {
    const address = match[0];
    if (/\.police\.uk$|\d$/.test(address) || OFFICIAL.test(address)) return undefined;
    const local = address.split(/\s?@ ?| at |[([]at/, 1)[0] ?? '';
    const sure = WEBMAIL.test(address) || /[.\d_[(]| dot | underscore /.test(local);
    return sure || page.labels.before(match.index)?.label === 'email' ? all('email')(match) : undefined;
  },
);

/** The two lines of a passport's machine-readable zone. */
const machineReadable = ruleOf(
  '[a-z0-9<]{8,44}<<[a-z0-9<]{3,44}|(?<![a-z0-9])[a-z0-9]{9}\\d[a-z]{3}\\d{7}[mfx<][a-z0-9<]{7,22}',
  all('passport_number'),
);

const passport = ruleOf(
  '(?<![a-z0-9])[a-z](?:[ -]?[a-z])?[ \\n-]?\\d(?:[ \\n-]?\\d){5,7}(?![a-z0-9]|[ -]?\\d)',
  (match, page) =>
    labelled(page, match.index, match.index + match[0].length, 'passport')
      ? all('passport_number')(match)
      : undefined,
);

/** What is never touched: amounts, times and counts, and numbers inside references such as `18/NN/12345/24`. */
const amounts = ruleOf(
  '[£$€] ?\\d[\\d,]*(?:\\.\\d{1,2})?k?|(?<![\\d.,])\\d{1,3}(?:,\\d{3})+(?!\\d)',
  all(null),
);
const counts = ruleOf(
  '(?<![\\w.-])\\d{1,7}(?:[.,:]\\d+)? ?(?:pounds?|quid|gbp|grand|k|p|%|per ?cent|am|pm|hrs?|hours?|min(?:ute)?s?|years?|yrs?|days?|weeks?|months?|miles?|times|euros?|dollars?)(?![a-z0-9])|(?<![\\d:])\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)',
  all(null),
);
const references = ruleOf('(?<![\\w/])[a-z]{0,4}\\d+(?:\\/[a-z\\d]{1,8}){2,4}(?![\\w/])', (match) =>
  /^(?:\d{1,4}\/(?:\d{1,2}|[a-z]{3,9})\/\d{2,4}|\d{4}(?:\/\d{4}){3})$/.test(match[0])
    ? undefined
    : all(null)(match),
);

/** When a card ends, and the version of a program: "exp 0127 cvv 480", "AnyDesk 8.0.9". */
const printed = ruleOf(
  '(?<![a-z])exp(?:iry|ires)?(?: date)?[ :.]*\\d\\d[ /-]?\\d\\d(?!\\d)|(?<=(?:version|desk|viewer|support) )\\d+\\.\\d\\.\\d+(?![.\\d])',
  all(null),
);

/** Formats that letters or signs give away, in the order in which they are taken. */
export const FORMAT_RULES: readonly Rule[] = [
  britishIban,
  iban,
  machineReadable,
  licence,
  licenceBegun,
  nino,
  gluedNino,
  mistypedNino,
  email,
  postcode,
];
export const KEPT_RULES: readonly Rule[] = [amounts, counts, references, printed];
export const LATE_FORMAT_RULES: readonly Rule[] = [passport, temporaryReference];
