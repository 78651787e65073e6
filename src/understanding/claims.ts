import { isDenied, isOwedBy, isRealOne, isTurnedTo } from './claims/against.ts';
import { isOwnBank } from './claims/own-bank.ts';
import { aroundOf, isSpokenFor, nameOf } from './claims/spoken-for.ts';
import { longest, MOST_MENTIONS } from './reading.ts';
import { EVERYDAY, OF_ANY_AUTHORITY } from './lexicon/identities.ts';
import type { Claimed } from '../case/vocabulary.ts';
import type { Claim } from './claims/claim.ts';
import type { Mention, Reading } from './reading.ts';

export type { Claim } from './claims/claim.ts';

/** Authorities that have officers and badges of their own: such a word beside them names no police. */
const OFFICES: readonly Claimed[] = ['hmrc-or-tax', 'court-or-bailiff', 'government-other'];
const isBareOfficer = (reading: Reading, claim: Claim): boolean =>
  OF_ANY_AUTHORITY.has(nameOf(reading, claim));

/** Nobody but the tax office speaks of tax that is owed, where nobody else is named. */
function taxDemanded({ tokens }: Reading): Claim[] {
  const at = tokens.findIndex(
    ({ word }, index) =>
      word === 'tax' &&
      !/^(?:council|road|car|vehicle|bin|inheritance)$/.test(tokens[index - 1]?.word ?? '') &&
      /^(?:arrears|enforcement|warrant|debt|surety|fraud|owing|owed)$/.test(tokens[index + 1]?.word ?? ''),
  );
  return at >= 0 ? [{ value: 'hmrc-or-tax', start: at, end: at + 2 }] : [];
}

const COMING =
  /^(?:(?:will|would|were|was|are|is|to|and) )*(?:come|coming|round|arrest|arresting|get|lock|outside)\b/;

/** Beside another authority, courts, bailiffs and police are what it threatens with, unless somebody speaks for them. */
function isThreat(reading: Reading, claim: Claim, named: readonly Claim[]): boolean {
  if (named.every(({ value }) => value === claim.value || value === 'unknown')) return false;
  const { before, after } = aroundOf(reading, claim);
  if (claim.value === 'court-or-bailiff')
    return /\bor(?: the)?$/.test(before) || !isSpokenFor(reading, claim);
  return claim.value === 'police' && COMING.test(after);
}

/** Whether the words around a name leave it standing as the caller's. */
function stands(reading: Reading, claim: Claim): boolean {
  if (isDenied(reading, claim) || isTurnedTo(reading, claim)) return false;
  if (isRealOne(reading, claim) || isOwedBy(reading, claim)) return false;
  if (EVERYDAY.has(nameOf(reading, claim))) return isSpokenFor(reading, claim);
  return !isOwnBank(reading, claim);
}

/** Who the caller said they were: every identity named, unless the words around it say otherwise. */
export function claimsOf(
  reading: Reading,
  identities: readonly Claim[],
  mentions: readonly Mention[],
): Claim[] {
  const products = reading.context.filter(({ value }) => value === 'not-a-claim');
  const inside = (claim: Claim, { start, end }: { start: number; end: number }): boolean =>
    claim.start >= start && claim.end <= end;
  const named = longest(identities)
    .slice(0, MOST_MENTIONS)
    .filter(
      (claim) =>
        !products.some((product) => inside(claim, product)) &&
        !mentions.some((mention) => mention.item === 'bank-details' && inside(claim, mention)) &&
        stands(reading, claim),
    );
  const standing = named.filter((claim) => !isThreat(reading, claim, named));
  const office = standing.some(({ value }) => OFFICES.includes(value));
  const kept = standing.filter((claim) => !(office && isBareOfficer(reading, claim)));
  const known = kept.filter(({ value }) => value !== 'unknown');
  if (known.length > 0) return known;
  return kept.length > 0 ? kept : taxDemanded(reading);
}
