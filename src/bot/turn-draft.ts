import type { Activity } from 'botbuilder';
import type { Json } from '../case/answers.ts';
import type { Say } from '../protocol.ts';
import { activityId } from '../store/activity-id.ts';
import type { ConversationRow, LogEntry, TurnCommit } from '../store/store.ts';
import { toActivity } from './activities.ts';
import { summaryHashIn } from './summary-link.ts';
import type { Inbound } from './turn-types.ts';

/** What a turn will commit, as it grows: entries in log order, each with its `seq` and id. */
export class TurnDraft {
  private readonly inbound: Inbound;
  private readonly row: ConversationRow | null;
  private readonly at: number;
  private readonly entries: LogEntry[] = [];
  private rewrites: TurnCommit['rewrites'] = [];
  private summaryHash: string | undefined;

  constructor(inbound: Inbound, row: ConversationRow | null, at: number) {
    this.inbound = inbound;
    this.row = row;
    this.at = at;
  }

  /** The highest `seq` so far. */
  get seq(): number {
    return (this.row?.seq ?? 0) + this.entries.length;
  }

  /** Enters what the person sent. A `conversationUpdate` is the channel's own and is never shown. Returns its `seq`. */
  receive(activity: Partial<Activity>): number {
    if (activity.type !== 'conversationUpdate') this.enter('in', activity);
    return this.seq;
  }

  /** Enters what the bot says. */
  send(says: readonly Say[]): void {
    for (const say of says) this.enter('out', toActivity(say, this.seq + 1));
    this.summaryHash ??= summaryHashIn(says);
  }

  /** Replaces earlier entries of this conversation. */
  rewrite(entries: TurnCommit['rewrites']): void {
    this.rewrites = entries;
  }

  /** @param revokesSummaries the chat began again. */
  commit(state: Json, receivedSeq: number, revokesSummaries = false): TurnCommit {
    const { conversation, channel, keys, resumeHash } = this.inbound;
    return {
      conversation,
      channel,
      expectedVersion: this.row?.version ?? 0,
      state,
      entries: this.entries,
      rewrites: this.rewrites,
      receiptKeys: keys,
      receipt: { activityId: activityId(conversation, receivedSeq), seq: this.seq },
      ...(resumeHash !== undefined && { resumeHash }),
      ...(revokesSummaries && { revokesSummaries: true as const }),
      ...(this.summaryHash !== undefined && { summaryHash: this.summaryHash }),
      at: this.at,
    };
  }

  private enter(direction: LogEntry['direction'], activity: Partial<Activity>): void {
    const seq = this.seq + 1;
    const id = activityId(this.inbound.conversation, seq);
    const stored = JSON.parse(JSON.stringify({ ...activity, id })) as LogEntry['activity'];
    this.entries.push({ seq, id, direction, activity: stored, at: this.at });
  }
}
