import type { IncomingMessage } from 'node:http';
import type { Clock } from '../../clock.ts';
import type { AppError } from '../../errors.ts';
import { audit } from '../../handoff/operators/audit-line.ts';
import type { AuditFacts } from '../../handoff/operators/audit-line.ts';
import type { Logger } from '../../log.ts';
import type { Store } from '../../store/store.ts';
import type { Limits } from '../limits.ts';

/** Lines a minute about refusals of one kind to one network, and about all: a flood must not fill the disk. */
const MOST_LINES = { network: 5, all: 30 };

export interface RefusalOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Logger;
  readonly limits: Pick<Limits, 'rateLimit'>;
  /** The network a request comes from, as limits count it. */
  readonly networkOf: (request: IncomingMessage) => string;
}

/**
 * Writes a refusal into the audit, and returns the error to throw. When refusals come too fast, some get no line; the
 * next line says how many, of those that came to the same process.
 */
export type Refuse = (
  request: IncomingMessage,
  action: string,
  error: AppError,
  facts?: AuditFacts,
) => Promise<AppError>;

export function createRefusals({ store, clock, log, limits, networkOf }: RefusalOptions): Refuse {
  const ofNetwork = limits.rateLimit('refusal-network', MOST_LINES.network);
  const ofAll = limits.rateLimit('refusal', MOST_LINES.all);
  let unwritten = 0;
  // One after the other: what one network has too much of takes nothing from the others' share.
  const mayWrite = async (kind: string, network: string): Promise<boolean> =>
    (await ofNetwork.take(`${kind} ${network}`)) === 0 && (await ofAll.take('all')) === 0;
  const write: Refuse = async (request, action, error, { operator = null, details = {} } = {}) => {
    const network = networkOf(request);
    const kind = `${action} ${JSON.stringify(details['reason'] ?? '')}`;
    if (!(await mayWrite(kind, network))) {
      unwritten += 1;
      return error;
    }
    const left = unwritten > 0 && { unwritten };
    unwritten = 0;
    const line = { operator, details: { code: error.code, network, ...details, ...left } };
    await audit(store.operators, clock, action, line);
    return error;
  };
  // A refusal is a refusal, also when the store can't take the line.
  return (request, action, error, facts) =>
    write(request, action, error, facts).catch((err: unknown) => {
      log.error({ err, action, code: error.code }, 'a refusal could not be written into the audit');
      return error;
    });
}
