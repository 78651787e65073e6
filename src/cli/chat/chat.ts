import type { QuestionCard, Say } from '../../protocol.ts';

/** One thing the bot said, with its position in the log. */
export interface Heard extends Say {
  readonly seq: number;
}

/** Labels of what is pressed; for rows, the option's label by the row's. */
export type Labels = readonly string[] | Readonly<Record<string, string>>;

/** A person's side of one conversation, whatever carries it. */
export interface Chat {
  /** What the bot said since the person last spoke; at first, what a chat begins with. */
  readonly heard: readonly Heard[];
  say(text: string): Promise<void>;
  /** Answers the question that is open. @throws AppError BAD_REQUEST when nothing on it has such a label. */
  press(labels: Labels): Promise<void>;
}

export interface OpenQuestion {
  readonly card: QuestionCard;
  readonly seq: number;
}

/** The last question among what was said. */
export function questionIn(heard: readonly Heard[]): OpenQuestion | null {
  const found = heard.findLast(({ card }) => card.kind === 'question');
  return found?.card.kind === 'question' ? { card: found.card, seq: found.seq } : null;
}

/** The ids of the pieces of advice among what was said. */
export const stepsIn = (heard: readonly Heard[]): readonly string[] =>
  heard.flatMap(({ card }) => (card.kind === 'plan' ? card.steps.map(({ id }) => id) : []));

/** What is pressed, as a play writes it. */
export const inWords = (labels: Labels): string =>
  isList(labels)
    ? labels.join(', ')
    : Object.entries(labels)
        .map(([row, option]) => `${row} = ${option}`)
        .join(', ');

export const isList = (labels: Labels): labels is readonly string[] => Array.isArray(labels);
