import { BREAK, BREAKS } from './breaks.ts';
import { labelled, ruleOf } from './claim.ts';

/** A nought among letters: an O that was read as a figure since it stood beside one. */
const LETTER = '[a-z09]';
const FIGURE = '[\\doil]';
const apart = (characters: string, fewest: number, most = fewest): string =>
  `(?:${BREAK}{1,3}${characters}){${String(fewest)},${String(most)}}`;

/** One character at a time but for "double nine": sixteen in a row of these kinds are nothing else. */
export const licenceSpelled = ruleOf(
  'driving_licence_number',
  `(?<![a-z0-9])[a-z]${apart(`${LETTER}9?`, 2, 4)}(?:${BREAKS}${FIGURE}){6}${apart('[a-z0-9]9?', 3, 5)}(?![a-z0-9])`,
  (match) => {
    const plain = match[0].replace(/[^a-z\d]/g, '');
    return plain.length === 16 && /\d(?:.*\d){3}/.test(plain);
  },
);

/** Spaced or tight; a loose match that is all words at its end must be tight, labelled or dated like a licence. */
export const licence = ruleOf(
  'driving_licence_number',
  `(?<![a-z0-9])([a-z][a-z0-9]{4}|[a-z]${apart(LETTER, 4)})(${BREAKS})((?:${FIGURE}${BREAKS}){5}${FIGURE})(${BREAKS})([a-z9]${BREAK}?${LETTER}(?:${BREAK}?[a-z0-9]){3})(?:[ -]?\\d\\d)?(?![a-z0-9])`,
  (match, page, end) => {
    const [, surname = '', first, digits = '', second, tail = ''] = match;
    // "Phone 07700 900412" has figures only behind its word.
    if (!/[a-z]/.test(tail)) return false;
    const dated = /^\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:0[1-9]|[12]\d|3[01])\d$/.test(
      digits.replace(/\D/g, ''),
    );
    const plain =
      dated || (/^[a-z][a-z9 -]+$/.test(surname) && ((first === '' && second === '') || /\d/.test(tail)));
    return plain || labelled(page, match.index, end, 'licence');
  },
);

/** Only its beginning, which tells the date of birth already. */
export const licenceBegun = ruleOf(
  'driving_licence_number',
  '(?<![a-z0-9])[a-z9]{5}[ -]?\\d{6}(?![a-z0-9]|[ -]\\d)',
  ({ index }, page, end) => labelled(page, index, end, 'licence'),
);
