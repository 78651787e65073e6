import type { z } from 'zod';
import { AppError } from '../../errors.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The properties of these names, read without regard to case as Direct Line clients expect; an exact name comes
 * first. Every other property is left out. What is not an object is handed back as it is.
 */
export function pick(value: unknown, names: readonly string[]): unknown {
  if (!isRecord(value)) return value;
  const exact = new Map(Object.entries(value));
  const folded = new Map(Object.entries(value).map(([name, each]) => [name.toLowerCase(), each]));
  const found = names
    .map((name) => [name, exact.get(name) ?? folded.get(name.toLowerCase())] as const)
    .filter(([, each]) => each !== undefined);
  return Object.fromEntries(found);
}

/**
 * What the schema makes of a value from a client.
 * @throws AppError MISSING_PROPERTY or BAD_REQUEST, saying of each fault where it is and what was wanted.
 */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  what: string,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { issues } = result.error;
  const faults = issues.map(({ path, message }) => `${[what, ...path].map(String).join('.')}: ${message}`);
  const missing = issues.every(({ message }) => message.endsWith('received undefined'));
  throw new AppError(missing ? 'MISSING_PROPERTY' : 'BAD_REQUEST', `${faults.slice(0, 5).join('; ')}.`);
}
