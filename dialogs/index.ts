import { partWordsSchema, phrasesSchema, program, wordsSchema } from '../src/conversation/index.ts';
import { PLAN_STEPS } from './advice/plan.ts';
import { checkOfficer } from './check-officer/check-officer.ts';
import { collarCheck } from './collar-check/collar-check.ts';
import { distress } from './distress/distress.ts';
import { handOff } from './hand-off/hand-off.ts';
import { handOffInDespair } from './hand-off-in-despair/hand-off-in-despair.ts';
import { safety } from './safety/safety.ts';
import { summaryWordsSchema } from './summary/words.ts';
import { suspiciousCall } from './suspicious-call/suspicious-call.ts';

/** The conversations, in the order in which they are offered. */
export const conversations = [suspiciousCall, checkOfficer, distress, handOff, handOffInDespair];

/** Parts that several conversations share; each has a file of words of its own. */
const sharedParts = { safety, 'collar-check': collarCheck(() => true) };

/** Where a chat begins, and where words of self-harm and of a check on an officer lead. */
export const ringback = program(conversations, {
  start: suspiciousCall.id,
  distress: distress.id,
  officerCheck: checkOfficer.id,
  handOff: { calm: handOff.id, inDespair: handOffInDespair.id },
});

/** What loading the content checks it against. */
export const contentOptions = {
  conversations: [
    ...conversations.map((outline) => ({ id: outline.id, words: wordsSchema(outline) })),
    ...Object.entries(sharedParts).map(([id, steps]) => ({ id, words: partWordsSchema(steps) })),
  ],
  phrases: phrasesSchema,
  summary: summaryWordsSchema,
  steps: PLAN_STEPS,
};
