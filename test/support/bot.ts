import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { ringback } from '../../dialogs/index.ts';
import { createRunDialogs } from '../../src/bot/run-dialogs.ts';
import { createTakeTurn } from '../../src/bot/take-turn.ts';
import type { TurnServices } from '../../src/bot/take-turn.ts';
import type { Inbound } from '../../src/bot/turn-types.ts';
import { fixedClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import type { Press } from '../../src/protocol.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { LogEntry, Receipt, Store } from '../../src/store/store.ts';
import { NOTHING_RECOGNIZED } from '../../src/understanding/facts.ts';
import { understand } from '../../src/understanding/understand.ts';
import { content } from './world.ts';

/** The turn as it runs in the product, on a real store in a folder of its own. */
export interface TestBot {
  readonly store: Store;
  send(conversation: string, activity: Partial<Activity>, keys?: readonly string[]): Promise<Receipt>;
  say(conversation: string, text: string, seen?: number): Promise<Receipt>;
  press(conversation: string, press: Press['ringback']): Promise<Receipt>;
  log(conversation: string): Promise<readonly LogEntry[]>;
  /** The words of the log in order; what the person sent is marked by `>`. */
  transcript(conversation: string): Promise<readonly string[]>;
  /** Closes the store and returns every byte of its files. */
  bytesAfterClosing(): Promise<string>;
  close(): Promise<void>;
}

export async function startBot(
  services: Partial<TurnServices> = {},
  through: (store: Store) => Store = (store) => store,
): Promise<TestBot> {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-bot-'));
  const clock = fixedClock('2026-11-23T12:00:00Z');
  const store = await openSqliteStore({ folder, clock });
  const takeTurn = createTakeTurn({
    program: ringback,
    content,
    clock,
    understand,
    recognize: () => Promise.resolve(NOTHING_RECOGNIZED),
    runDialogs: createRunDialogs(),
    log: createLog('silent', false),
    ...services,
    store: through(store),
  });
  const send: TestBot['send'] = (conversation, activity, keys = []) =>
    takeTurn(inbound(conversation, activity, keys));
  const log = (conversation: string) => store.log(conversation, 0, 10_000);
  const close = async (): Promise<void> => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    store,
    send,
    say: (conversation, text, seen) =>
      send(conversation, { text, ...(seen !== undefined && { channelData: { seen } }) }),
    press: (conversation, press) => send(conversation, { text: 'a button', value: { ringback: press } }),
    log,
    transcript: async (conversation) => (await log(conversation)).map(line),
    bytesAfterClosing: async () => {
      await store.close();
      const bytes = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'));
      rmSync(folder, { recursive: true, force: true });
      return bytes.join('\n');
    },
    close,
  };
}

/** A store that passes everything on, for tests that put something before a method. */
export const proxied = (store: Store): Store => ({
  handoffs: store.handoffs,
  operators: store.operators,
  instances: store.instances,
  load: (id) => store.load(id),
  receipt: (id, keys) => store.receipt(id, keys),
  commit: (turn) => store.commit(turn),
  log: (id, after, limit) => store.log(id, after, limit),
  resume: (hash, notBefore) => store.resume(hash, notBefore),
  summary: (hash, notBefore) => store.summary(hash, notBefore),
  revokeLinks: (id) => store.revokeLinks(id),
  erase: (id, at, until, idle) => store.erase(id, at, until, idle),
  idle: (before, limit) => store.idle(before, limit),
  sweep: (now) => store.sweep(now),
  watch: (listener) => store.watch(listener),
  close: () => store.close(),
});

const inbound = (conversation: string, activity: Partial<Activity>, keys: readonly string[]): Inbound => ({
  conversation,
  channel: 'directline',
  keys,
  activity: {
    type: 'message',
    channelId: 'directline',
    conversation: { id: conversation, isGroup: false, conversationType: 'personal', name: '' },
    recipient: { id: 'ringback', name: 'Ringback' },
    ...activity,
    from: { id: 'ann', name: '', role: 'user', ...activity.from },
  },
});

export const wordsOf = ({ activity: { text } }: LogEntry): string => (typeof text === 'string' ? text : '');

const line = (entry: LogEntry): string => `${entry.direction === 'in' ? '> ' : ''}${wordsOf(entry)}`;

/** The names of the questions asked in a log, in order, with the `seq` of each. */
export function questionsIn(
  log: readonly LogEntry[],
): readonly { readonly name: string; readonly seq: number }[] {
  return log.flatMap(({ seq, activity }) => {
    const card = (
      activity['channelData'] as { ringback?: { card: { kind: string; name?: string } } } | undefined
    )?.ringback?.card;
    return card?.kind === 'question' && card.name !== undefined ? [{ name: card.name, seq }] : [];
  });
}
