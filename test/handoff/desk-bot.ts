import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { ringback } from '../../dialogs/index.ts';
import { createRunDialogs } from '../../src/bot/run-dialogs.ts';
import { createTakeTurn } from '../../src/bot/take-turn.ts';
import type { TurnServices } from '../../src/bot/take-turn.ts';
import type { HandoffCommand, OperatorRef, TakeTurn } from '../../src/bot/turn-types.ts';
import { fixedClock } from '../../src/clock.ts';
import type { Clock } from '../../src/clock.ts';
import type { Desk } from '../../src/conversation/desk.ts';
import { createLog } from '../../src/log.ts';
import type { Press } from '../../src/protocol.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { HandoffRow, LogEntry, Receipt, Store } from '../../src/store/store.ts';
import { NOTHING_RECOGNIZED } from '../../src/understanding/facts.ts';
import { understand } from '../../src/understanding/understand.ts';
import { questionsIn, wordsOf } from '../support/bot.ts';
import { operatorRow } from '../support/desk-rows.ts';
import { content } from '../support/world.ts';

export const ANN: OperatorRef = { id: 'ann', firstName: 'Ann' };
export const BEN: OperatorRef = { id: 'ben', firstName: 'Ben' };
export const CAT: OperatorRef = { id: 'cat', firstName: 'Cat' };
export const OPERATORS = [ANN, BEN, CAT] as const;

const OPEN: Desk = { state: 'open', opens: null, place: 1, minutes: [5, 12] };

/** The turn as it runs in the product, with operators, on a real store whose clock the test moves. */
export interface DeskBot {
  readonly store: Store;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly takeTurn: TakeTurn;
  /** How the desk stands from now on. */
  desk: Desk;
  send(conversation: string, activity: Partial<Activity>, source?: string): Promise<Receipt>;
  say(conversation: string, text: string, source?: string): Promise<Receipt>;
  press(conversation: string, press: Omit<Press['ringback'], 'seq'>, source?: string): Promise<Receipt>;
  /** Answers the opening questions and asks for a person until the chat is queued, or cannot be. */
  enqueue(conversation: string, source?: string): Promise<void>;
  act(conversation: string, command: HandoffCommand, key?: string): Promise<Receipt>;
  /** Claims a chat and returns the fencing token. */
  claim(conversation: string, operator: OperatorRef): Promise<number>;
  handoff(conversation: string): Promise<HandoffRow | null>;
  log(conversation: string): Promise<readonly LogEntry[]>;
  /** The words in order: `> ` before the person's, `Ann: ` before an operator's. Hidden events are left out. */
  transcript(conversation: string): Promise<readonly string[]>;
  /** Hidden events, by name. */
  events(conversation: string): Promise<readonly Pick<LogEntry['activity'], string>[]>;
  /** Every byte of the store's files; the store is closed. */
  bytesAfterClosing(): Promise<string>;
  close(): Promise<void>;
}

/** @param services in place of the product's own: a log to read, an understanding that fails. */
export async function startDesk(services: Partial<TurnServices> = {}): Promise<DeskBot> {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-desk-'));
  const clock = fixedClock('2026-11-23T12:00:00Z');
  const store = await openSqliteStore({ folder, clock });
  for (const operator of OPERATORS) await store.operators.add(operatorRow(operator));
  const takeTurn = deskTurn(store, clock, services, () => bot.desk);
  const entries = (conversation: string) => store.log(conversation, 0, 10_000);
  const bot: DeskBot = {
    ...{ store, clock, takeTurn, desk: OPEN },
    send: (conversation, activity, source) => takeTurn(inbound(conversation, activity, source)),
    say: (conversation, text, source) => bot.send(conversation, { text }, source),
    press: async (conversation, press, source) => {
      const seq = questionsIn(await entries(conversation)).at(-1)?.seq ?? 0;
      return bot.send(conversation, { text: 'a button', value: { ringback: { seq, ...press } } }, source);
    },
    enqueue: async (conversation, source) => {
      await bot.say(conversation, 'none of these', source);
      await bot.say(conversation, 'talk to a person', source);
      await bot.press(conversation, { question: 'passOn', answer: 'pass-on' }, source);
      await bot.press(conversation, { command: 'skip' }, source);
    },
    act: (conversation, command, key) =>
      takeTurn({
        ...inbound(conversation, { type: 'event' }),
        keys: key === undefined ? [] : [key],
        command,
      }),
    claim: async (conversation, operator) => {
      const { result } = await bot.act(conversation, { do: 'claim', operator });
      return Number(result?.['token']);
    },
    handoff: async (conversation) => {
      const loaded = await store.load(conversation);
      return loaded.outcome === 'found' ? loaded.row.handoff : null;
    },
    log: entries,
    transcript: async (conversation) => (await entries(conversation)).filter(isMessage).map(line),
    events: async (conversation) =>
      (await entries(conversation)).flatMap(({ activity }) =>
        activity['type'] === 'event' ? [activity] : [],
      ),
    bytesAfterClosing: async () => {
      await store.close();
      const bytes = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'));
      rmSync(folder, { recursive: true, force: true });
      return bytes.join('\n');
    },
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return bot;
}

/** The product's turn on a store, with a desk that stands as the test says. */
export const deskTurn = (
  store: Store,
  clock: Clock,
  services: Partial<TurnServices> = {},
  desk: () => Desk = () => OPEN,
): TakeTurn =>
  createTakeTurn({
    ...{ program: ringback, content, clock, understand, store },
    log: createLog('silent', false),
    recognize: () => Promise.resolve(NOTHING_RECOGNIZED),
    runDialogs: createRunDialogs(),
    desk: () => Promise.resolve(desk()),
    ...services,
  });

const inbound = (conversation: string, activity: Partial<Activity>, source?: string) => ({
  ...{ conversation, channel: 'directline' as const, keys: [] },
  ...(source !== undefined && { source }),
  activity: {
    type: 'message',
    channelId: 'directline',
    conversation: { id: conversation, isGroup: false, conversationType: 'personal', name: '' },
    from: { id: 'dl_person', name: '', role: 'user' },
    ...activity,
  },
});

const isMessage = ({ activity }: LogEntry): boolean => activity['type'] === 'message';

/** First name of the operator who wrote an entry; null when nobody did. */
export function operatorIn({ activity }: LogEntry): string | null {
  const { id = '', name = '' } = (activity['from'] ?? {}) as { id?: string; name?: string };
  return id.startsWith('op_') ? name : null;
}

function line(entry: LogEntry): string {
  const by = operatorIn(entry);
  const lead = entry.direction === 'in' ? '> ' : by === null ? '' : `${by}: `;
  return `${lead}${wordsOf(entry)}`;
}

/** What was said after the first `count` lines. */
export const since = async (bot: DeskBot, conversation: string, count: number): Promise<readonly string[]> =>
  (await bot.transcript(conversation)).slice(count);

export async function mustBeHeldBy(bot: DeskBot, conversation: string, { id }: OperatorRef): Promise<void> {
  const row = await bot.handoff(conversation);
  assert.deepEqual([row?.state, row?.operator], ['held', id]);
}
