import type { itemNouns } from './language.ts';
import type { Reading } from './reading.ts';

type Named = ReturnType<typeof itemNouns.find>[number];

const LISTED = /^(?:dob|ni|name|address|birth|number|passport|licence|birthday|mobile)$/;
/** "the bank wanted my code", "a bank statement": no detail of it. */
const NO_DETAIL = /^(?:statements?|transfer|want\w*|ask\w*|gave|got|rang|called|said|told|has|have)$/;

/** "NI, bank details": what makes the bank an item of a list is an item of its own. */
function listedBank({ tokens }: Reading, match: Named): Named {
  const { start, end } = match;
  if (tokens[end - 1]?.word !== 'bank' || !LISTED.test(tokens[start]?.word ?? '')) return match;
  return NO_DETAIL.test(tokens[end]?.word ?? '') ? match : { ...match, start: end - 1 };
}

/** The names of items in order, the longest first at each place; a bank among others begins at its own word. */
export const withListedBanks = (reading: Reading, named: readonly Named[]): Named[] =>
  named
    .map((match) => listedBank(reading, match))
    .sort((left, right) => left.start - right.start || right.end - left.end);
