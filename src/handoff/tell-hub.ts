import type { Json } from '../case/answers.ts';
import type { HandoffRow, LogEntry, Store } from '../store/store.ts';
import { HANDOFF_EVENTS } from './events.ts';
import { transcriptActivity } from './hub.ts';
import type { HandoffHub, TranscriptActivity } from './hub.ts';

export interface TellOptions {
  readonly store: Pick<Store, 'handoffs' | 'log'>;
  readonly hub: HandoffHub;
}

/** How far a hub has been told of the hand-off that it is being told of in each conversation. */
export type Followed = Map<string, FollowedHandoff>;

interface FollowedHandoff {
  readonly id: string;
  /** `seq` of the last entry that the hub has. */
  seq: number;
}

/** What the hub is to hear of. */
export interface News {
  readonly conversation: string;
  /** `seq` of entries that have new words. */
  readonly rewritten: readonly number[];
  /** A hand-off that is over, of whose end the hub may not have heard. */
  readonly ended?: string;
}

const PAGE = 200;

/** Tells the hub what it has not heard yet of one conversation. Rejects as the store and the hub do. */
export async function tellHub(options: TellOptions, followed: Followed, news: News): Promise<void> {
  const { store, hub } = options;
  const { conversation, rewritten, ended } = news;
  const chat = followed.get(conversation) ?? (await begin(options, conversation, ended));
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
      return ended === undefined ? tellHub(options, followed, { conversation, rewritten: [] }) : undefined;
    }
    chat.seq = entry.seq;
  }
  if ((await store.handoffs.of(conversation)).length > 0) return;
  // The person deleted the chat.
  await hub.close(conversation, chat.id, null);
  followed.delete(conversation);
}

/** Tells the hub of the hand-off that is open, if one is, or of an ended one, with all that was said before. */
async function begin(
  { store, hub }: TellOptions,
  conversation: string,
  ended: string | undefined,
): Promise<FollowedHandoff | null> {
  const handoffs = await store.handoffs.of(conversation);
  const row = handoffs.find(({ id, state }) => (ended === undefined ? state !== 'closed' : id === ended));
  return row === undefined ? null : initiate({ store, hub }, row);
}

async function initiate(
  { store, hub }: TellOptions,
  { id, conversation }: HandoffRow,
): Promise<FollowedHandoff | null> {
  const activities: TranscriptActivity[] = [];
  for await (const entry of entriesAfter(store, conversation, 0)) {
    if (initiates(entry, id)) {
      const context = entry.activity['value'] as Readonly<Record<string, Json>>;
      await hub.initiate({ id, conversation, context, transcript: { activities } });
      return { id, seq: entry.seq };
    }
    const activity = transcriptActivity(entry);
    if (activity !== null) activities.push(activity);
  }
  return null;
}

const initiates = ({ activity: { name, value } }: LogEntry, id: string): boolean =>
  name === HANDOFF_EVENTS.initiate && (value as { readonly handoff?: Json }).handoff === id;

async function* entriesAfter(
  store: TellOptions['store'],
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
