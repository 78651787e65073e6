import type { IncomingMessage } from 'node:http';
import type { Clock } from '../../clock.ts';
import type { OidcSettings } from '../../handoff/operators/oidc.ts';
import type { SealingKey } from '../../handoff/operators/seal.ts';
import type { Logger } from '../../log.ts';
import type { Store } from '../../store/store.ts';
import type { Limits } from '../limits.ts';
import type { ConsoleGuard } from './session.ts';

/** What the sign-in works with. */
export interface AuthServices {
  readonly guard: ConsoleGuard;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Logger;
  readonly limits: Limits;
  /** The server's own keys, from which those that seal are derived. */
  readonly keys: readonly SealingKey[];
  readonly publicUrl: () => string;
  /** The network a request comes from, as limits count it. */
  readonly networkOf: (request: IncomingMessage) => string;
  /** Logical name of a built file → its address. */
  readonly assets: Readonly<Record<string, string>>;
  /** The provider operators may sign in at, besides passwords and passkeys. */
  readonly oidc: OidcSettings | undefined;
}
