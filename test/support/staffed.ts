import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { fixedClock } from '../../src/clock.ts';
import type { LogEntry, OperatorRow, Store } from '../../src/store/store.ts';
import { openConsole } from './console-client.ts';
import type { ConsoleClient } from './console-client.ts';
import type { DirectLineChat } from './direct-line-chat.ts';
import { startRingback } from './ringback.ts';
import type { Ringback } from './ringback.ts';

/** After this long the desk looks again at who is there. Milliseconds. */
const DESK_FRESH = 1_000;

/** The whole product at noon on a Monday, with people at the desk. */
export interface Staffed extends Ringback {
  readonly store: Store;
  readonly clock: ReturnType<typeof fixedClock>;
  /** Adds an operator of this first name who takes chats, and signs them in. */
  operator(firstName: string, changes?: Partial<OperatorRow>): Promise<ConsoleClient>;
  /** A person who has asked for an operator; `address` as for `chat`. */
  asking(address?: string): Promise<DirectLineChat>;
  /** A person who, while nobody was there, asked to be rung back after 6 as Mo. */
  callingBack(): Promise<DirectLineChat>;
  /** What was said in a conversation, in order; `> ` before the person's words, `Ann: ` before an operator's. */
  transcript(chat: string): Promise<readonly string[]>;
  /** What the audit says was done by an operator, or refused to them, and to nobody known when none is given. */
  audited(operator?: ConsoleClient): Promise<readonly string[]>;
  /** Ends every session and erases every chat in the queue, for the next test. */
  clear(): Promise<void>;
}

export async function startStaffed(settings: Readonly<Record<string, string>> = {}): Promise<Staffed> {
  const clock = fixedClock('2026-11-23T12:00:00Z');
  let store: Store | undefined;
  const ringback = await startRingback(settings, {
    clock,
    through: (opened) => (store = opened),
  });
  assert.ok(store);
  const kept = store;
  return {
    ...ringback,
    ...{ store, clock },
    operator: async (firstName, changes = {}) => {
      // No audit line of an earlier operator may be taken for one of theirs.
      const id = `${firstName.toLowerCase()}-${randomUUID()}`;
      const client = await openConsole(
        { origin: ringback.origin, store: kept, clock },
        { id, login: id, firstName, fullName: `${firstName} Example`, ...changes },
      );
      clock.advance(DESK_FRESH);
      return client;
    },
    asking: async (address) => {
      const chat = await ringback.chat(address);
      for (const words of ['none of these', 'talk to a person', 'yes', 'skip']) await chat.say(words);
      return chat;
    },
    callingBack: async () => {
      const operators = await kept.operators.list();
      const allAre = async (status: OperatorRow['status']): Promise<void> => {
        for (const { id } of operators) await kept.operators.change(id, { status });
        clock.advance(DESK_FRESH);
      };
      const chat = await ringback.chat();
      await allAre('away');
      const words = ['none of these', 'talk to a person', 'ring me back', 'after 6', 'Mo', '07700 900123'];
      for (const each of words) await chat.say(each);
      await allAre('available');
      return chat;
    },
    transcript: async (chat) =>
      (await kept.log(chat, 0, 10_000)).filter(({ activity }) => activity['type'] === 'message').map(lineOf),
    audited: async (client) =>
      (await kept.operators.audits(clock.now() + 1, 1_000))
        .filter(({ operator }) => operator === (client?.operator.id ?? null))
        .map(({ action }) => action)
        .sort(),
    clear: async () => {
      for (const { id } of await kept.operators.list()) {
        await kept.operators.closeSessions(id);
        await kept.operators.change(id, { disabled: true });
      }
      for (const { conversation } of await kept.handoffs.open())
        await kept.erase(conversation, clock.now(), clock.now());
    },
  };
}

function lineOf({ direction, activity }: LogEntry): string {
  const { id = '', name = '' } = (activity['from'] ?? {}) as { id?: string; name?: string };
  const lead = direction === 'in' ? '> ' : id.startsWith('op_') ? `${name}: ` : '';
  return `${lead}${typeof activity['text'] === 'string' ? activity['text'] : ''}`;
}
