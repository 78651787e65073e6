import { computed, signal } from '@preact/signals';
import type { ChatLine, ChatView } from '../../console-protocol.ts';
import type { Problem } from '../api/outcome.ts';
import { unreadAfter, waitingSince } from './lines.ts';

/** Whether we own a chat. `lost`: we did, and somebody or nobody does now. */
export type Hold =
  | { readonly kind: 'none' }
  | { readonly kind: 'mine'; readonly token: number; readonly leaseUntil: number }
  | { readonly kind: 'lost' };

/** A reply on its way. It keeps its `id`, so that sending it twice stores it once. */
export interface Outgoing {
  readonly id: string;
  readonly text: string;
  /** `waiting`: behind another. `sent`: stored; `seq` is where it stands in the log that we are about to be sent. */
  readonly state: 'waiting' | 'sending' | 'not-sent' | 'sent';
  readonly seq: number;
  /** Why it was not sent, in words. */
  readonly problem: string | null;
  /** We never heard whether it was stored: it may be sent again under its id, but not be written anew. */
  readonly mayBeStored: boolean;
}

/** What of a chat outlives a reload. */
export interface KeptChat {
  readonly conversation: string;
  readonly draft: string;
  readonly token: number | null;
  readonly leaseUntil: number;
  readonly cardRead: boolean;
  readonly readUpTo: number;
  readonly outgoing: readonly Outgoing[];
}

/** One chat as a tab of the console. */
export class OpenChat {
  readonly conversation: string;
  readonly view = signal<ChatView | null>(null);
  /** Why it could not be loaded. */
  readonly problem = signal<Problem | null>(null);
  readonly lines = signal<readonly ChatLine[]>([]);
  readonly hold = signal<Hold>({ kind: 'none' });
  /** The case card was opened since we took the chat; the reply box waits for it. */
  readonly cardRead = signal(false);
  readonly draft = signal('');
  readonly outgoing = signal<readonly Outgoing[]>([]);
  readonly readUpTo = signal(0);
  /** The unread divider stands after this `seq`; null when everything had been read. */
  readonly dividerAfter = signal<number | null>(null);
  readonly typingUntil = signal(0);
  /** The person erased it. */
  readonly gone = signal(false);

  readonly unread = computed(() => unreadAfter(this.lines.value, this.readUpTo.value));
  readonly waitingSince = computed(() => waitingSince(this.lines.value));
  readonly isMine = computed(() => this.hold.value.kind === 'mine');

  /** How often it was loaded; of two loads at once the later one counts. */
  loads = 0;
  /** How far of the log we have been told, hidden entries counted. */
  seq = 0;

  constructor(conversation: string) {
    this.conversation = conversation;
  }

  /** What every act on the chat has to show, while we hold it. */
  get holding(): { readonly conversation: string; readonly token: number } | null {
    const hold = this.hold.peek();
    return hold.kind === 'mine' ? { conversation: this.conversation, token: hold.token } : null;
  }

  /** What has to outlive a reload; subscribes to all of it. */
  keep(): KeptChat {
    const hold = this.hold.value;
    return {
      conversation: this.conversation,
      draft: this.draft.value,
      token: hold.kind === 'mine' ? hold.token : null,
      leaseUntil: hold.kind === 'mine' ? hold.leaseUntil : 0,
      cardRead: this.cardRead.value,
      readUpTo: this.readUpTo.value,
      outgoing: this.outgoing.value,
    };
  }

  static restored(kept: KeptChat): OpenChat {
    const chat = new OpenChat(kept.conversation);
    chat.draft.value = kept.draft;
    if (kept.token !== null) {
      chat.hold.value = { kind: 'mine', token: kept.token, leaseUntil: kept.leaseUntil };
    }
    chat.cardRead.value = kept.cardRead;
    chat.readUpTo.value = kept.readUpTo;
    chat.outgoing.value = kept.outgoing.map((one) =>
      one.state === 'sent' ? one : { ...one, state: 'waiting' },
    );
    return chat;
  }
}
