import type { z } from 'zod';
import type { Json } from '../case/answers.ts';
import type { Phrases, QuestionWords } from '../content/content.ts';
import type { AnswerShape } from '../protocol.ts';
import { says } from './kinds/words.ts';
import type { Facts, Recognized, RecognizerName } from '../understanding/facts.ts';

/** One message of the person as every question hears it: redacted, understood and recognised. */
export interface Heard {
  readonly text: string;
  readonly facts: Facts;
  readonly recognized: Recognized;
}

/** The words a question is read and shown with. */
export interface Wording {
  readonly question: QuestionWords;
  readonly phrases: Phrases;
}

/**
 * A kind of question: the one place where loose words, presses and recognizer results become one typed answer.
 * `T` is the answer's type as it is stored.
 */
export interface Kind<T> {
  /** What an answer must look like, for presses and for what was stored by an earlier version. */
  readonly schema: z.ZodType<T>;
  /** Values that can be pressed; each needs words. Renaming one needs a successor. */
  readonly options: readonly string[];
  /** Recognizers whose results this question reads. */
  readonly recognizers: readonly RecognizerName[];
  /** The answer that stands for "not sure", if the kind has one. It is what a third failed try is filed as. */
  readonly notSure: T | null;
  /** Skipping is allowed: the answer may stay empty. */
  readonly optional: boolean;
  /** The answer in these words, or null when they do not hold one. */
  read(heard: Heard, wording: Wording): T | null;
  /** What remains when words of the person imply `inferred` where `stored` stands: never a lower exposure. */
  merge(stored: T, inferred: T): T;
  shape(wording: Wording): AnswerShape;
}

/** Makes a question skippable: its answer may stay undefined. */
export function optional<T>(kind: Kind<T>): Kind<T> & { readonly optional: true } {
  return { ...kind, optional: true };
}

/** Gives a question without a "not sure" the answer that doubt is filed as: the safest of its options. */
export function inDoubt<T>(kind: Kind<T>, value: T): Kind<T> {
  return {
    ...kind,
    notSure: value,
    read: (heard, wording) =>
      kind.read(heard, wording) ?? (says(heard.text, wording.phrases, 'not-sure') ? value : null),
  };
}

/** Options as buttons, in the order of the outline, with the words of the content. */
export function pressable(
  kind: Pick<Kind<Json>, 'options'>,
  { question }: Wording,
): AnswerShape['options' & keyof AnswerShape] {
  return kind.options.map((value) => {
    const words = question.options[value];
    return { value, label: words?.label ?? value, ...(words?.hint !== undefined && { hint: words.hint }) };
  });
}
