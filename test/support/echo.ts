import type { TakeTurn } from '../../src/bot/turn-types.ts';
import type { Clock } from '../../src/clock.ts';
import { AppError } from '../../src/errors.ts';
import { activityId } from '../../src/store/activity-id.ts';
import type { LogEntry, Receipt, Store } from '../../src/store/store.ts';

/**
 * A turn that welcomes and repeats, over a real store and by the product's own rules: one commit, the same key once. It
 * answers with what it received, under `value.received`, so that a test sees what the channel let through.
 */
export function echoTurn(store: Store, clock: Clock): TakeTurn {
  const takeTurn: TakeTurn = async (inbound) => {
    const { conversation, channel, activity, keys, resumeHash } = inbound;
    const known = await store.receipt(conversation, keys);
    if (known !== null) return known;
    const loaded = await store.load(conversation);
    if (loaded.outcome === 'erased')
      throw new AppError('CONVERSATION_ERASED', 'this conversation was erased');
    const row = loaded.outcome === 'found' ? loaded.row : null;
    const at = clock.now();
    const entries: LogEntry[] = [];
    const enter = (direction: LogEntry['direction'], what: object): number => {
      const seq = (row?.seq ?? 0) + entries.length + 1;
      const id = activityId(conversation, seq);
      const stored = JSON.parse(JSON.stringify({ ...what, id })) as LogEntry['activity'];
      entries.push({ seq, id, direction, activity: stored, at });
      return seq;
    };
    const say = (text: string, more: object = {}): number => enter('out', { type: 'message', text, ...more });
    const welcome = row === null || activity.type === 'conversationUpdate';
    if (welcome) say(activity.locale?.startsWith('zh') === true ? '欢迎' : 'Welcome');
    const seq = activity.type === 'conversationUpdate' ? entries.length : enter('in', activity);
    if (activity.type !== 'conversationUpdate') {
      const words = activity.text ?? activity.name ?? '';
      const replyToId = activityId(conversation, seq);
      say(`You said: ${words}`, {
        replyToId,
        value: { received: activity },
        channelData: { originalActivity: activity },
      });
    }
    const receipt: Receipt = {
      activityId: activityId(conversation, seq),
      seq: (row?.seq ?? 0) + entries.length,
    };
    const result = await store.commit({
      conversation,
      channel,
      expectedVersion: row?.version ?? 0,
      state: null,
      entries,
      rewrites: [],
      receiptKeys: keys,
      receipt,
      ...(resumeHash !== undefined && { resumeHash }),
      at,
    });
    if (result.outcome === 'duplicate') return result.receipt;
    return result.outcome === 'committed' ? receipt : takeTurn(inbound);
  };
  return takeTurn;
}
