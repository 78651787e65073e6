import { rowName } from '../case/answers.ts';
import type { Answers } from '../case/answers.ts';
import { MONEY_ITEMS } from '../case/vocabulary.ts';
import { infer } from './infer.ts';
import { fold } from './journal.ts';
import type { Input } from './intent.ts';
import { file } from './keep.ts';
import type { Program } from './program.ts';
import type { ChatState } from './state.ts';

/** What was said of something that was over, by what is true again: the names of the answers that no longer hold. */
const OVER = [
  { moment: 'coming', name: 'rung999', value: 'safe-now', withdraws: ['rung999', 'danger'] },
  { moment: 'on-the-phone', name: 'hungUp', value: 'hung-up', withdraws: ['hungUp'] },
] as const;

/**
 * A danger after "I'm safe now", or a call after "I've hung up", is a new one: what was said of the last one is withdrawn,
 * so that the steps are told and the question is asked again. So is an amount that was demanded, once money has gone.
 */
export const renewed = (state: ChatState, input: Input, program: Program): ChatState =>
  amountRenewed(momentsRenewed(state, input, program), input, program);

function momentsRenewed(state: ChatState, input: Input, { merge }: Program): ChatState {
  const { answers } = fold(state.journal, merge);
  const moments = momentsIn(state, input);
  const names = OVER.flatMap(({ moment, name, value, withdraws }) => {
    const stands = answers[name];
    const isOver = stands?.value === value && stands.turn < state.turn;
    return isOver && moments.includes(moment) ? withdraws : [];
  });
  const entries = names.map((name) => ({ op: 'withdraw', turn: state.turn, name }) as const);
  return entries.length === 0 ? state : { ...state, journal: [...state.journal, ...entries] };
}

/** What this turn says is true right now, whether or not it was told before. */
function momentsIn({ journal, turn }: ChatState, input: Input): readonly unknown[] {
  const answered = journal.flatMap((entry): readonly unknown[] =>
    entry.op === 'answer' && entry.turn === turn && entry.name === 'rightNow' ? [entry.value].flat() : [],
  );
  if (input.kind !== 'words') return answered;
  const { rightNow, danger } = input.heard.facts;
  const told = rightNow.filter(({ sure }) => sure).map(({ value }) => value);
  return [...answered, ...told, ...(danger.length > 0 ? ['coming'] : [])];
}

/** An amount told where money was demanded and none had gone is what they wanted; how much went is another. */
function amountRenewed(state: ChatState, input: Input, program: Program): ChatState {
  const { journal, turn } = state;
  const { answers } = fold(journal, program.merge);
  const stands = answers['amount'];
  if (stands === undefined || stands.turn === turn || !moneyWent(answers)) return state;
  const earlier = journal.filter((entry) => entry.turn <= stands.turn);
  const then = fold(earlier, program.merge).answers;
  if (moneyWent(then) || !moneyAsked(then)) return state;
  const withdrawn = { ...state, journal: [...journal, { op: 'withdraw', turn, name: 'amount' } as const] };
  const paid = input.kind === 'words' ? infer(input.heard.facts).filter(({ name }) => name === 'amount') : [];
  return file(
    withdrawn,
    paid.map((inference) => ({ ...inference, source: 'inferred' })),
    program,
  );
}

const moneyWent = (answers: Answers): boolean =>
  MONEY_ITEMS.some((item) => {
    const value = answers[rowName('given', item)]?.value;
    return value === 'yes' || value === 'not-sure';
  });

const moneyAsked = ({ asked }: Answers): boolean =>
  MONEY_ITEMS.some((item) => [asked?.value].flat().includes(item));
