import type { Answer, Json } from '../case/answers.ts';
import { fitting, fold, questionOf, sinceRestart } from './journal.ts';
import type { Entry, Journal, Merge } from './journal.ts';
import type { Filing } from './intent.ts';
import type { Program } from './program.ts';
import type { ChatState } from './state.ts';

/** Most characters of the person's words that are kept beside an answer. */
const MOST_WORDS = 120;
/** Most entries that are kept one by one; what is older keeps only what still counts. */
const MOST_ENTRIES = 80;

/** Puts answers into the journal under this turn. */
export function file(state: ChatState, filings: readonly Filing[], program: Program): ChatState {
  return { ...state, journal: bounded(entered(state.journal, filings, state.turn, program)) };
}

/**
 * The journal with these answers in it, those that their questions do not take left out. Words that imply nothing new
 * leave no entry: telling it all again adds nothing.
 */
function entered(
  journal: Journal,
  filings: readonly Filing[],
  turn: number,
  { kinds, merge }: Pick<Program, 'kinds' | 'merge'>,
): Journal {
  const { answers } = fold(journal, merge);
  const news = filings.filter(({ name, value, source }) => {
    const stands = answers[name];
    return source !== 'inferred' || stands === undefined || isNews(name, stands, value, merge);
  });
  const entries = news.map((filing): Entry => ({ op: 'answer', turn, ...filing, ...cut(filing) }));
  return [...journal, ...fitting(entries, kinds)];
}

const isNews = (name: string, stands: Answer, value: Json, merge: Merge): boolean =>
  stands.source === 'skipped' ||
  JSON.stringify(merge(name, stands.value, value)) !== JSON.stringify(stands.value);

const cut = ({ words }: Filing): { readonly words?: string } =>
  words === undefined ? {} : { words: words.slice(0, MOST_WORDS) };

/**
 * The journal at a bearable length: of the older entries, those that a later explicit answer has replaced are dropped,
 * which changes no answer. *Back* still goes back turn by turn through the newer ones.
 */
export function bounded(journal: Journal): Journal {
  if (journal.length <= 2 * MOST_ENTRIES) return journal;
  const firstTurn = journal.at(-MOST_ENTRIES)?.turn ?? 0;
  const older = journal.filter(({ turn }) => turn < firstTurn);
  const counting = sinceRestart(older);
  return [
    ...counting.filter((entry, index) => !isReplaced(entry, counting.slice(index + 1))),
    ...journal.filter(({ turn }) => turn >= firstTurn),
  ];
}

function isReplaced(entry: Entry, later: Journal): boolean {
  if (entry.op === 'restart') return true;
  if (entry.op === 'alarm') return later.some(({ op }) => op === 'alarm');
  // It holds against what stands before it, which goes by the same rule.
  if (entry.op === 'withdraw') return false;
  return later.some((other) => {
    if (other.op === 'reopen') return entry.op === 'reopen';
    if (other.op !== 'answer' || other.source === 'inferred') return false;
    return (entry.op === 'reopen' ? questionOf(other.name) : other.name) === entry.name;
  });
}
