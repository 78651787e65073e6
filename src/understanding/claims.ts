import { identities } from './language.ts';
import { longest, MOST_MENTIONS } from './reading.ts';
import { CLASSES } from './lexicon/classes.ts';
import { OWN_CALLS } from './lexicon/identities.ts';
import type { Claimed } from '../case/vocabulary.ts';
import type { Mention, Reading } from './reading.ts';

export interface Claim {
  readonly value: Claimed;
  readonly start: number;
  readonly end: number;
}

const BANK_NAMES = new Set(CLASSES.bankname.split(' '));
const OWN = new Set(OWN_CALLS.split(/\s+/));
const FILLERS = new Set(
  'my the our a an to it real actual proper local them her his mums dads nans both'.split(' '),
);
const SELF = new Set(
  'i we ive ill should going will can to and then shall did just then have immediately straight already'.split(
    ' ',
  ),
);

/** "I rang my bank", "reported it to Action Fraud", "not the police", "the police will come". */
function isOwnUse({ tokens }: Reading, { start, end }: Claim): boolean {
  const before = tokens
    .slice(Math.max(0, start - 6), start)
    .filter(({ sentence }) => sentence === tokens[start]?.sentence)
    .map(({ word }) => word)
    .reverse();
  const near = before.filter((word) => !FILLERS.has(word));
  const [first, second] = near;
  if (before.slice(0, 3).some((word) => word === 'not') && !/(?:sure|know|think)/.test(near.join(' ')))
    return true;
  if (/\b(?:i|we) said$/.test(before.slice(0, 2).reverse().join(' '))) return true;
  if (first !== undefined && OWN.has(first)) {
    if (second === undefined || SELF.has(second)) return true;
    if (second === 'i' || second === 'we') return true;
  }
  const after = tokens
    .slice(end, end + 3)
    .map(({ word }) => word)
    .join(' ');
  return (
    /^(?:will|would|are going to|going to|be) (?:come|be|arrest|coming|round)/.test(after) &&
    /\bif\b/.test(before.join(' '))
  );
}

/** A bank named by nothing but that word is the caller only where it speaks or somebody speaks for it. */
const FROM =
  /(?:^|\b(?:be|being|been|was|were|is|am|as|said|saying|claim\w*|pretend\w*|impersonat\w*|posing|by|not|it|or|then|first|hello|<start>|(?<!(?:money|out|code|cash|savings|it|card|pounds|<money>) )from)(?: (?:my|the|your|our|her|his|a|real|actual|genuine|mums|dads|nans|their|supposedly|actually|apparently))*)$/;
const SPEAKS =
  /^(?:(?:have|has|had|is|are|was|were|keeps?|just|apparently|also) )*(?:ask|ring|phone|call|ever|really|rang|rung|rings?|ringing|called|calls|calling|phoned|phoning|said|says|saying|say|text|texted|texts|emailed|wants?|wanted|asked|asks|asking|telling|tells?|told|got|fraud|security|team|department|support|helpline|text|voicemail|wanting|telling|people|man|lady|guy|woman|manager|on (?:the )?phone|who|claiming|contacted|messaged|sent|needs?|needed)\b/;

function isOnlyABank({ tokens }: Reading, { value, start, end }: Claim): boolean {
  if (value !== 'bank' || end !== start + 1 || !/^banks?$/.test(tokens[start]?.word ?? '')) return false;
  // "my bank is Lloyds" tells with whom they are.
  if (/^(?:is|was)$/.test(tokens[end]?.word ?? '') && BANK_NAMES.has(tokens[end + 1]?.word ?? ''))
    return true;
  if (tokens.length <= 4) return false;
  const sentence = tokens[start]?.sentence;
  const words = (from: number, to: number): string =>
    tokens
      .slice(Math.max(0, from), to)
      .filter((token) => token.sentence === sentence)
      .map(({ word }) => word)
      .join(' ');
  return !FROM.test(words(start - 6, start)) && !SPEAKS.test(words(end, end + 5));
}

/** A bank named by its own name may be the person's: "my bank is Lloyds", "will Lloyds know". */
const OWN_BANK =
  /\b(?:bank|account|card|branch|money|savings|current) (?:is|was|are) (?:with |at |in )?$|\b(?:am|is|are|bank|banks|banked|account|savings|money|customer|card) (?:with|at|in|of|from) (?:the )?$/;
const CALL =
  /\b(?:call|calls|called|caller|phoned|text|texted|texts|message|email|man|woman|lady|guy|bloke|someone|somebody|person|people|voicemail|that|rang|ring|saying|says|they|he|she|by|is|was|it|think|maybe|probably|claimed|claiming|fake|be|being|supposedly|apparently|from|and|or|for|posing|as|not|said)(?: (?:the|a|my|your|real|actually|be|about))*$/;
const BESIDE_NAME = /^(?:banks?|fraud|team|department|security|i|we|think|and|or|on|at|line|the|phone|a)$/;

/** Whether a bank's name stands for the person's own bank: nobody speaks for it, and it is no answer by itself. */
function isOwnBank({ tokens }: Reading, { value, start, end }: Claim): boolean {
  const named = tokens.slice(start, end).every(({ word }) => word === 'bank' || BANK_NAMES.has(word));
  if (value !== 'bank' || !named || !BANK_NAMES.has(tokens[start]?.word ?? '')) return false;
  const sentence = tokens.filter((token) => token.sentence === tokens[start]?.sentence);
  const at = sentence.findIndex((token) => token === tokens[start]);
  const before = sentence.slice(Math.max(0, at - 6), at).map(({ word }) => word);
  const after = sentence.slice(at + end - start, at + end - start + 5).map(({ word }) => word);
  const left = before.join(' ');
  if (OWN_BANK.test(`${left} `)) return true;
  if (SPEAKS.test(after.join(' ')) || CALL.test(left)) return false;
  return before.length + after.filter((word) => !BESIDE_NAME.test(word)).length > 0;
}

/** An officer of another authority is no police officer. */
const OFFICES: readonly Claimed[] = ['hmrc-or-tax', 'court-or-bailiff', 'government-other'];
const isBareOfficer = ({ tokens }: Reading, { start, end }: Claim): boolean =>
  end === start + 1 && /^officers?$/.test(tokens[start]?.word ?? '');

/** Nobody but the tax office demands tax. */
function taxDemanded({ tokens }: Reading): Claim[] {
  const at = tokens.findIndex(
    ({ word }, index) =>
      /^tax(?:es)?$/.test(word) && !/^(?:council|road|car|vehicle)$/.test(tokens[index - 1]?.word ?? ''),
  );
  const owing = tokens.some(({ word }) =>
    /^(?:owes?|owed|owing|pay|paid|bill|unpaid|arrest(?:ed)?|fraud)$/.test(word),
  );
  return at >= 0 && owing ? [{ value: 'hmrc-or-tax', start: at, end: at + 1 }] : [];
}

/** Who the caller said they were: every identity named, unless the words around it say otherwise. */
export function claimsOf(reading: Reading, mentions: readonly Mention[]): Claim[] {
  const products = reading.context.filter(({ value }) => value === 'not-a-claim');
  const inside = (claim: Claim, { start, end }: { start: number; end: number }): boolean =>
    claim.start >= start && claim.end <= end;
  const found = longest(identities.find(reading.tokens)).slice(0, MOST_MENTIONS);
  const named = found.filter(
    (claim) =>
      !products.some((product) => inside(claim, product)) &&
      !mentions.some((mention) => mention.item === 'bank-details' && inside(claim, mention)) &&
      !isOwnUse(reading, claim) &&
      !isOnlyABank(reading, claim) &&
      !isOwnBank(reading, claim),
  );
  const office = named.some(({ value }) => OFFICES.includes(value));
  const kept = named.filter((claim) => !(office && isBareOfficer(reading, claim)));
  return kept.every((claim) => isBareOfficer(reading, claim))
    ? [...taxDemanded(reading), ...kept].slice(0, 1)
    : kept;
}
