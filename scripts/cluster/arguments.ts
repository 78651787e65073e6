import path from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../../src/errors.ts';

export interface Arguments {
  readonly instances: number;
  readonly port: number;
  /** Where the database, its password and the signing keys are kept. */
  readonly folder: string;
}

export const USAGE = `npm run cluster -- [--instances 3] [--port 3978] [--folder data/cluster]

--instances  how many servers
--port       where the balancer listens; 0 takes any free one
--folder     where the database, its password and the signing keys are kept`;
const MOST_INSTANCES = 9;

/** What is asked for; null for the usage alone. @throws AppError CONFIG_INVALID with what is wrong and what is wanted. */
export function readArguments(given: readonly string[], root: string): Arguments | null {
  const { instances, port, folder, help } = valuesOf(given);
  if (help) return null;
  return {
    instances: wholeNumber('--instances', instances, 1, MOST_INSTANCES),
    port: wholeNumber('--port', port, 0, 65_535),
    folder: path.resolve(root, folder),
  };
}

function valuesOf(given: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        instances: { type: 'string', default: '3' },
        port: { type: 'string', default: '3978' },
        folder: { type: 'string', default: 'data/cluster' },
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('CONFIG_INVALID', `${message}\n${USAGE}`, { cause });
  }
}

function wholeNumber(name: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (/^\d{1,5}$/.test(value) && number >= least && number <= most) return number;
  throw new AppError(
    'CONFIG_INVALID',
    `${name}: got ${JSON.stringify(value)}, wants a whole number from ${least} to ${most}.\n${USAGE}`,
  );
}
