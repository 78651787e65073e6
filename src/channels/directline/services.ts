import type { TakeTurn } from '../../bot/turn-types.ts';
import type { Clock } from '../../clock.ts';
import type { Logger } from '../../log.ts';
import type { Store } from '../../store/store.ts';
import type { Hub } from './hub.ts';
import type { Origins } from './origins.ts';
import type { SocketSignals } from './socket-signals.ts';
import type { Tokens } from './tokens.ts';

export interface DirectLineOptions {
  readonly store: Store;
  readonly takeTurn: TakeTurn;
  readonly tokens: Tokens;
  readonly origins: Origins;
  /** The service's own secret; unset, only tokens are let in. */
  readonly secret: string | undefined;
  /** Where clients reach this service, without a slash at the end; known once the server listens. */
  readonly publicUrl: () => string;
  /** Told of each conversation that somebody begins to look at, when the socket stands. */
  readonly attached: (conversation: string) => void;
  readonly clock: Clock;
  readonly log: Logger;
}

/** What the operations of the protocol work with. */
export interface DirectLineServices extends DirectLineOptions {
  readonly hub: Hub;
  readonly signals: SocketSignals;
}
