import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { TakeTurn } from '../bot/turn-types.ts';
import type { QueueSnapshot } from '../console-protocol.ts';
import { AppError } from '../errors.ts';

/** What was asked for too often: by an address, in a conversation, or by an operator. */
export type LimitScope = 'address' | 'conversation' | 'operator' | 'claim' | 'search';

export interface Metrics {
  /** Everything measured, in the Prometheus text format. */
  text(): Promise<string>;
  readonly contentType: string;
  /** Times a request; call what it returns when the answer is known. */
  request(method: string, route: string): (status: number) => void;
  limited(scope: LimitScope): void;
  /** The same door, with its turns counted and timed. */
  turns(takeTurn: TakeTurn): TakeTurn;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

function countTurns(register: Registry): Metrics['turns'] {
  const seconds = new Histogram({
    name: 'ringback_turn_seconds',
    help: 'From the channel to the commit.',
    labelNames: ['channel', 'outcome'],
    buckets: SECONDS,
    registers: [register],
  });
  return (takeTurn) => async (inbound) => {
    const done = seconds.startTimer({ channel: inbound.channel });
    try {
      const receipt = await takeTurn(inbound);
      done({ outcome: 'committed' });
      return receipt;
    } catch (error) {
      done({ outcome: error instanceof AppError ? error.code : 'INTERNAL' });
      throw error;
    }
  };
}

/** What is counted whenever somebody asks. */
export interface Gauged {
  /** Sockets open now. */
  readonly sockets: () => number;
  /** Pieces of content past their review date. */
  readonly expiredContent: () => number;
  /** The queue of those who wait for an operator. */
  readonly queue: () => QueueSnapshot;
  /** Consoles connected now. */
  readonly consoles: () => number;
}

function gauge(register: Registry, name: string, help: string, count: () => number): void {
  new Gauge({
    ...{ name, help, registers: [register] },
    collect() {
      this.set(count());
    },
  });
}

function gaugeAll(register: Registry, gauged: Gauged): void {
  gauge(register, 'ringback_sockets', 'WebSockets open now.', gauged.sockets);
  gauge(
    register,
    'ringback_expired_content',
    'Pieces of content past their review date; the safe core is said instead.',
    gauged.expiredContent,
  );
  const chats = (state: 'queued' | 'held') => () =>
    gauged.queue().items.filter((item) => item.state === state).length;
  gauge(register, 'ringback_handoffs_waiting', 'People who wait for an operator.', chats('queued'));
  gauge(register, 'ringback_handoffs_held', 'Chats that operators have.', chats('held'));
  gauge(
    register,
    'ringback_operators_on_duty',
    'Operators who take chats.',
    () => gauged.queue().colleagues.filter(({ status }) => status === 'available').length,
  );
  gauge(register, 'ringback_consoles', 'Consoles connected now.', gauged.consoles);
}

export function createMetrics(gauged: Gauged): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'ringback_http_request_seconds',
    help: 'From the first byte of a request to its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [register],
  });
  const limited = new Counter({
    name: 'ringback_rate_limited_total',
    help: 'Requests refused because there were too many.',
    labelNames: ['scope'],
    registers: [register],
  });
  gaugeAll(register, gauged);
  return {
    text: () => register.metrics(),
    contentType: register.contentType,
    request: (method, route) => {
      const done = requests.startTimer({ method, route });
      return (status) => void done({ status: String(status) });
    },
    limited: (scope) => limited.inc({ scope }),
    turns: countTurns(register),
  };
}
