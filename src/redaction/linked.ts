import { edited } from './view.ts';
import type { View } from './view.ts';

/** "the second half", "the last 4 numbers were". The words for figures are figures by now. */
const PART =
  '(?:(?:the|my) )?(?:first|second|third|2nd|3rd|next|last|other|final|middle) (?:half|bit|part|lot|set|group|\\d)(?: (?:digits?|numbers?|figures?|ones?))?(?: (?:of it|is|are|was|were))?';
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
    `(?<=\\d|(?<![a-z0-9])[a-z]{1,2})(?:[ ,]+(?:(?:${WEAK}) )?|[ ,]*\\n(?:(?:${WEAK})${GAP}){0,4})(?:${STRONG})(?:${GAP}(?:${STRONG}|${WEAK})){0,3}${GAP}(?=\\d|[a-z]{1,2}\\d|[b-dfmp](?![a-z0-9']))`,
    // A surname of five letters begins a licence number.
    `(?<=(?<![a-z0-9])[a-z]{5}),? (?:and )?(?:${STRONG}) (?=(?:\\d ?){6}(?!\\d))`,
    `(?<=\\d|(?<![a-z0-9])[a-z]{1,2})\\n(?:(?:${WEAK})${GAP}){1,3}(?=\\d)`,
    `(?<=(?<![a-z0-9])[a-z]{1,2})[ ,]+(?:the )?(?:numbers?|digits?|figures?)(?: (?:are|is|was|were))? (?=\\d)`,
    `(?<=\\d) ${LAST_LETTER} (?=[a-z](?![a-z0-9']))`,
    `(?<![a-z0-9])(?:the )?first (?:half|bit|part|lot|\\d)(?: (?:digits?|numbers?|figures?|ones?))?(?: (?:is|are|was|were))? (?=\\d)`,
    `(?<=\\d) (?:is|was|are) (?:the|my) (?:first|second|third|next|middle) (?:half|bit|part|lot)(?=\\n\\d)`,
  ].join('|'),
  'g',
);
const SIGNS =
  /(?<=\d) (dash|hyphen|space|slash|stroke) (?=\d)|(?<=\d) [-/|] (?=\d)|(?<=\d{4})_(?=\d{4}(?!\d))/g;
const SIGN: Readonly<Record<string, string>> = {
  dash: '-',
  hyphen: '-',
  space: ' ',
  slash: '/',
  stroke: '/',
};

/**
 * Reads over the words with which people break up a value: "20 dash 45 dash 67", "4111 1111 and then the second half
 * 1111 1111". They become a comma, so that two amounts in a row stay a list.
 */
export function linked(view: View): View {
  const signs = [...view.text.matchAll(SIGNS)].map(({ 0: whole, 1: sign = '', index }) => ({
    start: index,
    end: index + whole.length,
    text: SIGN[sign] ?? ', ',
  }));
  const signed = edited(view, signs);
  const links = [...signed.text.matchAll(LINKS)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
    text: ', ',
  }));
  return edited(signed, links);
}
