/** What came of a request: its answer, or why there is none. A lost race is an outcome, not an exception. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export interface Problem {
  /** A code of the server's register of errors, or one of our own: `NETWORK`, `TIMEOUT`. */
  readonly code: string;
  /** What was wrong and what to do, in words for the operator. */
  readonly words: string;
  /** Whether the same request may succeed later; a repeat under the same id is safe. */
  readonly passing: boolean;
}

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const failed = (problem: Problem): Outcome<never> => ({ ok: false, problem });
