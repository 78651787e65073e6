import { html } from '../../markup/html.ts';
import { WORDS } from '../../markup/words.ts';
import type { Problem } from '../chat/chat.ts';
import type { ConnectionState } from '../direct-line/connection.ts';
import { element, fill } from './element.ts';

const PROBLEMS: Readonly<Record<Problem, string>> = {
  unreachable: WORDS.sendFailed,
  refused: WORDS.refused,
  'not-deleted': WORDS.deleteFailed,
};

/** A reply that comes sooner needs no notice, and none is read out. */
const MOMENT_AFTER_MS = 800;
const SLOW_AFTER_MS = 8_000;
/** A drop that mends itself sooner is not worth a word. */
const DROPPED_AFTER_MS = 2_000;

export interface NoticesEvents {
  onTryAgain(): void;
}

/** What the person is told about the chat itself, said quietly; only a problem takes the focus. */
export class Notices {
  readonly #status = element('status', HTMLElement);
  readonly #problem = element('problem', HTMLElement);
  readonly #removed = element('removed', HTMLElement);
  #timers: number[] = [];
  #busy = false;
  #dropped = false;

  constructor(events: NoticesEvents) {
    this.#problem.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) events.onTryAgain();
    });
  }

  busy(isBusy: boolean): void {
    this.#busy = isBusy;
    this.#say();
  }

  connection(state: ConnectionState): void {
    this.#dropped = state === 'reconnecting';
    if (!this.#busy) this.#say();
  }

  problem(kind: Problem | undefined): void {
    if (kind === undefined) {
      this.#problem.replaceChildren();
      return;
    }
    const again = html`<button type="button" class="main">${WORDS.tryAgain}</button>`;
    fill(
      this.#problem,
      html`<p>${PROBLEMS[kind]}</p>
        ${kind === 'unreachable' && again}`,
    );
    this.#problem.focus();
  }

  removed(names: readonly string[]): void {
    this.#removed.textContent =
      names.length === 0 ? '' : `${WORDS.removed} ${names.join(', ')}. ${WORDS.neverNeeded}`;
  }

  clear(): void {
    this.#stop();
    this.#status.textContent = '';
    this.#removed.textContent = '';
    this.problem(undefined);
  }

  #say(): void {
    this.#stop();
    if (this.#busy) {
      this.#later(WORDS.moment, MOMENT_AFTER_MS);
      this.#later(WORDS.slow, SLOW_AFTER_MS);
      return;
    }
    this.#status.textContent = '';
    if (this.#dropped) this.#later(WORDS.reconnecting, DROPPED_AFTER_MS);
  }

  #later(words: string, milliseconds: number): void {
    this.#timers.push(
      window.setTimeout(() => {
        this.#status.textContent = words;
      }, milliseconds),
    );
  }

  #stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
  }
}
