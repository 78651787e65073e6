import type { AuditRow, LogEntry, Store } from '../../src/store/store.ts';
import type { Act, Kept } from './deeds.ts';

/** More than any chat of the races holds. */
const ALL = 100_000;

/** What the store holds of a chat. */
export async function keptOf(store: Store, chat: string): Promise<Kept> {
  const log = await store.log(chat, 0, ALL);
  const audits = await store.operators.audits(Number.MAX_SAFE_INTEGER, ALL, chat);
  return { acts: actsIn(audits), replies: log.flatMap(replyIn), said: log.flatMap(saidIn) };
}

const ACTS: ReadonlySet<string> = new Set(['claim', 'reply', 'lapse', 'release', 'transfer', 'resolve']);

/** A turn's line is numbered by the version of the chat that the turn made, after an `@`. */
const versionOf = ({ id }: AuditRow): number => Number(id.split('@')[1]);

const actsIn = (audits: readonly AuditRow[]): readonly Act[] =>
  audits
    .filter(({ action }) => action.startsWith('chat.') && ACTS.has(action.slice('chat.'.length)))
    .sort((one, other) => versionOf(one) - versionOf(other))
    .map(({ action, operator, details }) => ({
      do: action.slice('chat.'.length) as Act['do'],
      by: operator,
      token: Number(details['token']),
    }));

function replyIn({ activity }: LogEntry): Kept['replies'] {
  const { from, text = '' } = activity as { from?: { id?: string }; text?: string };
  return from?.id?.startsWith('op_') ? [{ by: from.id.slice('op_'.length), words: text }] : [];
}

function saidIn({ activity, direction }: LogEntry): readonly string[] {
  if (direction === 'out') return [];
  const { clientActivityID } = (activity['channelData'] ?? {}) as { clientActivityID?: string };
  return clientActivityID === undefined ? [] : [clientActivityID];
}
