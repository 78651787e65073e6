import { parseArgs } from 'node:util';
import { loadConfig } from '../../config.ts';
import { AppError } from '../../errors.ts';

export const USAGE = `Talk to the bot in this terminal.

  npm run chat                        type what the person would say; Ctrl+D ends
  npm run chat -- --script FILE       run a play, such as test/scenarios/1-spoofed-police-number.play
  echo "my bank rang" | npm run --silent chat

  --script FILE   play FILE; exit code 1 at the first line that does not come true
  --force ID      a file of dialogs/tables/forces, without .yaml (else FORCE, else northamptonshire)
  --data DIR      keep the conversation in DIR (else in a temporary folder that is removed at the end)
  --help          show this

A number answers a numbered choice, "1 and 3" several. Go back, help, skip and the like work as in any chat.`;

export interface ChatArguments {
  readonly help: boolean;
  readonly force: string;
  /** Null: a temporary folder. */
  readonly data: string | null;
  /** Null: a person types. */
  readonly script: string | null;
}

const options = {
  help: { type: 'boolean', short: 'h', default: false },
  force: { type: 'string' },
  data: { type: 'string' },
  script: { type: 'string' },
} as const;

/** @throws AppError BAD_REQUEST, CONFIG_INVALID with one line on what is wrong. */
export function readArguments(args: readonly string[], environment: NodeJS.ProcessEnv): ChatArguments {
  const { help, force = environment['FORCE'], data = null, script = null } = parsed(args);
  if (data === '' || script === '') throw new AppError('BAD_REQUEST', '--data and --script want a name');
  return { help, force: loadConfig({ FORCE: force }).force, data, script };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (cause) {
    // Node adds advice in further sentences and lines that does not fit this command.
    const [reason = ''] = cause instanceof Error ? cause.message.split(/\.\s|\n/u) : [];
    throw new AppError('BAD_REQUEST', `${reason} (--help shows what there is)`, { cause });
  }
}
