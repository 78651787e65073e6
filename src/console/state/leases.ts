import type { State } from './state.ts';
import type { OpenChat } from './open-chat.ts';
import { isLost, loseHold } from './hold.ts';

/** How soon to ask again after no answer. Milliseconds. */
const AGAIN_AFTER = 4_000;

export class LeaseKeeper {
  readonly #state: State;
  readonly #askedAt = new WeakMap<OpenChat, number>();

  constructor(state: State) {
    this.#state = state;
  }

  /**
   * Renews what is due: a third of the lease has gone by. Called by a timer and at every event of the server's, because
   * browsers slow the timers of a tab that nobody looks at to one a minute, and a lease is no longer than that. While
   * nobody is there nothing is renewed: a person must not wait for an empty chair.
   */
  renewDue(): void {
    for (const chat of this.#state.chats.value) if (this.#isDue(chat)) void this.renew(chat);
  }

  #isDue(chat: OpenChat): boolean {
    const hold = chat.hold.value;
    const now = this.#state.clock.read();
    const isAnswered = now - (this.#askedAt.get(chat) ?? 0) >= AGAIN_AFTER;
    return hold.kind === 'mine' && isAnswered && hold.leaseUntil - now <= (this.#state.me.leaseFor * 2) / 3;
  }

  /** Asks the server whether we hold the chat. It alone knows; what cannot be asked now is left as it stands. */
  async renew(chat: OpenChat): Promise<void> {
    const { holding } = chat;
    if (!holding || this.#state.attendance.isGone()) return;
    this.#askedAt.set(chat, this.#state.clock.read());
    const outcome = await this.#state.api.renew(holding);
    if (chat.holding?.token !== holding.token) return;
    if (outcome.ok) {
      chat.hold.value = { kind: 'mine', token: holding.token, leaseUntil: outcome.value.leaseUntil };
    } else if (isLost(outcome.problem.code)) {
      loseHold(this.#state, chat);
    }
  }

  /**
   * What the queue says of our chats is a hint only, since it may be older than our claim: the server is asked. While
   * nobody is there it is not asked, and no claim is so young.
   */
  compare(): void {
    const { me, chats, queue, attendance } = this.#state;
    for (const chat of chats.value.filter(({ isMine }) => isMine.value)) {
      const item = queue.value.items.find(({ conversation }) => conversation === chat.conversation);
      if (item?.operator === me.id) continue;
      if (attendance.isGone()) loseHold(this.#state, chat);
      else void this.renew(chat);
    }
  }
}
