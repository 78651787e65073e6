import { choice } from '../../src/conversation/index.ts';
import type { Kind } from '../../src/conversation/index.ts';
import type { ForWhom, Jurisdiction } from '../../src/case/vocabulary.ts';
import { JURISDICTIONS } from '../../src/case/vocabulary.ts';

/**
 * Whom the case is about. Words that only speak of somebody else leave open where they are, and are read as elsewhere:
 * they never take back that the two are together.
 */
export const forWhom = (): Kind<ForWhom> => ({
  ...choice<ForWhom>('with-me', 'elsewhere', 'at-work', 'me'),
  merge: (stored, inferred) => (inferred === 'elsewhere' && stored !== 'me' ? stored : inferred),
});

/** Where they are in the UK; what was said last counts. */
export const country = (): Kind<Jurisdiction> => ({
  ...choice<Jurisdiction>(...JURISDICTIONS),
  merge: (_, inferred) => inferred,
});
