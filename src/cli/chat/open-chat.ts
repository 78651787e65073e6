import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Inbound, TakeTurn } from '../../bot/turn-types.ts';
import type { Card } from '../../protocol.ts';
import { openBot } from '../../services.ts';
import type { BotOptions } from '../../services.ts';
import { openSqliteStore } from '../../store/sqlite/open.ts';
import type { LogEntry, Store } from '../../store/store.ts';
import { inWords } from './chat.ts';
import type { Chat, Heard, Labels } from './chat.ts';
import { pressOf } from './press.ts';

export interface ChatOptions extends Pick<BotOptions, 'force' | 'clock' | 'log'> {
  /** Where the chat is kept. */
  readonly folder: string;
}

export interface OpenedChat {
  readonly chat: Chat;
  readonly close: () => Promise<void>;
}

/** Milliseconds for the recognizers: here nobody else waits, and what a play sees must not hang on a busy machine. */
const RECOGNIZER_LIMIT = 60_000;

/** More than any turn says. */
const MOST_ENTRIES = 1_000;

/**
 * Begins a conversation with the real bot, in this process, over a store of its own.
 * @throws AppError CONTENT_INVALID, CONFIG_INVALID and what a store throws when it is opened.
 */
export async function openChat({ folder, ...options }: ChatOptions): Promise<OpenedChat> {
  const openStore = (): Promise<Store> => openSqliteStore({ folder, ...options });
  const { store, bot, close } = await openBot({ ...options, openStore, recognizerLimit: RECOGNIZER_LIMIT });
  const chat = new LocalChat(store, bot.takeTurn);
  await chat.begin();
  return { chat, close };
}

const outSchema = z.object({
  text: z.string(),
  channelData: z.object({ ringback: z.object({ seq: z.number(), card: z.custom<Card>() }) }),
});

function heardIn({ direction, activity }: LogEntry): readonly Heard[] {
  if (direction === 'in') return [];
  const { text, channelData } = outSchema.parse(activity);
  return [{ text, ...channelData.ringback }];
}

/** A chat whose turns are taken in this process. */
class LocalChat implements Chat {
  heard: readonly Heard[] = [];
  private readonly conversation = randomUUID();
  private readonly store: Store;
  private readonly takeTurn: TakeTurn;
  private lastSeq = 0;

  constructor(store: Store, takeTurn: TakeTurn) {
    this.store = store;
    this.takeTurn = takeTurn;
  }

  begin(): Promise<void> {
    return this.send({ type: 'conversationUpdate', membersAdded: [{ id: 'person', name: '' }] });
  }

  say(text: string): Promise<void> {
    return this.send({ type: 'message', text });
  }

  press(labels: Labels): Promise<void> {
    return this.send({ type: 'message', text: inWords(labels), value: pressOf(labels, this.heard) });
  }

  private async send(activity: Inbound['activity']): Promise<void> {
    await this.takeTurn({
      conversation: this.conversation,
      channel: 'directline',
      activity: {
        ...activity,
        channelId: 'directline',
        from: { id: 'person', name: '' },
        recipient: { id: 'ringback', name: '' },
        conversation: { id: this.conversation, isGroup: false, conversationType: 'personal', name: '' },
        channelData: { seen: this.lastSeq },
      },
      keys: [randomUUID()],
    });
    const entries = await this.store.log(this.conversation, this.lastSeq, MOST_ENTRIES);
    this.lastSeq = entries.at(-1)?.seq ?? this.lastSeq;
    this.heard = entries.flatMap(heardIn);
  }
}
