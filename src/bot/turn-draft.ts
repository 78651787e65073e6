import type { Activity } from 'botbuilder';
import type { Json } from '../case/answers.ts';
import type { Say } from '../protocol.ts';
import { activityId } from '../store/activity-id.ts';
import type { OperatorRef } from '../handoff/command.ts';
import type {
  AuditRow,
  CallbackWrite,
  ConversationRow,
  HandoffWrite,
  LogEntry,
  ReceiptResult,
  TurnCommit,
} from '../store/store.ts';
import { operatorActivity, toActivity } from './activities.ts';
import { summaryHashIn } from './summary-link.ts';
import type { Inbound } from './turn-types.ts';

type Besides = Pick<TurnCommit, 'handoff' | 'callback' | 'audit' | 'revokesSummaries'>;

/** What a turn will commit, as it grows: entries in log order, each with its `seq` and id. */
export class TurnDraft {
  private readonly inbound: Inbound;
  private readonly row: ConversationRow | null;
  private readonly at: number;
  private readonly entries: LogEntry[] = [];
  private rewrites: TurnCommit['rewrites'] = [];
  private summaryHash: string | undefined;
  /** What the turn does beside the log; each at most once. */
  private readonly besides: { -readonly [Key in keyof Besides]: Besides[Key] } = {};

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

  /** Enters what an operator says, as plain text under their own name. */
  sendAs(operator: OperatorRef, text: string): void {
    this.enter('out', operatorActivity(operator, text, this.seq + 1));
  }

  /** Enters what no client is shown. */
  note(event: Partial<Activity>): void {
    this.enter('out', { type: 'event', ...event });
  }

  handOff(write: HandoffWrite): void {
    this.besides.handoff = write;
  }

  callBack(asked: CallbackWrite): void {
    this.besides.callback = asked;
  }

  /** The turn's line in the audit. Its id is that of the version it makes: a turn need not enter anything. */
  audit(operator: string | null, { action, details }: Pick<AuditRow, 'action' | 'details'>): void {
    const { conversation } = this.inbound;
    const id = `${conversation}@${String((this.row?.version ?? 0) + 1)}`;
    this.besides.audit = { id, at: this.at, operator, action, conversation, details };
  }

  /** The chat begins again: links to summaries of what was before open nothing any more. */
  revokeSummaries(): void {
    this.besides.revokesSummaries = true;
  }

  /** Replaces earlier entries of this conversation. */
  rewrite(entries: TurnCommit['rewrites']): void {
    this.rewrites = entries;
  }

  /**
   * @param receivedSeq where what came in stands in the log.
   * @param result what whoever gave a command is answered.
   */
  commit(state: Json, receivedSeq: number, result?: ReceiptResult): TurnCommit {
    const { conversation, channel, keys, resumeHash } = this.inbound;
    return {
      conversation,
      channel,
      expectedVersion: this.row?.version ?? 0,
      state,
      entries: this.entries,
      rewrites: this.rewrites,
      receiptKeys: keys,
      receipt: {
        activityId: activityId(conversation, receivedSeq),
        seq: this.seq,
        ...(result !== undefined && { result }),
      },
      ...(resumeHash !== undefined && { resumeHash }),
      ...this.besides,
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
