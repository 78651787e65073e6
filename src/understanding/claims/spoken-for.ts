import { AGENTS } from '../lexicon/identities.ts';
import type { Claimed } from '../../case/vocabulary.ts';
import type { Claim } from './claim.ts';
import type { Reading } from '../reading.ts';

const agents = [...AGENTS].join('|');
const WHOSE =
  '(?: (?:my|me|the|your|our|her|his|their|a|an|some|real|really|actual|actually|genuine|mums|dads|nans|mum|dad|supposedly|apparently|definitely|about|own))*';
const MESSAGE =
  'calls?|texts?|emails?|e|messages?|letters?|voicemails?|mails?|notification|popup|whatsapps?|recording|invoice|mail|link|note';

/** Somebody or something that comes from a place, rather than money or a purchase. */
const SOURCE = new RegExp(
  `\\b(?:${agents}|${MESSAGE}|someone|somebody|anyone|is|was|be|were|am|are|been|rang|rung|ringing|phoned|texted|called|hello|speaking|come|came|supposedly|someones|apparently|official|behalf|member|sister|agent|him|her)(?: (?!for\\b)\\w+){0,1} (?:from|off|fae|frae|of)${WHOSE}$|\\b(?:works?|working|calling|ringing|phoning|speaking) (?:for|with|at|on)${WHOSE}$|\\b(?:some|a|an|this) (?:${agents}) at${WHOSE}$`,
);
/** Words after which a name says who somebody is. */
const NAMED_AS = new RegExp(
  `\\b(?:be|being|been|was|were|is|am|are|as|claim\\w*|pretend\\w*|impersonat\\w*|posing|by|its|or|then|first|second|hello|hi|supposedly|apparently|allegedly|called|themselves|himself|herself|would|does|will|whether|if|like|fake|bogus|dodgy|scam|phoney|did|can|could|should)${WHOSE}$|\\b(?:said|says|saying|say|not|it|so|today)$`,
);
/** What a name does that speaks. */
const SPEAKS = new RegExp(
  `^(?:(?:have|has|had|is|are|was|were|would|could|keeps?|just|apparently|supposedly|also|or so|never|really|ever|did|who|then|own|credit|customer|care|ltd|plc|uk|business|one) )*(?:${agents}|${MESSAGE}|ask|asks|asked|asking|ring|rings|rang|rung|ringing|phone|phones|phoned|phoning|call|called|calls|calling|said|says|say|saying|telt|tell|tells|told|telling|texted|texting|emailed|wants?|wanted|wanting|needs?|needed|got (?:me|him|her|us|mum|dad)|get|on|who|claiming|contacted|messaged|sent|supposedly|apparently|fraud|security|team|helpline|was meant|meant|came up|made|took|talked|transferred|passed|put|offered|insisted|claims?|claimed|reckons?|left a|threatened|demanded|demanding|trying|head office|(?:or so )?(?:they|he|she|it) (?:said|says?|told|asked|wants?|wanted|rang|reckon\\w*|thought|claimed|was|need|needed))\\b`,
);

/** The name's own words. */
export const nameOf = ({ tokens }: Reading, { start, end }: Claim): string =>
  tokens
    .slice(start, end)
    .map(({ word }) => word)
    .join(' ');

/** Up to six words before a name and up to five after, in its sentence. */
export function aroundOf({ tokens }: Reading, { start, end }: Claim): { before: string; after: string } {
  const sentence = tokens[start]?.sentence;
  const words = (from: number, to: number): string =>
    tokens
      .slice(Math.max(0, from), to)
      .filter((token) => token.sentence === sentence)
      .map(({ word }) => word)
      .join(' ');
  return { before: words(start - 6, start), after: words(end, end + 5) };
}

/** A name set apart by the marks on both sides of it after such a word is in quotation marks: `on to her "bank" now`. */
const BEFORE_QUOTED = /\b(?:from|the|his|her|my|your|our|their|by|a|to|another|off|with|on|was|is|said|as)$/;
export function isQuoted({ tokens }: Reading, { start, end }: Claim, before: string): boolean {
  return tokens[start]?.pause === true && (tokens[end]?.pause ?? true) && BEFORE_QUOTED.test(before);
}

/** A firm that a sentence opens with is who rang: "Currys in Cardiff supposedly had my card". */
const FIRMS: readonly Claimed[] = ['tech-or-telecom', 'delivery-or-shop'];

/** Whether words before a name say that somebody comes from it, or words after it what it did. */
export function isSpokenFor(reading: Reading, claim: Claim): boolean {
  const { before, after } = aroundOf(reading, claim);
  // "my bank is Lloyds" tells with whom they are.
  if (/^(?:is|was) \w+$/.test(after) && /\bmy$/.test(before)) return false;
  if (before === '' && FIRMS.includes(claim.value)) return true;
  return saysWho(before) || speaks(after) || isQuoted(reading, claim, before);
}

export const saysWho = (before: string): boolean => SOURCE.test(before) || NAMED_AS.test(before);
export const speaks = (after: string): boolean => SPEAKS.test(after);
