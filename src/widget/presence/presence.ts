import type { Entry } from '../../markup/entry.ts';
import type { Signal } from '../direct-line/activity.ts';
import type { ConnectionState } from '../direct-line/connection.ts';
import { Banner } from './banner.ts';
import { readSignal } from './read-signal.ts';
import type { Standing } from './read-signal.ts';
import { TabTitle } from './tab-title.ts';
import { standingWords } from './words.ts';

export interface PresenceEvents {
  /** An operator has the chat now, or has it no longer. */
  onHeld(isHeld: boolean): void;
  /** The person is writing, and somebody is there to see it; at most every 4 s. */
  onTyping(): void;
}

/** How long an operator counts as typing after the last sign of it. */
const TYPING_MS = 5_000;
const TELL_TYPING_EVERY_MS = 4_000;
/** The server says where the chat stands whenever a socket opens; when it does not, the chat stands with the bot. */
const CONFIRMED_WITHIN_MS = 5_000;

/** Who else is in the chat: the queue before it, the operator in it, and who is writing. */
export class Presence {
  readonly #banner: Banner;
  readonly #title = new TabTitle();
  readonly #events: PresenceEvents;
  #standing: Standing = { state: 'none' };
  #toldTyping = false;
  #typingEnds: ReturnType<typeof setTimeout> | undefined;
  #outdated: ReturnType<typeof setTimeout> | undefined;

  constructor(composer: HTMLElement, events: PresenceEvents) {
    this.#banner = new Banner(composer);
    this.#events = events;
    composer.addEventListener('input', () => {
      this.#tellTyping();
    });
  }

  take(signals: readonly Signal[]): void {
    for (const signal of signals) {
      const read = readSignal(signal);
      if (read?.state === 'typing') this.#operatorTypes(read.name);
      else if (read !== undefined) this.#stand(read);
    }
  }

  /** Something was added to the log. */
  heard({ from }: Entry): void {
    if (from === 'operator') this.#operatorRests();
    if (from !== 'person') this.#title.count();
  }

  /** What was last said of the queue is as old as the connection it came over. */
  connection(state: ConnectionState): void {
    clearTimeout(this.#outdated);
    if (state !== 'streaming' && state !== 'polling') return;
    this.#outdated = setTimeout(() => {
      this.#stand({ state: 'none' });
    }, CONFIRMED_WITHIN_MS);
  }

  #stand(standing: Standing): void {
    clearTimeout(this.#outdated);
    const before = this.#standing;
    this.#standing = standing;
    this.#banner.show(standingWords(standing));
    if (standing.state === before.state) return;
    this.#operatorRests();
    if (standing.state === 'held' || before.state === 'held') this.#events.onHeld(standing.state === 'held');
  }

  #operatorTypes(name: string): void {
    if (this.#standing.state !== 'held') return;
    clearTimeout(this.#typingEnds);
    this.#banner.typing(name);
    this.#typingEnds = setTimeout(() => {
      this.#operatorRests();
    }, TYPING_MS);
  }

  #operatorRests(): void {
    clearTimeout(this.#typingEnds);
    this.#banner.typing(undefined);
  }

  #tellTyping(): void {
    if (this.#standing.state === 'none' || this.#toldTyping) return;
    this.#toldTyping = true;
    setTimeout(() => {
      this.#toldTyping = false;
    }, TELL_TYPING_EVERY_MS);
    this.#events.onTyping();
  }
}
