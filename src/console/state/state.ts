import { computed, effect, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { DutyStatus, Me, QueueItem, QueueSnapshot } from '../../console-protocol.ts';
import type { ConsoleApi } from '../api/console-api.ts';
import { createAttendance } from './attendance.ts';
import type { Attendance } from './attendance.ts';
import { createAnnouncer } from './announcer.ts';
import type { Announcer } from './announcer.ts';
import { OpenChat } from './open-chat.ts';
import type { KeptChat } from './open-chat.ts';
import { serverClock } from './server-clock.ts';
import type { ServerClock } from './server-clock.ts';
import { loadSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import { tabMemory } from './tab-memory.ts';
import type { TabMemory } from './tab-memory.ts';

export type View = 'chats' | 'call-backs' | 'search' | 'report' | 'audit';
/** Which pane is shown where there is room for one only. */
export type Pane = 'queue' | 'chat' | 'case';

/** Everything the console knows, in one place. Components read it; what changes it are the verbs beside this file. */
export interface State {
  readonly api: ConsoleApi;
  readonly me: Me;
  readonly memory: TabMemory;
  readonly settings: Settings;
  readonly clock: ServerClock;
  readonly announcer: Announcer;
  readonly attendance: Attendance;
  readonly status: Signal<DutyStatus>;
  readonly queue: Signal<QueueSnapshot>;
  readonly chats: Signal<readonly OpenChat[]>;
  /** The conversation whose tab is in front. */
  readonly active: Signal<string | null>;
  readonly activeChat: ReadonlySignal<OpenChat | null>;
  readonly view: Signal<View>;
  readonly pane: Signal<Pane>;
  readonly connected: Signal<boolean>;
  readonly signedOut: Signal<boolean>;
}

export interface StateOptions {
  readonly api: ConsoleApi;
  readonly me: Me;
  readonly session: Storage;
  readonly local: Storage;
  /** The browser's own time. */
  readonly now: () => number;
}

export function createState({ api, me, session, local, now }: StateOptions): State {
  const memory = tabMemory(session, me.id);
  const kept = (memory.read('chats') ?? []) as readonly KeptChat[];
  const chats = signal<readonly OpenChat[]>(kept.map((one) => OpenChat.restored(one)));
  const active = signal(memory.read('active') as string | null);
  effect(() =>
    memory.write(
      'chats',
      chats.value.map((chat) => chat.keep()),
    ),
  );
  effect(() => memory.write('active', active.value));
  return {
    ...{ api, me, memory, chats, active },
    settings: loadSettings(local),
    clock: serverClock(now),
    announcer: createAnnouncer(),
    attendance: createAttendance(now),
    status: signal(me.status),
    queue: signal({ at: now(), items: [], colleagues: me.colleagues }),
    activeChat: computed(() => findChat(chats.value, active.value)),
    view: signal<View>('chats'),
    pane: signal<Pane>('queue'),
    connected: signal(true),
    signedOut: signal(false),
  };
}

export const findChat = (chats: readonly OpenChat[], conversation: string | null): OpenChat | null =>
  chats.find((chat) => chat.conversation === conversation) ?? null;

/** The chat's line of the queue, while it is queued or held. */
export const queueItem = ({ queue }: State, conversation: string): QueueItem | null =>
  queue.value.items.find((item) => item.conversation === conversation) ?? null;

/** An operator by name. Whoever is not on the list of colleagues is named as the server named them. */
export function operatorName({ me, queue }: State, operator: string): string {
  if (operator === me.id) return 'you';
  return queue.value.colleagues.find(({ id }) => id === operator)?.fullName ?? operator;
}

/** What a chat is called: the person's name, or its number where they gave none. */
export const chatName = (name: string | null, conversation: string): string =>
  name ?? `Chat ${chatNumber(conversation)}`;

/** Enough of the id to tell two chats apart when operators talk about them: letters and figures, easily read out. */
export const chatNumber = (conversation: string): string =>
  conversation
    .replaceAll(/[^a-z\d]/giu, '')
    .slice(-4)
    .toUpperCase();
