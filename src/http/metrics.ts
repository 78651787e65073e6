import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { TakeTurn } from '../bot/turn-types.ts';
import { AppError } from '../errors.ts';

export interface Metrics {
  /** Everything measured, in the Prometheus text format. */
  text(): Promise<string>;
  readonly contentType: string;
  /** Times a request; call what it returns when the answer is known. */
  request(method: string, route: string): (status: number) => void;
  limited(scope: 'address' | 'conversation'): void;
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
}

function gauge(register: Registry, name: string, help: string, count: () => number): void {
  new Gauge({
    ...{ name, help, registers: [register] },
    collect() {
      this.set(count());
    },
  });
}

export function createMetrics({ sockets, expiredContent }: Gauged): Metrics {
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
  gauge(register, 'ringback_sockets', 'WebSockets open now.', sockets);
  gauge(
    register,
    'ringback_expired_content',
    'Pieces of content past their review date; the safe core is said instead.',
    expiredContent,
  );
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
