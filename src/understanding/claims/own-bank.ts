import { CLASSES } from '../lexicon/classes.ts';
import { aroundOf, isQuoted, nameOf, saysWho, speaks } from './spoken-for.ts';
import type { Claim } from './claim.ts';
import type { Reading } from '../reading.ts';

const BANK_NAMES = new Set(CLASSES.bankname.split(' '));
/** "my bank is Lloyds", "my savings are with Halifax". */
const WITH_THEM =
  /\b(?:bank|account|card|branch|money|savings|current) (?:is|was|are) (?:with |at |in )?$|\b(?:am|is|are|bank|banks|banked|account|savings|money|customer|card|use|uses) (?:with|at|in|of|from) (?:the )?$/;
/** Words before the name of a bank that is gone to, paid into, held with or asked about. */
const PLACE_OR_PAYEE =
  /\b(?:in|into|to|at|with|from|of|for|my|our|via|through|by|on|outside|inside|use|uses|have|has|got|will|is|own|see|like|other|new|both|and|or)(?: (?:the|a|my|own|his|her|our|their|local))*$/;
/** "Lloyds not open", "Nationwide were brilliant": the person's dealings with their own bank. */
const OWN_DEALINGS =
  /^(?:bank )?(?:not|were|was|is|are|open|close|closed|let|stopped|refused|refunded|froze|blocked|have|has)\b/;

/** Whether a bank's name stands for the person's own bank: nobody speaks for it, and it is no answer by itself. */
export function isOwnBank(reading: Reading, claim: Claim): boolean {
  const words = nameOf(reading, claim).split(' ');
  if (claim.value !== 'bank' || !words.every((word) => word === 'bank' || BANK_NAMES.has(word))) return false;
  const { before, after } = aroundOf(reading, claim);
  if (WITH_THEM.test(`${before} `) || /^know\b/.test(after)) return true;
  if (speaks(after) || saysWho(before) || isQuoted(reading, claim, before)) return false;
  return PLACE_OR_PAYEE.test(before) || OWN_DEALINGS.test(after);
}
