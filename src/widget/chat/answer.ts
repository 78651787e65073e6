import type { Option, Press } from '../../protocol.ts';
import type { OpenQuestion } from './transcript.ts';

/** What was picked: one value, several, or one for each row that has one. */
export type Picked = string | readonly string[] | Readonly<Record<string, string>>;

/** An answer as it is sent: in words, for every reader of the log, and as the press itself. */
export interface Answer {
  readonly text: string;
  readonly value: Press;
}

const isList = (picked: Picked): picked is readonly string[] => Array.isArray(picked);

const labelOf = (value: string, options: readonly Option[]): string =>
  options.find((option) => option.value === value)?.label ?? value;

/** The answer that pressing these makes. */
export function answerTo({ seq, card }: OpenQuestion, picked: Picked): Answer {
  const { options } = card.answer;
  const value: Press = { ringback: { seq, question: card.name, answer: picked } };
  if (typeof picked === 'string') return { text: labelOf(picked, options), value };
  if (isList(picked)) return { text: picked.map((one) => labelOf(one, options)).join(', '), value };
  const rows = card.answer.kind === 'rows' ? card.answer.rows : [];
  const said = Object.entries(picked).map(([row, one]) => `${labelOf(row, rows)}: ${labelOf(one, options)}`);
  return { text: said.join(', '), value };
}

/** A way out that was pressed while the question (if any) stood open. */
export function commandAnswer(command: Option, seq: number): Answer {
  return { text: command.label, value: { ringback: { seq, command: command.value } } };
}
