import type { Coded } from '../console-protocol.ts';

/** How a hand-off may end, in the order in which the console offers it. A code is stored; its label may be reworded. */
export const OUTCOMES = [
  { code: 'advised', label: 'Gave advice' },
  { code: 'referred-101', label: 'Referred to 101' },
  { code: 'referred-999', label: 'Referred to 999' },
  { code: 'referred-bank', label: 'Referred to their bank or 159' },
  { code: 'call-back-arranged', label: 'Arranged a call-back' },
  { code: 'officer-checked', label: 'Answered a question about an officer' },
  { code: 'person-left', label: 'The person left' },
  { code: 'no-answer', label: 'The person did not answer' },
  { code: 'back-to-bot', label: 'Back to the assistant' },
  { code: 'other', label: 'Something else' },
] as const satisfies readonly Coded[];

export type Outcome = (typeof OUTCOMES)[number]['code'];

export const isOutcome = (code: string): code is Outcome => OUTCOMES.some((outcome) => outcome.code === code);
