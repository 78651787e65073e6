/** What the command and the process that runs one version say to each other. */

/** The words a version has for what may be true, by kind: its items, who may be claimed, the fields of its case … */
export interface Vocabulary {
  readonly fields: readonly string[];
  readonly items: readonly string[];
  /** Items by which money leaves. */
  readonly moneyItems: readonly string[];
  readonly paidBy: readonly string[];
  readonly claimed: readonly string[];
  readonly rightNow: readonly string[];
  readonly forWhom: readonly string[];
  readonly country: readonly string[];
  /** Forces that can be served, the one that counts when none is named first. */
  readonly forces: readonly string[];
}

export interface Request {
  /** Everything that either version has a word for. */
  readonly vocabulary: Vocabulary;
  /** How many facts a case may hold. */
  readonly facts: number;
  /** The London day that the plans are for, `YYYY-MM-DD`. */
  readonly day: string;
}

/** A step as a plan shows it; `contacts` are ids. */
export interface ShownStep {
  readonly id: string;
  readonly when: string;
  readonly action: string;
  readonly why: string;
  readonly contacts: readonly string[];
}

/** A plan without its steps. */
export interface PlanEnd {
  readonly collarCheck: boolean;
  readonly referral: string;
}

/** What is written down and can change by itself: every field of every piece, by file and id. */
export type Pieces = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A version's plans for every case. Equal plans are sent once. */
export interface Answer {
  readonly steps: readonly ShownStep[];
  readonly ends: readonly PlanEnd[];
  /** Plans as character codes: first a position in `ends`, then positions in `steps`. */
  readonly plans: readonly string[];
  /** By case: 0 where the version has no words for the case, else a position in `plans`, counted from 1. */
  readonly planOf: Uint32Array;
  readonly pieces: Pieces;
}
