import type { ChatView } from '../../console-protocol.ts';
import { HANDOFF_EVENTS } from '../../handoff/events.ts';
import { REASONS } from '../../handoff/urgency.ts';
import type { HandoffRow, LogEntry, NoteRow, OperatorRow } from '../../store/store.ts';
import { chatLines } from './chat-lines.ts';
import type { ReachedChat } from './reach-chat.ts';
import type { ConsoleServices } from './services.ts';

/** Entries of the log in one answer: the newest of a long chat, and far more than most have. */
const MOST_ENTRIES = 1_000;

/** A chat with all that is known of it, for whoever is about to answer. */
export async function chatView(
  { store, readCase, forceName }: Pick<ConsoleServices, 'store' | 'readCase' | 'forceName'>,
  { row, handoffs }: ReachedChat,
  reader: OperatorRow,
): Promise<ChatView> {
  const [entries, notes, operators] = await Promise.all([
    store.log(row.id, Math.max(0, row.seq - MOST_ENTRIES), MOST_ENTRIES),
    store.handoffs.notes(row.id),
    store.operators.list(),
  ]);
  const names = new Map(operators.map(({ id, fullName }) => [id, fullName]));
  const [handoff] = handoffs;
  return {
    conversation: row.id,
    state: handoff.state,
    name: handoff.name,
    operator: handoff.state === 'held' ? handoff.operator : null,
    case: readCase(row.state, reasonOf(handoff)),
    lines: chatLines(entries),
    seq: entries.at(-1)?.seq ?? 0,
    notes: notes.map((note) => inWords(note, names)),
    placeholders: {
      ...(handoff.name !== null && { name: handoff.name }),
      force: forceName,
      operator: reader.firstName,
    },
    leftInAHurry: leftInAHurry(entries),
    history: handoffs.map(({ requestedAt, closedAt, operator, outcome }) => ({
      ...{ requestedAt, closedAt, outcome },
      by: operator === null ? null : (names.get(operator) ?? operator),
    })),
  };
}

const reasonOf = ({ reason }: HandoffRow): string =>
  REASONS.find(({ code }) => code === reason)?.label ?? reason;

const inWords = (
  { id, at, operator, text }: NoteRow,
  names: ReadonlyMap<string, string>,
): ChatView['notes'][number] => ({ id, at, by: names.get(operator) ?? operator, text });

/** They pressed *exit this page* and have written nothing since. */
function leftInAHurry(entries: readonly LogEntry[]): boolean {
  const told = entries.findLast(
    ({ direction, activity: { type, name } }) =>
      (direction === 'in' && type === 'message') || name === HANDOFF_EVENTS.leftInAHurry,
  );
  return told?.activity['name'] === HANDOFF_EVENTS.leftInAHurry;
}
