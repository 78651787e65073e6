import type { Claimed } from '../../case/vocabulary.ts';

/** An identity named as the caller's, and where. */
export interface Claim {
  readonly value: Claimed;
  readonly start: number;
  /** Exclusive, in tokens. */
  readonly end: number;
}
