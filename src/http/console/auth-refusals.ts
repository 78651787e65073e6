import type { IncomingMessage } from 'node:http';
import type { Clock } from '../../clock.ts';
import type { AppError } from '../../errors.ts';
import { audit } from '../../handoff/operators/audit-line.ts';
import type { AuditFacts } from '../../handoff/operators/audit-line.ts';
import type { Logger } from '../../log.ts';
import type { Store } from '../../store/store.ts';
import { createRateLimit } from '../rate-limit.ts';

/** Lines a minute about refusals of one kind to one network, and about all: a flood must not fill the disk. */
const MOST_LINES = { network: 5, all: 30 };

export interface RefusalOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Logger;
  /** The network a request comes from, as limits count it. */
  readonly networkOf: (request: IncomingMessage) => string;
}

/**
 * Writes a refusal into the audit, and returns the error to throw. When refusals come too fast, some get no line; the
 * next line says how many.
 */
export type Refuse = (
  request: IncomingMessage,
  action: string,
  error: AppError,
  facts?: AuditFacts,
) => Promise<AppError>;

export function createRefusals({ store, clock, log, networkOf }: RefusalOptions): Refuse {
  const ofNetwork = createRateLimit(MOST_LINES.network, clock);
  const ofAll = createRateLimit(MOST_LINES.all, clock);
  let unwritten = 0;
  return async (request, action, error, { operator = null, details = {} } = {}) => {
    const network = networkOf(request);
    const kind = `${action} ${JSON.stringify(details['reason'] ?? '')}`;
    if (ofNetwork.take(`${kind} ${network}`) > 0 || ofAll.take('') > 0) {
      unwritten += 1;
      return error;
    }
    const left = unwritten > 0 && { unwritten };
    unwritten = 0;
    const line = { operator, details: { code: error.code, network, ...details, ...left } };
    // A refusal is a refusal, also when the store can't take the line.
    await audit(store.operators, clock, action, line).catch((err: unknown) =>
      log.error({ err, action, code: error.code }, 'a refusal could not be written into the audit'),
    );
    return error;
  };
}
