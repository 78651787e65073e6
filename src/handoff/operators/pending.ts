import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import { createSeal } from './seal.ts';
import type { SealingKey } from './seal.ts';

const enveloped = z.object({ until: z.number(), value: z.unknown() });

/** What a browser carries from one step of a sign-in to the next, so that the server keeps nothing of what is not done. */
export interface Pending<Value> {
  begin(value: Value): string;
  /** Null for what is over, or was not begun here. */
  find(sealed: string): Value | null;
}

/** @param lifetime milliseconds from one step to the next. */
export function createPending<Schema extends z.ZodType>(
  { keys, clock }: { readonly keys: readonly SealingKey[]; readonly clock: Clock },
  purpose: string,
  schema: Schema,
  lifetime: number,
): Pending<z.output<Schema>> {
  const seal = createSeal(keys, purpose);
  return {
    begin: (value) => seal.seal(JSON.stringify({ until: clock.now() + lifetime, value })),
    find: (sealed) => {
      const text = seal.open(sealed);
      if (text === null) return null;
      const { until, value } = enveloped.parse(JSON.parse(text));
      return until <= clock.now() ? null : schema.parse(value);
    },
  };
}
