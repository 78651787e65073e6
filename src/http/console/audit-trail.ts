import { randomUUID } from 'node:crypto';
import type { Json } from '../../case/answers.ts';
import type { Clock } from '../../clock.ts';
import type { Store } from '../../store/store.ts';

/** What somebody did, in ids and codes. */
export interface Deed {
  /** Id of the operator. */
  readonly operator: string;
  readonly action: string;
  readonly conversation?: string;
  readonly details?: Readonly<Record<string, Json>>;
}

/** Writes what was done outside a turn into the audit; a turn commits its own line. @throws AppError as the store does. */
export const recordDeed = (
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { operator, action, conversation, details = {} }: Deed,
): Promise<void> =>
  store.operators.audit({
    id: randomUUID(),
    at: clock.now(),
    ...{ operator, action, details },
    conversation: conversation ?? null,
  });
