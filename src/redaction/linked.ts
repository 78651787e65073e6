import { rewritten } from './view.ts';
import type { View } from './view.ts';

/** "the second half", "the last 4 numbers were". The words for figures are figures by now. */
const OF_IT =
  '(?:half|bit|part|lot|set|group|\\d)(?: (?:digits?|numbers?|figures?|ones?))?(?: (?:of it|is|are|was|were))?';
const PART = `(?:(?:the|my) )?(?:first|second|third|2nd|3rd|next|last|other|final|middle) ${OF_IT}`;
/** Words that say that a value goes on. */
const STRONG = `${PART}|(?:first|second|third|last|final)(?= \\d\\d)|then|next|after that|followed by|(?:and )?the rest(?: of it)?|ends?(?: (?:with|in|is))?|ending(?: in)?|finish\\w*(?: (?:with|in))?|begins?(?: with)?|starts?(?: with)?|comma|um+|uh+|er+m*`;
const WEAK = "and|ok(?:ay)?|so|now|plus|it'?s|it is|is|was|goes|the";
const GAP = '[ ,.:\\n]{1,4}';
/** What goes before the letter at the end of an NI number: "and ends with a C". */
const LAST_LETTER =
  '(?:and )?(?:then )?(?:it )?(?:ends?|ending|finish\\w*|last letter|the letter|letter)(?: (?:with|in|is|was))?(?: the)?(?: letter)?(?: an?)?';

const LINKS = new RegExp(
  [
    // Within a message a value goes on after a word that says so; in the next message after any of them.
    `(?<=\\d|(?<![a-z0-9])[a-z]{1,2})(?:[ ,]+(?:(?:${WEAK}) )?|[ ,]*\\n(?:(?:${WEAK})${GAP}){0,4})(?:${STRONG})(?:${GAP}(?:${STRONG}|${WEAK})){0,3}${GAP}(?=\\d|[a-z]{1,2}\\d|[b-dfmp](?![a-z0-9'])|[a-z](?:[ ,.-][a-z0-9](?![a-z0-9'])){2})`,
    // A surname of five letters begins a licence number.
    `(?<=(?<![a-z0-9])[a-z]{5}),? (?:and )?(?:${STRONG}) (?=(?:\\d ?){6}(?!\\d))`,
    `(?<=\\d|(?<![a-z0-9])[a-z]{1,2})\\n(?:(?:${WEAK})${GAP}){1,3}(?=\\d)`,
    `(?<=(?<![a-z0-9])[a-z]{1,2})[ ,]+(?:the )?(?:numbers?|digits?|figures?)(?: (?:are|is|was|were))? (?=\\d)`,
    `(?<=\\d) ${LAST_LETTER} (?=[a-z](?![a-z0-9']))`,
    `(?<![a-z0-9])(?:the )?first ${OF_IT} (?=\\d)`,
    `(?<=\\d) (?:is|was|are) ${PART}(?=\\n\\d)`,
  ].join('|'),
  'g',
);
const SIGNED = 'dash|hyphen|slash|stroke';
const END = "(?![a-z0-9'])";
/** What a value with letters begins with: an initial or two, a surname, the first half of a postcode. */
const HEAD = "(?<![a-z0-9'])(?:[a-z]{1,5}|[a-z]{1,2}\\d[a-z\\d]?)";
const SIGNS = new RegExp(
  [
    `(?<=\\d) (?:${SIGNED}|space|underscore) (?=\\d|[a-z][a-z\\d]{0,4}${END})`,
    `(?<=\\d) dot (?=[a-z][a-z\\d]{0,4}${END})`,
    // One figure on either side is a decimal or part of an address: "1 point 5", "192 dot 168 dot 1 dot 1".
    '(?<=\\d\\d) (?:dot|point|full stop) (?=\\d\\d)',
    `(?<=${HEAD}) (?:${SIGNED}|dot) (?=\\d)`,
    `(?<=${HEAD}|\\d)(?:\\.{2,4}|\u2026) ?(?=\\d)`,
    `(?<=\\d)(?:\\.{2,4}|\u2026) ?(?=[a-z]{1,2}${END})`,
    '(?<=\\d) [-/|] (?=\\d)',
    // Not in the name of a picture: "IMG_20261104_121544".
    '(?<=\\d)(?<![a-z]_[\\d_]{1,30})_(?=\\d)',
  ].join('|'),
  'g',
);
/** "Dash" and the like are one; other signs apart become a comma, so that two amounts in a row stay a list. */
const signOf = (said: string): string =>
  /dot|point|stop/.test(said) ? '.' : /[a-z_]/.test(said) ? '-' : ', ';

/** Reads over the words that break up a value: "20 dash 45", "4111 1111 and then the second half 1111 1111". */
export function linked(view: View): View {
  const signed = rewritten(view, SIGNS, ([said]) => signOf(said));
  return rewritten(signed, LINKS, () => ', ');
}
