import { BREAKS } from './breaks.ts';
import { labelled, ruleOf } from './claim.ts';
import { spokenEmail, writtenEmail } from './emails.ts';
import { britishIban, iban } from './ibans.ts';
import { licence, licenceBegun, licenceSpelled } from './licences.ts';
import { postcode } from './postcodes.ts';
import type { Rule } from './claim.ts';

const TWO_LETTER_WORDS =
  / (?:a[mnst]|be|by|do|go|h[ei]|i[fnst]|m[ery]|no|o[fhkrn]|p[cs]|d[cis]|s[co]|to|u[ps]|we|id|re) /;

const nino = ruleOf(
  'nino',
  `(?<![a-z0-9])([a-z])(${BREAKS})([a-z])(${BREAKS})(?:[\\do]${BREAKS}){5}[\\do](?:(${BREAKS})[a-dfmp](?![a-z0-9])|(?![a-z0-9]|[ .-]?\\d))`,
  (match, page) => {
    const [whole, one, , two, space, tail] = match;
    if (!/\d\D*\d/.test(whole)) return false;
    const word = TWO_LETTER_WORDS.test(` ${one ?? ''}${two ?? ''} `) && space !== '';
    const before = page.labels.before(match.index)?.label;
    const sure = tail !== undefined && (!word || tail === '');
    const likely =
      !word && !/[/]/.test(whole) && before !== 'evidence' && before !== 'sort' && before !== 'account';
    return sure || before === 'nino' || likely;
  },
);

/** Run together with the words beside it, told apart by its capitals: "num:BM409915Ddont tell". */
const gluedNino = ruleOf(
  'nino',
  '[a-z]{2}\\d{6}[a-d](?!\\d)',
  ({ index }, { isCapital }, end) =>
    [index, index + 1, end - 1].every(isCapital) && !isCapital(index - 1) && !isCapital(end),
);

/** With a figure too few or too many, where it is named. */
const mistypedNino = ruleOf(
  'nino',
  `(?<![a-z0-9])([a-z][ .-]?[a-z])(?:${BREAKS}[\\doil]){5,8}(?:${BREAKS}[a-z])?(?![a-z0-9])`,
  (match, page) => {
    const before = page.labels.before(match.index);
    const word = TWO_LETTER_WORDS.test(` ${match[1] ?? ''} `);
    return before?.label === 'nino' && before.gap.length < 20 && !word;
  },
);

/** A temporary reference number of HMRC, such as `11 A1 11 11`. */
const temporaryReference = ruleOf(
  'nino',
  '(?<![a-z0-9])\\d{2}[ -]?[a-z]\\d[ -]?\\d{2}[ -]?\\d{2}(?![a-z0-9])',
  ({ index }, { labels }) => labels.before(index)?.label !== 'evidence',
);

/** The two lines of a passport's machine-readable zone. */
const machineReadable = ruleOf(
  'passport_number',
  '[a-z0-9<]{8,44}<<[a-z0-9<]{3,44}|(?<![a-z0-9])[a-z0-9]{9}\\d[a-z]{3}\\d{7}[mfx<][a-z0-9<]{7,22}',
);

const passport = ruleOf(
  'passport_number',
  '(?<![a-z0-9])[a-z](?:[ .-]?[a-z])?[ .\\n-]?\\d(?:[ .\\n-]?\\d){5,7}(?![a-z0-9]|[ .-]?\\d)',
  ({ index }, page, end) => labelled(page, index, end, 'passport'),
);

/** What is never touched: amounts, times and counts, and numbers inside references such as `18/NN/12345/24`. */
const amounts = ruleOf(null, '[£$€] ?\\d[\\d,]*(?:\\.\\d{1,2})?k?|(?<![\\d.,])\\d{1,3}(?:,\\d{3})+(?!\\d)');
const counts = ruleOf(
  null,
  '(?<![\\w.-])\\d{1,7}(?:[.,:]\\d+)? ?(?:pounds?|quid|gbp|grand|k|p|%|per ?cent|am|pm|hrs?|hours?|min(?:ute)?s?|years?|yrs?|days?|weeks?|months?|miles?|times|euros?|dollars?)(?![a-z0-9])|(?<![\\d:])\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)',
);
const DATED = /^(?:\d{1,4}\/(?:\d{1,2}|[a-z]{3,9})\/\d{2,4}|\d{4}(?:\/\d{4}){3})$/;
/** A value may be broken up by strokes where it is named; a code and a date look like references then. */
const references = ruleOf(
  null,
  '(?<![\\w/])[a-z]{0,4}\\d+(?:\\/[a-z\\d]{1,8}){2,15}(?![\\w/])',
  ({ 0: text, index }, page, end) =>
    !DATED.test(text) &&
    !(/^[\d/]{9,}$/.test(text) && labelled(page, index, end, 'account', 'card', 'passport', 'nhs')),
);

/** When a card ends, and the version of a program: "exp 0127 cvv 480", "AnyDesk 8.0.9". */
const printed = ruleOf(
  null,
  '(?<![a-z])exp(?:iry|ires)?(?: date)?[ :.]*\\d\\d[ /-]?\\d\\d(?!\\d)|(?<=(?:version|desk|viewer|support) )\\d+\\.\\d\\.\\d+(?![.\\d])',
);

/** Formats that letters or signs give away, in the order in which they are taken. */
export const FORMAT_RULES: readonly Rule[] = [
  britishIban,
  iban,
  machineReadable,
  licenceSpelled,
  licence,
  licenceBegun,
  nino,
  gluedNino,
  mistypedNino,
  writtenEmail,
  spokenEmail,
  postcode,
];
export const KEPT_RULES: readonly Rule[] = [amounts, counts, references, printed];
export const LATE_FORMAT_RULES: readonly Rule[] = [passport, temporaryReference];
