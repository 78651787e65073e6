import { randomUUID } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import type { AuditRow, OperatorStore } from '../../store/store.ts';

/** Who did it, and what else there is to say; ids and codes only. */
export type AuditFacts = Partial<Pick<AuditRow, 'operator' | 'details'>>;

/**
 * Writes one line of the audit.
 * @param action what was done or refused, such as `sign-in.password`.
 * @throws AppError as the store does.
 */
export const audit = (
  operators: OperatorStore,
  clock: Clock,
  action: string,
  { operator = null, details = {} }: AuditFacts = {},
): Promise<void> =>
  operators.audit({ id: randomUUID(), at: clock.now(), operator, action, conversation: null, details });
