import type { TakeTurn } from '../../bot/turn-types.ts';
import type { Clock } from '../../clock.ts';
import type { Logger } from '../../log.ts';
import type { Store } from '../../store/store.ts';
import type { Hub } from './hub.ts';
import type { Origins } from './origins.ts';
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
  readonly listeners: DirectLineListeners;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Who else hears of what passes by and is kept nowhere. */
export interface DirectLineListeners {
  /** Somebody has begun to look at a conversation. */
  readonly attached: (conversation: string) => void;
  /** The person is typing. */
  readonly typing: (conversation: string) => void;
}

/** What the operations of the protocol work with. */
export interface DirectLineServices extends DirectLineOptions {
  readonly hub: Hub;
}
