import { questionOf } from './journal.ts';
import type { Entry, Journal } from './journal.ts';
import type { Program } from './program.ts';
import type { ChatState } from './state.ts';

/** Asked once: they are called the same the next time. */
const CHAT_NAME = 'chatName';

/** The fact that words of self-harm were said: nothing takes it back but *start again*. */
const DESPAIR = 'distress';

/** Whether an entry belongs to the talk about despair, and to no other conversation. */
function isOfDistress(entry: Entry, { distressQuestions }: Program): boolean {
  if (entry.op === 'alarm') return true;
  if (entry.op === 'restart') return false;
  return entry.name === DESPAIR || distressQuestions.includes(questionOf(entry.name));
}

/** The journal after words of despair: what was answered in an earlier talk about them counts no more. */
export const alarmed = (journal: Journal, turn: number, program: Program): Journal => [
  ...journal.filter(
    (entry) => !isOfDistress(entry, program) || (entry.op === 'answer' && entry.name === DESPAIR),
  ),
  { op: 'alarm', turn },
];

/** Whether an entry belongs to a talk in which somebody asked for a person. */
const isOfHandOff = (entry: Entry, { handOff }: Program): boolean =>
  'name' in entry && handOff?.questions.includes(questionOf(entry.name)) === true;

/**
 * *Back*: without what the last turn of this conversation that filed anything filed, prefilled facts included. Null if
 * there is nothing. It never leads out of a talk about despair, nor into one that is over; the same holds for the talk that
 * leads to a person.
 */
export function undo({ journal, conversation, interrupted }: ChatState, program: Program): Journal | null {
  const alarm = journal.findLast(({ op }) => op === 'alarm')?.turn ?? 0;
  const undoable = (entry: Entry): boolean => {
    if (interrupted !== null) return entry.turn > interrupted.turn;
    if (isOfHandOff(entry, program)) return false;
    return conversation === program.distress ? entry.turn > alarm : !isOfDistress(entry, program);
  };
  const last = journal.findLast(undoable);
  return last === undefined ? null : journal.filter((entry) => entry.turn !== last.turn || !undoable(entry));
}

/** The journal without what was answered in an earlier talk that led to a person; what they want to be called stays. */
export const withoutHandOff = (journal: Journal, program: Program): Journal =>
  journal.filter((entry) => !isOfHandOff(entry, program) || ('name' in entry && entry.name === CHAT_NAME));
