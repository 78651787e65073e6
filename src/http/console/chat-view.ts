import type { CaseCard, ChatView } from '../../console-protocol.ts';
import { HANDOFF_EVENTS } from '../../handoff/events.ts';
import { REASONS } from '../../handoff/urgency.ts';
import type { LogEntry, NoteRow, OperatorRow } from '../../store/store.ts';
import { chatLines } from './chat-lines.ts';
import type { ReachedChat } from './reach-chat.ts';
import type { ConsoleServices } from './services.ts';

/** Entries of the log in one answer: the newest of a long chat, and far more than most have. */
const MOST_ENTRIES = 1_000;

/** A chat with all that is known of it, for whoever is about to answer. */
export async function chatView(
  { store, readCase, forceName }: Pick<ConsoleServices, 'store' | 'readCase' | 'forceName'>,
  chat: ReachedChat,
  reader: OperatorRow,
): Promise<ChatView> {
  const { row, handoffs, callback, until } = chat;
  const [newest, notes, operators] = await Promise.all([
    store.log(row.id, Math.max(0, row.seq - MOST_ENTRIES), MOST_ENTRIES),
    store.handoffs.notes(row.id),
    store.operators.list(),
  ]);
  const names = new Map(operators.map(({ id, fullName }) => [id, fullName]));
  const entries = newest.filter(({ at }) => at <= until);
  const [handoff] = handoffs;
  const name = callback?.name ?? handoff?.name ?? null;
  return {
    conversation: row.id,
    state: handoff?.state ?? 'bot',
    name,
    operator: row.handoff?.state === 'held' ? row.handoff.operator : null,
    case: caseOf(chat, readCase),
    lines: chatLines(entries),
    seq: entries.at(-1)?.seq ?? 0,
    notes: notes.map((note) => inWords(note, names)),
    placeholders: {
      ...(name !== null && { name }),
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

/** What has been told since the last that may be read stands in the case, too: then nothing of it is shown. */
function caseOf(
  { row, handoffs: [handoff], until }: ReachedChat,
  readCase: ConsoleServices['readCase'],
): CaseCard {
  const reason = handoff === undefined ? RING_BACK : reasonOf(handoff.reason);
  if (row.updatedAt <= until) return readCase(row.state, reason);
  return { sections: [], steps: [], officer: null, reason };
}

const RING_BACK = 'Asked to be rung back';

const reasonOf = (reason: string): string => REASONS.find(({ code }) => code === reason)?.label ?? reason;

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
