import { parseArgs } from 'node:util';
import { AppError } from '../../errors.ts';

export const USAGE = `Compare the plans of two versions, so that a change of advice can be signed off.

  npm run policy-diff                    HEAD against the working tree
  npm run policy-diff -- main            main against the working tree
  npm run policy-diff -- v0.1 v0.2       two commits, branches or tags

  --facts N         how many facts a case may hold, 1 to 4 (else 4)
  --day YYYY-MM-DD  the London day that the plans are for (else today)
  --help            show this

Exit code 0: nothing changed. 1: something changed. 2: they could not be compared.`;

export interface PolicyDiffArguments {
  readonly help: boolean;
  readonly before: string;
  /** Null: the working tree. */
  readonly after: string | null;
  readonly facts: number;
  /** Null: today. */
  readonly day: string | null;
}

const MOST_FACTS = 4;

const options = {
  help: { type: 'boolean', short: 'h', default: false },
  facts: { type: 'string', default: String(MOST_FACTS) },
  day: { type: 'string' },
} as const;

/** @throws AppError BAD_REQUEST with one line on what is wrong. */
export function readArguments(args: readonly string[]): PolicyDiffArguments {
  const { values, positionals } = parsed(args);
  const [before = 'HEAD', after = null, ...more] = positionals;
  if (more.length > 0) throw new AppError('BAD_REQUEST', 'two versions are compared; there are more');
  const facts = Number(values.facts);
  if (!Number.isInteger(facts) || facts < 1 || facts > MOST_FACTS)
    throw new AppError('BAD_REQUEST', `--facts wants a number from 1 to ${MOST_FACTS}`);
  const { help, day = null } = values;
  if (day !== null && !/^\d{4}-\d{2}-\d{2}$/u.test(day))
    throw new AppError('BAD_REQUEST', '--day wants a day such as 2026-11-23');
  return { help, before, after, facts, day };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (cause) {
    // Node adds advice in further sentences and lines that does not fit this command.
    const [reason = ''] = cause instanceof Error ? cause.message.split(/\.\s|\n/u) : [];
    throw new AppError('BAD_REQUEST', `${reason} (--help shows what there is)`, { cause });
  }
}
