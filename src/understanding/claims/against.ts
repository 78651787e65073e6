import { AGENTS, OWN_CALLS } from '../lexicon/identities.ts';
import { aroundOf, nameOf } from './spoken-for.ts';
import type { Claim } from './claim.ts';
import type { Reading } from '../reading.ts';

const OWN = new Set(OWN_CALLS.split(/\s+/));
/** Words between a verb and its name that change nothing. */
const FILLERS = new Set(
  'my me the our a an to it up real actual own local them her his mums dads nans mum dad both with on straight'.split(
    ' ',
  ),
);
/** Words before such a verb that make it the person's own. */
const SELF = new Set(
  'i we ive ill should going will can to and then shall did just then have had immediately straight already must never please not better already she he husband son wife mum daughter dad'.split(
    ' ',
  ),
);
/** "told to ring HMRC": what the caller wants rung is who the caller said they were. */
const INSTRUCTED =
  /\b(?:told|asked|said|says|saying|asking|telling|urgently|press|number)\b(?: \w+){0,3} to \w+(?: the)?$/;

/** Whoever has a rank or a calling is somebody spoken to, not somewhere turned to. */
const PERSONAL =
  /^(?:pc|wpc|dc|di|ds|dci|sergeant|sgt|inspector|constable|detective|bailiffs?|officer|policeman|policewoman|cop|sheriff|deputy|taxman)\b/;
const ASKS_PERSON =
  /^(?:tell|told|telling|ask|asked|speak|spoke|spoken|speaking|lie|lied|lying|trust|called|thank)$/;

/** "I rang my bank", "reported it to Action Fraud", "my son told the police". */
export function isTurnedTo(reading: Reading, claim: Claim): boolean {
  const { before, after } = aroundOf(reading, claim);
  const near = before
    .split(' ')
    .reverse()
    .filter((word) => word !== '' && !FILLERS.has(word));
  const [verb, subject] = near;
  if (verb === undefined || !OWN.has(verb) || INSTRUCTED.test(before)) return false;
  const name = nameOf(reading, claim);
  const person =
    PERSONAL.test(name) || AGENTS.has(name.split(' ').at(-1) ?? '') || AGENTS.has(after.split(' ')[0] ?? '');
  if (person && ASKS_PERSON.test(verb)) return false;
  return subject === undefined || SELF.has(subject);
}

/** "HMRC owe me a rebate": their own affairs, where nobody is said to have told them so. */
const OWES = /^(?:still |also )?(?:owes?|owing) (?:me|us|mum|dad)\b/;
const TOLD_OF =
  /^(?:say|says|said|saying|told|telling|texts?|texted|emails?|emailed|message|letter|call|called|rang|claims?|claimed)$/;
export const isOwedBy = (reading: Reading, claim: Claim): boolean =>
  OWES.test(aroundOf(reading, claim).after) && !reading.tokens.some(({ word }) => TOLD_OF.test(word));

const NOT =
  /\b(?:not|never|nor|neither)(?: (?:from|by|with|be|been|the|a|an|my|your|her|his|any|even|to|about))*$/;

/** "Not HMRC", "it was not the police"; doubt ("not sure") and "not the real police" deny nothing. */
export const isDenied = (reading: Reading, claim: Claim): boolean => {
  const { before, after } = aroundOf(reading, claim);
  return NOT.test(before) || /\b(?:i|we) said$/.test(before) || /^not [a-z]* ?(?:it )?was\b/.test(after);
};

/** "My real bank rang this morning", "my bank texted (really them)": not the caller who is feared. */
export function isRealOne(reading: Reading, claim: Claim): boolean {
  const { before, after } = aroundOf(reading, claim);
  if (/\bmy (?:real|actual|proper)$/.test(before)) return true;
  return /^(?:(?:me|us|her|him) )?(?:really|the real|the genuine|the actual) (?:them|ones?|bank)\b/.test(
    after,
  );
}
