import { parseArgs } from 'node:util';
import { AppError } from '../../errors.ts';
import type { Role } from '../../store/store.ts';

export const USAGE = `npm run operator -- add NAME [--login LOGIN] [--role supervisor]
                                               a new operator, and a link to sign in by
npm run operator -- link NAME                  a new link, for one sign-in within 24 hours
npm run operator -- list                       everybody
npm run operator -- disable NAME               no sign-in any more, and signed out everywhere
npm run operator -- enable NAME                sign-in again
npm run operator -- role NAME --role ROLE      operator or supervisor
npm run operator -- sign-out NAME              signed out everywhere
npm run operator -- forget-second-factor NAME  no codes asked for any more: the phone is lost

NAME is a whole name or a login. It works beside running servers, on the DATA_DIR or the DATABASE_URL of the
same settings.`;

const COMMANDS = [
  'add',
  'link',
  'list',
  'disable',
  'enable',
  'role',
  'sign-out',
  'forget-second-factor',
] as const;
export type Command = (typeof COMMANDS)[number];

export interface OperatorArguments {
  readonly command: Command;
  /** Empty for `list` alone. */
  readonly name: string;
  readonly login: string | undefined;
  readonly role: Role | undefined;
}

const wrong = (message: string): AppError => new AppError('BAD_REQUEST', `${message}\n\n${USAGE}`);

function parsed(args: readonly string[]) {
  try {
    const options = {
      login: { type: 'string' },
      role: { type: 'string' },
      help: { type: 'boolean' },
    } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function roleIn(role: string | undefined): Role | undefined {
  if (role === undefined || role === 'operator' || role === 'supervisor') return role;
  throw wrong(`--role: got "${role}", wants operator or supervisor.`);
}

/** What is asked for; null for the usage alone. @throws AppError BAD_REQUEST, with what was wrong and the usage. */
export function readArguments(args: readonly string[]): OperatorArguments | null {
  const { values, positionals } = parsed(args);
  const [first = '', ...rest] = positionals;
  if (values.help === true || first === '') return null;
  const command = COMMANDS.find((each) => each === first);
  if (command === undefined) throw wrong(`There is no command "${first}".`);
  const [name, role] = [rest.join(' '), roleIn(values.role)];
  if (name === '' && command !== 'list') throw wrong(`${command}: whose? Give a name.`);
  if (role === undefined && command === 'role') throw wrong('role: which? Give --role.');
  return { command, name, login: values.login, role };
}
