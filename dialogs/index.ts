import { phrasesSchema, program, wordsSchema } from '../src/conversation/index.ts';
import { PLAN_STEPS } from './advice/plan.ts';
import { distress } from './distress/distress.ts';
import { suspiciousCall } from './suspicious-call/suspicious-call.ts';

/** The conversations, in the order in which they are offered. */
export const conversations = [suspiciousCall, distress];

/** Where a chat begins, and where words of self-harm lead. */
export const ringback = program(conversations, suspiciousCall.id, distress.id);

/** What loading the content checks it against. */
export const contentOptions = {
  conversations: conversations.map((outline) => ({ id: outline.id, words: wordsSchema(outline) })),
  phrases: phrasesSchema,
  steps: PLAN_STEPS,
};
