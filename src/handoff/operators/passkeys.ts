import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import { AppError } from '../../errors.ts';
import type { OperatorStore } from '../../store/store.ts';
import { createPending } from './pending.ts';
import type { Pending } from './pending.ts';
import type { SealingKey } from './seal.ts';

/** How long a browser may take to ask for a finger or a PIN. Milliseconds. */
export const ANSWER_WITHIN = 5 * 60_000;

export interface PasskeyOptions {
  readonly operators: OperatorStore;
  readonly clock: Clock;
  readonly keys: readonly SealingKey[];
  /** Passkeys belong to its host, and answer to no other origin. */
  readonly publicUrl: () => string;
}

/** What a browser is asked, and what it hands back with the answer. */
export interface Asked {
  readonly options: object;
  readonly pending: string;
}

const challenged = z.object({ challenge: z.string() });

/** @param purpose a challenge for one purpose counts for no other. */
export const pendingChallenges = (
  options: PasskeyOptions,
  purpose: string,
): Pending<z.output<typeof challenged>> => createPending(options, purpose, challenged, ANSWER_WITHIN);

export const hostOf = (publicUrl: () => string): string => new URL(publicUrl()).hostname;

/** What every answer is held to: our question, our page, our host, and its owner's finger, face or PIN. */
export const expectations = (publicUrl: () => string, challenge: string) => ({
  expectedChallenge: challenge,
  expectedOrigin: publicUrl(),
  expectedRPID: hostOf(publicUrl),
  requireUserVerification: true,
});

/** What a browser answered. @throws AppError BAD_REQUEST, naming what is missing. */
export function answerOf<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const where = result.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new AppError('BAD_REQUEST', `The answer about a passkey is incomplete; see ${where}.`);
}
