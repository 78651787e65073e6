import { MESSAGE_CAP } from '../tokens.ts';

/** Seventy and over. */
const YEARS = '(?:7\\d|8\\d|9\\d|10[0-9])';
/** After a number: it counts something other than years. */
const NOT_COUNTING =
  '(?!\\s*(?:%|per ?cent|pounds?|quid|k\\b|grand|p\\b|minutes?|mins?|hours?|hrs|seconds?|days?|weeks?|months?|miles?|times|calls?|texts?|missed|pence|thousand|hundred|[,.:/-]?\\d))';
const KIN =
  '(?:mum|mam|mom|mother|dad|father|nan|nana|nanna|gran|granny|grandma|grandad|grandmother|grandfather|husband|wife|aunt|auntie|uncle|neighbour|friend|lady|gentleman|partner|client|customer|resident|patient|tenant)';
const IS = "(?:[’']?[sm]| is| am| was|(?: has)?(?: just)? turned)";
const NEARLY = '(?: (?:only|nearly|almost|over|now|already|aged|just|turning))?';
const AGE = new RegExp(
  [
    `\\bi(?:[’']?m| am| was| (?:have )?just turned)${NEARLY} ${YEARS}\\b${NOT_COUNTING}`,
    `\\b(?:she|he|${KIN})${IS}${NEARLY} ${YEARS}\\b${NOT_COUNTING}`,
    `\\bwho(?:[’']?s| is| was)${NEARLY} [789]\\d\\b${NOT_COUNTING}`,
    `\\b${KIN}(?: \\p{L}+,|,)? \\(?${YEARS}\\b(?=[,.)]| (?:and|was|got|has|who|is|lives|with|had)\\b|$)`,
    `\\bhas ${YEARS} years?\\b`,
    `\\b(?:aged?|turning)(?: of)?:? ${YEARS}\\b${NOT_COUNTING}`,
    `\\b${YEARS}[\\s-]?(?:years?|yrs?|y)[\\s/-]?(?:of[\\s-]age|olds?|o)\\b`,
    `\\b${YEARS}[\\s-]?y\\/?o\\b`,
    `\\bin (?:my |her |his |their |the )?(?:early |mid |late |mid-)?[789]0[’']?s\\b`,
    `\\b(?:lady|woman|man|gentleman|widow|mother|father|pensioner) of ${YEARS}\\b${NOT_COUNTING}`,
  ].join('|'),
  'giu',
);
/** A guess from a voice, or said of the caller. */
const CALLERS = new RegExp(
  [
    '\\b(?:about|around|sounded|sounds|looked|seemed|roughly|approx\\w*)(?: like)?(?: he| she)?\\s*$',
    '\\b(?:caller|officer|policeman|scammer|fraudster|courier|driver|bloke)\\b(?:\\s+\\w+){0,4}\\s*$',
    '\\bback\\s*$',
  ].join('|'),
  'iu',
);
/** "an 80 year old house", "a 75 year old man rang me". */
const OF_ANOTHER =
  /^\s*(?:house|home|flat|company|firm|debt|charity|account|warrant|case|bank|building|(?:man|bloke|woman|lady|officer|policeman|guy) (?:rang|called|phoned|turned|came|was on the))/iu;
const NEAR = 60;
/** No age without it; most messages hold no such number. */
const OLD = /[789]\d|10\d/;

/** The first age of seventy or over that is said of the person or of whom they write about, not of the caller. */
export function greatAge(text: string): { start: number; end: number } | undefined {
  const said = text.slice(0, MESSAGE_CAP);
  if (!OLD.test(said)) return undefined;
  for (const { index, 0: words } of said.matchAll(AGE)) {
    const end = index + words.length;
    if (CALLERS.test(said.slice(Math.max(0, index - NEAR), index))) continue;
    if (!OF_ANOTHER.test(said.slice(end, end + NEAR))) return { start: index, end };
  }
  return undefined;
}
