import { z } from 'zod';
import { AppError } from './errors.ts';

const SECRET_BYTES = 32;
const MIN_TOKEN_SECONDS = 1_800;

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { href, origin } = new URL(value);
  return /^https?:/.test(origin) && href === `${origin}/`;
}

const origin = z
  .string()
  .refine(isOrigin)
  .transform((value) => new URL(value).origin);

const origins = z
  .string()
  .transform((value) => value.split(/[\s,]+/).filter((part) => part !== ''))
  .pipe(z.array(origin));

const longSecret = z.string().min(SECRET_BYTES);

/** `id:secret` pairs; the secret is base64url of at least 32 bytes. */
const signingKeys = z
  .string()
  .transform((value) => value.split(','))
  .pipe(z.array(z.string().regex(/^[\w.-]{1,32}:[\w-]{43,}$/)))
  .transform((pairs) =>
    pairs.map((pair) => ({ id: pair.split(':')[0] ?? '', secret: pair.split(':')[1] ?? '' })),
  )
  .refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length);

interface Setting<Schema extends z.ZodType> {
  readonly name: string;
  /** What the setting takes, to end the sentence "wants …". */
  readonly wants: string;
  readonly schema: Schema;
  /** Its value is never printed. */
  readonly secret?: true;
}

const setting = <Schema extends z.ZodType>(given: Setting<Schema>): Setting<Schema> => given;

/** Every setting, with the name it has in the environment. `.env.example` is held to this list by a test. */
const SETTINGS = {
  port: setting({
    name: 'PORT',
    wants: 'a whole number from 0 to 65535 (0 takes any free port)',
    schema: wholeNumber(0, 65_535).default(3978),
  }),
  host: setting({ name: 'HOST', wants: 'an address to listen on', schema: z.string().default('127.0.0.1') }),
  dataDir: setting({ name: 'DATA_DIR', wants: 'a folder', schema: z.string().default('data') }),
  publicUrl: setting({
    name: 'PUBLIC_URL',
    wants: 'an address without a path, such as https://ringback.example.org',
    schema: origin.optional(),
  }),
  force: setting({
    name: 'FORCE',
    wants: 'the name of a file in dialogs/tables/forces, without .yaml',
    schema: z
      .string()
      .regex(/^[a-z][a-z-]*$/)
      .default('northamptonshire'),
  }),
  logLevel: setting({
    name: 'LOG_LEVEL',
    wants: 'one of fatal, error, warn, info, debug, trace, silent',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  }),
  directLineSecret: setting({
    name: 'DIRECT_LINE_SECRET',
    wants: `at least ${String(SECRET_BYTES)} characters`,
    schema: longSecret.optional(),
    secret: true,
  }),
  trustedOrigins: setting({
    name: 'TRUSTED_ORIGINS',
    wants: 'origins with commas between them, such as https://www.example.org',
    schema: origins.prefault(''),
  }),
  frameAncestors: setting({
    name: 'FRAME_ANCESTORS',
    wants: 'origins with commas between them, such as https://www.example.org',
    schema: origins.prefault(''),
  }),
  tokenSeconds: setting({
    name: 'TOKEN_SECONDS',
    wants: `a whole number of seconds from ${String(MIN_TOKEN_SECONDS)} to 86400`,
    schema: wholeNumber(MIN_TOKEN_SECONDS, 86_400).default(3_600),
  }),
  retentionDays: setting({
    name: 'RETENTION_DAYS',
    wants: 'a whole number of days from 1 to 3650',
    schema: wholeNumber(1, 3_650).default(30),
  }),
  signingKeys: setting({
    name: 'SIGNING_KEYS',
    wants: 'id:secret pairs with commas between them, each secret 32 bytes or more as base64url',
    schema: signingKeys.optional(),
    secret: true,
  }),
  trustedProxies: setting({
    name: 'TRUST_PROXY',
    wants: 'the number of proxies in front of the server, from 0 to 9 (true is 1, false is 0)',
    schema: z
      .string()
      .transform((value) => ({ true: '1', false: '0' })[value] ?? value)
      .pipe(wholeNumber(0, 9))
      .prefault('0'),
  }),
  metricsToken: setting({
    name: 'METRICS_TOKEN',
    wants: `at least ${String(SECRET_BYTES)} characters`,
    schema: longSecret.optional(),
    secret: true,
  }),
  addressLimit: setting({
    name: 'RATE_LIMIT_ADDRESS',
    wants: 'a whole number of requests a minute (0 for no limit)',
    schema: wholeNumber(0, 1_000_000).default(3_000),
  }),
  conversationLimit: setting({
    name: 'RATE_LIMIT_CONVERSATION',
    wants: 'a whole number of messages a minute (0 for no limit)',
    schema: wholeNumber(0, 1_000_000).default(120),
  }),
  allowUnauthenticatedLocal: setting({
    name: 'ALLOW_UNAUTHENTICATED_LOCAL',
    wants: 'true or false',
    schema: flag.default(false),
  }),
} as const;

type Settings = typeof SETTINGS;

/** What the server is told by its environment, checked. */
export type Config = { readonly [Key in keyof Settings]: z.output<Settings[Key]['schema']> };

export const SETTING_NAMES: readonly string[] = Object.values(SETTINGS).map(({ name }) => name);

type Environment = Readonly<Record<string, string | undefined>>;

function faultOf({ name, wants, secret }: Setting<z.ZodType>, value: string | undefined): string {
  const got = secret === true ? `${String(value?.length ?? 0)} characters` : JSON.stringify(value ?? '');
  return `${name}: got ${got}, wants ${wants}.`;
}

/**
 * Reads the settings. An empty value counts as unset; names it does not know are ignored.
 * @throws AppError CONFIG_INVALID with one line for each wrong setting: which, what it got, what it wants.
 */
export function loadConfig(environment: Environment): Config {
  const faults: string[] = [];
  const read = Object.entries(SETTINGS).map(([key, each]) => {
    const value = environment[each.name]?.trim() === '' ? undefined : environment[each.name]?.trim();
    const result = each.schema.safeParse(value);
    if (!result.success) faults.push(faultOf(each, value));
    return [key, result.data] as const;
  });
  if (faults.length > 0) throw new AppError('CONFIG_INVALID', faults.join('\n'));
  // Every key of SETTINGS was read by its own schema just above.
  return Object.fromEntries(read) as Config;
}
