/** The urgencies a queue knows, the most urgent first, in a word or two. */
export const URGENCIES = [
  'Danger',
  'Money',
  'Code or device',
  'Bank details',
  'Vulnerable',
  'Standard',
] as const;

/** Up to this urgency a waiting chat is announced to everybody. */
export const URGENT = 1;

export const urgencyWords = (urgency: number): string => URGENCIES[urgency] ?? 'Standard';
