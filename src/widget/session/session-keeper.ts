import type { ChatSession } from '../../protocol.ts';
import type { Api, Outcome } from '../direct-line/api.ts';
import { parseJson } from '../direct-line/json.ts';
import type { Renewal } from '../direct-line/renewal.ts';
import { readSession } from './read-session.ts';
import type { Storage } from './storage.ts';

export interface SessionKeeperOptions {
  /** The session that came with the page. */
  readonly fresh: ChatSession;
  readonly storage: Storage;
  readonly api: Pick<Api, 'refresh' | 'resume'>;
  /** Another session from a new copy of the page, for one that lay open too long before its first message. */
  readonly another: () => Promise<Outcome<ChatSession>>;
}

/**
 * Which conversation this tab is in, and its token. A started conversation is remembered for a reload; one that has not
 * started exists nowhere and can be replaced by another without anybody noticing.
 */
export class SessionKeeper {
  #current: ChatSession;
  #started: boolean;
  #renewing: Promise<Renewal> | undefined;
  readonly #options: SessionKeeperOptions;

  constructor(options: SessionKeeperOptions) {
    const remembered = readSession(parseJson(options.storage.read()));
    this.#options = options;
    this.#started = remembered !== undefined;
    this.#current = remembered ?? options.fresh;
  }

  get current(): ChatSession {
    return this.#current;
  }

  get started(): boolean {
    return this.#started;
  }

  markStarted(): void {
    if (this.#started) return;
    this.#started = true;
    this.#remember();
  }

  /** Forgets the conversation, in the tab's storage too. */
  forget(): void {
    this.#options.storage.clear();
    this.#started = false;
  }

  /** Exchanges a token that still lives for a younger one; a failure is left to the next request to find. */
  async refresh(): Promise<void> {
    const outcome = await this.#options.api.refresh();
    if (outcome.ok) this.#use({ ...this.#current, token: outcome.value });
  }

  /** Gets a token after the last one died. Callers at the same time share one try. */
  renew(): Promise<Renewal> {
    this.#renewing ??= this.#renew().finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  async #renew(): Promise<Renewal> {
    const resumed = await this.#options.api.resume();
    if (resumed.ok) return this.#use({ ...this.#current, token: resumed.value });
    if (resumed.failure === 'unreachable') return 'later';
    if (this.#started) return 'dead';
    const another = await this.#options.another();
    if (another.ok) return this.#use(another.value);
    return another.failure === 'unreachable' ? 'later' : 'dead';
  }

  #use(session: ChatSession): Renewal {
    this.#current = session;
    if (this.#started) this.#remember();
    return 'renewed';
  }

  #remember(): void {
    this.#options.storage.write(JSON.stringify(this.#current));
  }
}
