/** JSON as it is stored: what an answer's value may be. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Where an answer came from. `blank`: a row left empty after being asked once more, which counts as not sure. */
export type AnswerSource = 'button' | 'typed' | 'inferred' | 'blank' | 'skipped';

/** One answer as filed. `turn` counts the person's messages from 1; `words` are theirs, redacted. */
export interface Answer {
  readonly value: Json;
  readonly source: AnswerSource;
  readonly turn: number;
  readonly words?: string;
}

/** Answers by question name. Rows of one question are kept apart: `given/ni-number`. */
export type Answers = Readonly<Record<string, Answer>>;

/** The name under which one row of a question is filed. */
export const rowName = (question: string, row: string): string => `${question}/${row}`;
