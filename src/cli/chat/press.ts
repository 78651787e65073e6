import { AppError } from '../../errors.ts';
import type { AnswerShape, Option, Press, QuestionCard } from '../../protocol.ts';
import { isList, questionIn } from './chat.ts';
import type { Heard, Labels } from './chat.ts';

type Answer = NonNullable<Press['ringback']['answer']>;

/**
 * Reads what a play says is pressed: labels with commas between them, or `row = option` for rows. Labels may hold commas
 * themselves, so they are looked for among those on the card. Null when the words are not made of them.
 */
export function labelsIn(words: string, card: QuestionCard): Labels | null {
  const way = card.commands.find(({ label }) => label === words);
  if (way !== undefined) return [way.label];
  const found = split(words, buttonsOf(card));
  if (found === null || card.answer.kind === 'several') return found;
  if (card.answer.kind !== 'rows') return found.length === 1 ? found : null;
  const pressed = pairsOf(card.answer).filter((pair) => found.includes(pair.join(IS)));
  return Object.fromEntries(pressed);
}

const IS = ' = ';

/** What can be pressed to answer, as a play writes it. */
export function buttonsOf({ answer }: QuestionCard): readonly string[] {
  if (answer.kind === 'rows') return pairsOf(answer).map((pair) => pair.join(IS));
  return answer.options.map(({ label }) => label);
}

const pairsOf = (shape: AnswerShape): readonly (readonly [string, string])[] =>
  shape.kind === 'rows'
    ? shape.rows.flatMap((row) => shape.options.map((option) => [row.label, option.label] as const))
    : [];

function split(words: string, labels: readonly string[]): readonly string[] | null {
  if (labels.includes(words)) return [words];
  for (const label of labels.filter((one) => words.startsWith(`${one}, `))) {
    const rest = split(words.slice(label.length + 2), labels);
    if (rest !== null) return [label, ...rest];
  }
  return null;
}

/** The press of these labels on the question that is open. @throws AppError BAD_REQUEST. */
export function pressOf(labels: Labels, heard: readonly Heard[]): Press {
  const open = questionIn(heard);
  if (open === null) throw new AppError('BAD_REQUEST', 'the bot has asked nothing that can be pressed');
  const { card, seq } = open;
  const way = card.commands.find(({ label }) => isList(labels) && labels.length === 1 && label === labels[0]);
  return way === undefined
    ? { ringback: { seq, question: card.name, answer: answerFor(card.answer, labels) } }
    : { ringback: { seq, command: way.value } };
}

function answerFor(shape: AnswerShape, labels: Labels): Answer {
  if (shape.kind === 'rows') {
    if (isList(labels)) throw new AppError('BAD_REQUEST', 'this question has rows: press row = option');
    return Object.fromEntries(
      Object.entries(labels).map(([row, option]) => [
        valueOf(shape.rows, row),
        valueOf(shape.options, option),
      ]),
    );
  }
  if (!isList(labels)) throw new AppError('BAD_REQUEST', 'this question has no rows');
  const values = labels.map((label) => valueOf(shape.options, label));
  if (shape.kind === 'several') return values;
  const [only, ...more] = values;
  if (only === undefined || more.length > 0)
    throw new AppError('BAD_REQUEST', 'this question takes one answer');
  return only;
}

function valueOf(options: readonly Option[], label: string): string {
  const option = options.find((one) => one.label === label);
  if (option !== undefined) return option.value;
  const there = options.map((one) => `"${one.label}"`).join(', ');
  throw new AppError('BAD_REQUEST', `there is no "${label}" among ${there}`);
}
