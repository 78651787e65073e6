import { places } from './tokens.ts';
import { ANOTHER } from '../lexicon/people.ts';
import { longest } from '../reading.ts';
import type { Jurisdiction } from '../../case/vocabulary.ts';
import type { Fact } from '../facts.ts';
import type { Token } from '../tokens.ts';

const IN =
  '(?:in|near|outside|around|by|from|at)(?: (?:the|a|north|south|east|west|central|rural|sunny|house|flat|place))*';
const LIVING = '(?:lives?|living|based|located|resid(?:es?|ing)|stay(?:s|ing)?|settled)';

/** What stands before a place where somebody is, for sure. */
const LIVES = new RegExp(`\\b${LIVING}(?: \\w+){0,2} ${IN}$`);
const I_AM = new RegExp(
  `(?:^|\\b(?:and|but|so|because|hi|hello|yes|no|that)? ?)\\b(?:i|we)(?: \\w+){0,2} (?:am|are)(?: (?!not\\b)\\w+){0,3} ${IN}$|^(?:am|based|here) ${IN}$`,
);
const AT_HOME =
  /\b(?:at home|here|my (?:house|home|flat)) in$|\bmy (?:village|town|house|home) is (?:in|near|outside)$/;
const KIN_IN = new RegExp(`\\b${ANOTHER}(?: (?:is|who is|are|over|up|down|back|just))* in$`);
const OF_KIN = new RegExp(`\\b${ANOTHER}\\b`);
/** Somebody else's, an unmet condition, or long ago. */
const ELSEWHERE =
  /\b(?:if|whether|used to|not|never|moving to|moved from|unless|grew up|born|(?:said|says|saying|claim(?:s|ed|ing)|pretend\w*|told me) (?:that )?(?:they|he|she|it)|(?:they|caller|officer|police|man) (?:are|is|was|were)|he is|holiday)\b/;
const WAS_THEIRS = /\b(?:he|she|they) (?:lives?|is|are|was|were)\b/;
/** An answer is no longer than this, in words. */
const SHORT = 6;
/** A place, with no more said than that it is theirs: an answer. */
const ALONE = /^(?:(?:yes|it is|just|no) ?)*$|^(?:(?:yes|it is|just|i|we|am|are|live) )*(?:in|near|from)$/;
const CLOSING = /^(?:please|uk|scotland|england|wales|area)$/;
/** "London Road", "Edinburgh airport", "Glasgow number". */
const NAMED_AFTER =
  /^(?:yard|road|street|avenue|lane|police|airport|accent|number|station|office|court|hmrc|bank|code|college|university)$/;

/** How many words before a place are looked at. */
const BEFORE = 9;

/** Whether the words around a place say that somebody it matters for is there. */
function says(tokens: readonly Token[], start: number, end: number, another: boolean): boolean {
  const sentence = tokens[start]?.sentence;
  const before = tokens
    .slice(Math.max(0, start - BEFORE), start)
    .filter((token) => token.sentence === sentence)
    .map(({ word }) => word)
    .join(' ');
  const after = tokens[end]?.sentence === sentence ? tokens[end]?.word : undefined;
  if (after !== undefined && NAMED_AFTER.test(after)) return false;
  if ((after === undefined || CLOSING.test(after)) && tokens.length <= SHORT && ALONE.test(before))
    return true;
  if (ELSEWHERE.test(before)) return false;
  if (I_AM.test(before) || AT_HOME.test(before)) return true;
  if (KIN_IN.test(before)) return another;
  return LIVES.test(before) && (another || !WAS_THEIRS.test(before) || OF_KIN.test(before));
}

/** The part of the UK where they say they, or the person called, are. Two different ones are in doubt. */
export function countryOf(
  text: string,
  tokens: readonly Token[],
  another: boolean,
): readonly Fact<Jurisdiction>[] {
  const said = longest(places.find(tokens)).filter(({ start, end }) => says(tokens, start, end, another));
  const [first] = said;
  if (first === undefined) return [];
  const words = text.slice(tokens[first.start]?.start ?? 0, tokens[first.end - 1]?.end ?? 0);
  return [{ value: first.value, words, sure: said.every(({ value }) => value === first.value) }];
}
