import { createBoard } from '../../handoff/board.ts';
import type { OidcSettings } from '../../handoff/operators/oidc.ts';
import type { SessionLifetimes } from '../../handoff/operators/sessions.ts';
import type { SealingKey } from '../../handoff/operators/seal.ts';
import { createQueueSignals } from '../../handoff/queue-signals.ts';
import type { QueueSnapshot } from '../../console-protocol.ts';
import type { Route } from '../route.ts';
import { authRoutes } from './auth-routes.ts';
import { consoleRoutes } from './console-routes.ts';
import { createEventStreams } from './event-streams.ts';
import { createReadingTrail } from './reading-trail.ts';
import type { ConsoleServices } from './services.ts';
import { createConsoleGuard } from './session.ts';

/** The operators' console, and what people are shown of the queue. */
export interface Console {
  readonly routes: readonly Route[];
  /** The queue as it was last seen. */
  readonly queue: () => QueueSnapshot;
  /** Consoles connected to this instance now. */
  readonly connected: () => number;
  /** Somebody has begun to look at a conversation. */
  readonly attached: (conversation: string) => void;
  /** Tells consoles to come back later, and resolves when nothing is read from the store any more. */
  readonly close: () => Promise<void>;
}

export interface ConsoleOptions extends Omit<ConsoleServices, 'board' | 'guard' | 'recordReading'> {
  /** The server's own keys, from which those that seal are derived. */
  readonly keys: readonly SealingKey[];
  readonly oidc: OidcSettings | undefined;
  readonly lifetimes: SessionLifetimes;
}

export function createConsole(options: ConsoleOptions): Console {
  const { networkOf } = options.limits;
  const board = createBoard(options);
  const guard = createConsoleGuard({ ...options, networkOf });
  const services: ConsoleServices = { ...options, board, guard, recordReading: createReadingTrail(options) };
  const signals = createQueueSignals(services);
  const streams = createEventStreams(services);
  return {
    routes: [...authRoutes({ ...options, networkOf, guard }), ...consoleRoutes(services, streams)],
    queue: () => board.last.snapshot,
    connected: () => streams.size,
    attached: signals.attached,
    close: () => {
      signals.close();
      streams.close();
      return board.close();
    },
  };
}
