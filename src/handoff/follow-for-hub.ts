import type { Json } from '../case/answers.ts';
import type { Logger } from '../log.ts';
import type { LogEntry, Store } from '../store/store.ts';
import { HANDOFF_EVENTS } from './events.ts';
import { transcriptActivity } from './hub.ts';
import type { HandoffHub, TranscriptActivity } from './hub.ts';

export interface FollowOptions {
  readonly store: Pick<Store, 'handoffs' | 'log' | 'watch'>;
  readonly hub: HandoffHub;
  readonly log: Logger;
  /** Milliseconds until a call that failed is made again; doubled with each failure, up to a minute. */
  readonly firstPause?: number;
}

/** How far a hub has been told of one hand-off. */
interface Followed {
  readonly id: string;
  /** `seq` of the last entry that the hub has. */
  seq: number;
}

const PAGE = 200;
const LONGEST_PAUSE = 60_000;

/**
 * Tells a hub of every hand-off from the log, after each commit. After a restart what is still open is told from its
 * beginning: the hub knows it by its ids.
 * @returns stops it; resolves when no call is under way any more.
 */
export function followForHub(options: FollowOptions): () => Promise<void> {
  const { store, log } = options;
  const follower = new Follower(options);
  const unwatch = store.watch((conversation, rewritten) => follower.wake(conversation, rewritten));
  const begun = store.handoffs.open().then(
    (rows) => rows.forEach(({ conversation }) => follower.wake(conversation, [])),
    (err: unknown) =>
      log.error({ err }, 'open hand-offs could not be read; the hub hears with the next turn'),
  );
  return async () => {
    unwatch();
    await begun;
    await follower.stop();
  };
}

/** One pass of a conversation at a time, so that the hub hears in the order of the log. */
class Follower {
  private readonly options: FollowOptions;
  private readonly followed = new Map<string, Followed>();
  private readonly running = new Map<string, Promise<void>>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private stopped = false;

  constructor(options: FollowOptions) {
    this.options = options;
  }

  wake(conversation: string, rewritten: readonly number[], failures = 0): void {
    const before = this.running.get(conversation) ?? Promise.resolve();
    const now = before.then(() => this.pass(conversation, rewritten, failures));
    this.running.set(conversation, now);
    void now.then(() => {
      if (this.running.get(conversation) === now) this.running.delete(conversation);
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.timers.forEach((timer) => clearTimeout(timer));
    await Promise.all(this.running.values());
  }

  private async pass(conversation: string, rewritten: readonly number[], failures: number): Promise<void> {
    if (this.stopped) return;
    try {
      await catchUp(this.options, this.followed, conversation, rewritten);
    } catch (err) {
      this.options.log.error({ err, conversation }, 'the hub could not be told of a chat; trying again');
      this.wakeLater(conversation, rewritten, failures);
    }
  }

  private wakeLater(conversation: string, rewritten: readonly number[], failures: number): void {
    const { firstPause = 1_000 } = this.options;
    const timer = setTimeout(
      () => {
        this.timers.delete(timer);
        this.wake(conversation, rewritten, failures + 1);
      },
      Math.min(firstPause * 2 ** failures, LONGEST_PAUSE),
    ).unref();
    this.timers.add(timer);
  }
}

async function catchUp(
  options: FollowOptions,
  followed: Map<string, Followed>,
  conversation: string,
  rewritten: readonly number[],
): Promise<void> {
  const { store, hub } = options;
  const chat = followed.get(conversation) ?? (await begin(store, hub, conversation));
  if (chat === null) return;
  followed.set(conversation, chat);
  for (const seq of rewritten.filter((one) => one <= chat.seq)) {
    const [entry] = await store.log(conversation, seq - 1, 1);
    if (entry !== undefined) await tellWords(hub, conversation, entry);
  }
  for await (const entry of entriesAfter(store, conversation, chat.seq)) {
    await tellWords(hub, conversation, entry);
    if (isEnd(entry)) {
      await hub.close(conversation, chat.id, outcomeIn(entry));
      followed.delete(conversation);
      // They may have asked for a person anew.
      return catchUp(options, followed, conversation, []);
    }
    chat.seq = entry.seq;
  }
  if ((await store.handoffs.of(conversation)).length > 0) return;
  // The person deleted the chat.
  await hub.close(conversation, chat.id, null);
  followed.delete(conversation);
}

/** Tells the hub of the hand-off that is open, if one is, with all that was said before. */
async function begin(
  store: FollowOptions['store'],
  hub: HandoffHub,
  conversation: string,
): Promise<Followed | null> {
  const [row] = await store.handoffs.of(conversation);
  if (row === undefined || row.state === 'closed') return null;
  const activities: TranscriptActivity[] = [];
  for await (const entry of entriesAfter(store, conversation, 0)) {
    if (initiates(entry, row.id)) {
      const context = entry.activity['value'] as Readonly<Record<string, Json>>;
      await hub.initiate({ id: row.id, conversation, context, transcript: { activities } });
      return { id: row.id, seq: entry.seq };
    }
    const activity = transcriptActivity(entry);
    if (activity !== null) activities.push(activity);
  }
  return null;
}

const initiates = ({ activity: { name, value } }: LogEntry, id: string): boolean =>
  name === HANDOFF_EVENTS.initiate && (value as { readonly handoff?: Json }).handoff === id;

async function* entriesAfter(
  store: FollowOptions['store'],
  conversation: string,
  after: number,
): AsyncGenerator<LogEntry> {
  let seq = after;
  for (;;) {
    const page = await store.log(conversation, seq, PAGE);
    yield* page;
    if (page.length < PAGE) return;
    seq = page.at(-1)?.seq ?? seq;
  }
}

async function tellWords(hub: HandoffHub, conversation: string, entry: LogEntry): Promise<void> {
  const message = entry.direction === 'in' ? transcriptActivity(entry) : null;
  if (message !== null) await hub.userMessage(conversation, message);
}

const isEnd = ({ activity: { name, value } }: LogEntry): boolean =>
  name === HANDOFF_EVENTS.status && stateIn(value) !== 'accepted';

const stateIn = (value: Json | undefined): Json | undefined =>
  (value as { readonly state?: Json } | undefined)?.state;

function outcomeIn({ activity: { value } }: LogEntry): string | null {
  const outcome = (value as { readonly outcome?: Json } | undefined)?.outcome;
  return typeof outcome === 'string' ? outcome : null;
}
