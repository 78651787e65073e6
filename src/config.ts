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

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** An issuer's address has a path as a rule, and stands in its tokens exactly as it is written. */
const issuer = z.string().refine((value) => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
});

/** The address of a PostgreSQL database; a socket of this machine stands in the query. */
const databaseUrl = z.string().refine((value) => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, pathname, searchParams } = new URL(value);
  const hasHost = hostname !== '' || searchParams.has('host');
  return /^postgres(ql)?:$/.test(protocol) && hasHost && pathname.length > 1;
});

const someWords = z.string().min(1).max(200);

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
  databaseUrl: setting({
    name: 'DATABASE_URL',
    wants:
      'the address of a PostgreSQL database with its name, such as postgres://user:password@db.example.org/ringback; special characters of the password are percent-encoded (# is %23)',
    schema: databaseUrl.optional(),
    secret: true,
  }),
  databaseConnections: setting({
    name: 'DATABASE_CONNECTIONS',
    wants: 'a whole number of connections from 2 to 200',
    schema: wholeNumber(2, 200).default(10),
  }),
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
  drainSeconds: setting({
    name: 'DRAIN_SECONDS',
    wants: 'a whole number of seconds from 0 to 300',
    schema: wholeNumber(0, 300).default(0),
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
  sessionHours: setting({
    name: 'SESSION_HOURS',
    wants: 'a whole number of hours from 1 to 168',
    schema: wholeNumber(1, 168).default(12),
  }),
  sessionIdleMinutes: setting({
    name: 'SESSION_IDLE_MINUTES',
    wants: 'a whole number of minutes from 5 to 1440',
    schema: wholeNumber(5, 1_440).default(60),
  }),
  auditDays: setting({
    name: 'AUDIT_DAYS',
    wants: 'a whole number of days from 30 to 3650',
    schema: wholeNumber(30, 3_650).default(365),
  }),
  oidcIssuer: setting({
    name: 'OIDC_ISSUER',
    wants: 'the https address of an OpenID provider, such as https://login.microsoftonline.com/TENANT/v2.0',
    schema: issuer.optional(),
  }),
  oidcClientId: setting({
    name: 'OIDC_CLIENT_ID',
    wants: 'the id that the OpenID provider gave this service',
    schema: someWords.optional(),
  }),
  oidcClientSecret: setting({
    name: 'OIDC_CLIENT_SECRET',
    wants: 'the secret that the OpenID provider gave this service',
    schema: someWords.optional(),
    secret: true,
  }),
  oidcRoleClaim: setting({
    name: 'OIDC_ROLE_CLAIM',
    wants: 'the name of the claim that holds roles or groups',
    schema: someWords.default('roles'),
  }),
  oidcSupervisorRole: setting({
    name: 'OIDC_SUPERVISOR_ROLE',
    wants: 'the role or group of supervisors',
    schema: someWords.default('supervisor'),
  }),
  oidcOperatorRole: setting({
    name: 'OIDC_OPERATOR_ROLE',
    wants: 'the role or group of operators',
    schema: someWords.default('operator'),
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

/** The OpenID provider that operators sign in at, when there is one. */
export function openIdOf(config: Config) {
  const { oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: clientSecret } = config;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined;
  const { oidcRoleClaim: roleClaim, oidcSupervisorRole, oidcOperatorRole } = config;
  const roles = { roleClaim, supervisorRole: oidcSupervisorRole, operatorRole: oidcOperatorRole };
  return { issuer, clientId, clientSecret, ...roles };
}

/** Whether everything travels to a database on another machine as it is, passwords and chats alike. */
export function isOpenToListeners(url: string): boolean {
  const { hostname, searchParams } = new URL(url);
  const host = searchParams.get('host') ?? decodeURIComponent(hostname);
  const isHere = host.startsWith('/') || LOOPBACK.test(host);
  return !isHere && !searchParams.has('sslmode') && !searchParams.has('ssl');
}

export const SETTING_NAMES: readonly string[] = Object.values(SETTINGS).map(({ name }) => name);

type Environment = Readonly<Record<string, string | undefined>>;

function faultOf({ name, wants, secret }: Setting<z.ZodType>, value: string | undefined): string {
  const got = secret === true ? `${String(value?.length ?? 0)} characters` : JSON.stringify(value ?? '');
  return `${name}: got ${got}, wants ${wants}.`;
}

/** Prints a line for `.env`. */
const MAKE_KEY = `node -e "console.log('SIGNING_KEYS=1:' + require('crypto').randomBytes(32).toString('base64url'))"`;

/** Several servers on one database must sign alike, and a key must not lie beside what it seals. */
function missingKeys(given: ReadonlyMap<string, unknown>): string[] {
  if (given.get('databaseUrl') === undefined || given.get('signingKeys') !== undefined) return [];
  return [
    `SIGNING_KEYS: is missing beside DATABASE_URL: every server on the database needs the same keys. After a move, give those of before (npm run migrate-to-postgres -- --from DATA_DIR --show-keys). For a new database, make one with ${MAKE_KEY}`,
  ];
}

/** Settings that mean nothing without each other. */
const TOGETHER = ['oidcIssuer', 'oidcClientId', 'oidcClientSecret'] as const;

function missingBeside(given: ReadonlyMap<string, unknown>): string[] {
  const missing = TOGETHER.filter((key) => given.get(key) === undefined);
  if (missing.length === TOGETHER.length) return [];
  const others = TOGETHER.filter((key) => !missing.includes(key)).map((key) => SETTINGS[key].name);
  return missing.map((key) => `${SETTINGS[key].name}: is missing beside ${others.join(' and ')}.`);
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
  if (faults.length === 0) faults.push(...missingKeys(new Map(read)), ...missingBeside(new Map(read)));
  if (faults.length > 0) throw new AppError('CONFIG_INVALID', faults.join('\n'));
  // Every key of SETTINGS was read by its own schema just above.
  return Object.fromEntries(read) as Config;
}
