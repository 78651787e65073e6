/**
 * What instances of the server that share one database do together. Where there is only one, as on SQLite, it is that
 * one's own.
 */

/** Something that is true for a moment and kept nowhere, told to every instance. Ids only. */
export type Signal =
  /**
   * The person is typing. `id` is the id of that activity, `user` the one they type under, and `clientId` the one by
   * which their client knows it again.
   */
  | {
      readonly kind: 'person-typing';
      readonly conversation: string;
      readonly id: string;
      readonly user: string;
      readonly clientId?: string;
    }
  /** An operator who holds the chat is typing. */
  | { readonly kind: 'operator-typing'; readonly conversation: string; readonly operator: string }
  /** The person deleted the chat: who still looks at it has nothing to look at. */
  | { readonly kind: 'erased'; readonly conversation: string }
  /** Who is on duty has changed, or what they are called. */
  | { readonly kind: 'desk' }
  /** Sessions of an operator have ended: whoever serves one looks whether it still stands. */
  | { readonly kind: 'sessions' };

export type SignalListener = (signal: Signal) => void;

export interface Instances {
  /** Tells every instance, this one first. It may be lost on the way to others, and never fails. */
  signal(signal: Signal): void;
  /** Returns an unsubscriber. */
  onSignal(listener: SignalListener): () => void;
  /**
   * Takes a token from the bucket of `key`: `perMinute` at once, then evenly, counted over all instances.
   * Returns 0 when there was one, else the whole seconds to wait.
   * @param key without words or addresses: it is written down as it is.
   * @param perMinute above 0; always the same for a key.
   */
  takeRate(key: string, perMinute: number): Promise<number>;
  /**
   * Takes or keeps a duty that one instance at a time may have, for `holdFor` milliseconds by the database's clock.
   * @param holder names the instance.
   * @returns false when another one has it.
   */
  holdDuty(duty: string, holder: string, holdFor: number): Promise<boolean>;
  /** Gives a duty back, so that another instance need not wait for its end. */
  leaveDuty(duty: string, holder: string): Promise<void>;
  /**
   * Whether a server with these signing keys may work here: it has one of the keys that servers have worked with, or is
   * the first. Its keys count from then on, so that keys can be changed one after another.
   * @param prints of its keys, one each, from which no key can be told.
   */
  admitKeys(prints: readonly string[]): Promise<boolean>;
}
