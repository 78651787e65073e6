/**
 * What one client knows by itself, line by line, in the order in which it happened. `at` is in milliseconds of the clock
 * of the process that all clients run in.
 */
export type Note =
  /** A message, by the id that the client gave it. Noted once, however often it is sent. */
  | { readonly do: 'sent'; readonly message: string; readonly at: number }
  /** The message stands in the log under this id, says the server. */
  | { readonly do: 'acknowledged'; readonly message: string; readonly activity: string; readonly at: number }
  /** The client's own tries of a message were all in vain: its person was told, and pressed "send again". */
  | { readonly do: 'not-sent'; readonly message: string; readonly at: number }
  /** An activity that came by the stream or a poll; a client may hear it more than once. */
  | ({ readonly do: 'heard'; readonly at: number } & Heard);

export interface Heard {
  readonly activity: string;
  /** Of an own message: the id that the client gave it. */
  readonly message?: string | undefined;
  readonly fromBot: boolean;
}

export interface ClientLog {
  readonly conversation: string;
  /** Whose code the client is made of. */
  readonly kind: string;
  readonly notes: readonly Note[];
}
