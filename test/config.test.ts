import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { isOpenToListeners, loadConfig, openIdOf, SETTING_NAMES } from '../src/config.ts';
import { AppError } from '../src/errors.ts';

const run = promisify(execFile);

const faults = (environment: Record<string, string>): string[] => {
  try {
    loadConfig(environment);
    return [];
  } catch (error) {
    assert.ok(error instanceof AppError && error.code === 'CONFIG_INVALID');
    return error.message.split('\n');
  }
};

describe('the settings', () => {
  it('all have defaults that start a server on this machine alone', () => {
    const config = loadConfig({});
    assert.deepEqual([config.port, config.host, config.trustedProxies], [3978, '127.0.0.1', 0]);
    assert.equal(config.directLineSecret, undefined);
    assert.equal(config.allowUnauthenticatedLocal, false);
  });

  it('that are wrong get one line each: which, what it got, what it wants', () => {
    const wrong = {
      PORT: 'abc',
      TOKEN_SECONDS: '60',
      PUBLIC_URL: 'ringback.example',
      TRUSTED_ORIGINS: 'a, b',
    };
    assert.deepEqual(faults(wrong), [
      'PORT: got "abc", wants a whole number from 0 to 65535 (0 takes any free port).',
      'PUBLIC_URL: got "ringback.example", wants an address without a path, such as https://ringback.example.org.',
      'TRUSTED_ORIGINS: got "a, b", wants origins with commas between them, such as https://www.example.org.',
      'TOKEN_SECONDS: got "60", wants a whole number of seconds from 1800 to 86400.',
    ]);
  });

  it('that are secret are never printed', () => {
    const secret = {
      DIRECT_LINE_SECRET: 'too-short',
      SIGNING_KEYS: 'a:too-short',
      METRICS_TOKEN: 'too-short',
      DATABASE_URL: 'mysql://ann:too-short@db.example/ringback',
    };
    const lines = faults(secret);
    assert.equal(lines.length, 4);
    for (const line of lines) assert.doesNotMatch(line, /too-short/);
  });

  it('are refused in every form that would mean something else than it says', () => {
    const refused: Record<string, string>[] = [
      { PORT: '-1' },
      { PORT: '65536' },
      { PORT: '3978.5' },
      { TRUST_PROXY: 'yes' },
      { TRUST_PROXY: '-1' },
      { ALLOW_UNAUTHENTICATED_LOCAL: '1' },
      { PUBLIC_URL: 'https://a.example/path' },
      { PUBLIC_URL: 'ftp://a.example' },
      { FRAME_ANCESTORS: '*' },
      { FORCE: '../secrets' },
      { LOG_LEVEL: 'loud' },
      { RETENTION_DAYS: '0' },
      { DRAIN_SECONDS: '301' },
      { DATABASE_CONNECTIONS: '1' },
      { SIGNING_KEYS: `a:${'x'.repeat(43)},a:${'y'.repeat(43)}` },
    ];
    for (const each of refused) assert.equal(faults(each).length, 1, JSON.stringify(each));
  });

  it('are read as people write them', () => {
    const config = loadConfig({
      PORT: ' 4000 ',
      PUBLIC_URL: 'https://ringback.example/',
      TRUSTED_ORIGINS: 'https://a.example, https://b.example:8443/',
      TRUST_PROXY: 'true',
      SIGNING_KEYS: `new:${'x'.repeat(43)},old:${'y'.repeat(43)}`,
      HOST: '',
      UNKNOWN_SETTING: 'ignored',
    });
    assert.equal(config.port, 4_000);
    assert.equal(config.publicUrl, 'https://ringback.example');
    assert.deepEqual(config.trustedOrigins, ['https://a.example', 'https://b.example:8443']);
    assert.equal(config.trustedProxies, 1);
    assert.deepEqual(
      config.signingKeys?.map(({ id }) => id),
      ['new', 'old'],
    );
    assert.equal(config.host, '127.0.0.1');
  });

  it('of a database tell whether others can listen on the way to it', () => {
    const open = ['postgres://ann:pass@db.example:5432/ringback', 'postgres:///ringback?host=10.0.0.5'];
    const closed = [
      'postgres://db.example/ringback?sslmode=verify-full',
      'postgres://db.example/ringback?application_name=x&sslmode=disable',
      'postgres://localhost/ringback',
      'postgres://ann:pass@127.0.0.1:5433/ringback',
      'postgres://[::1]/ringback',
      'postgres:///ringback?host=/var/run/postgresql',
      'postgres://%2Fvar%2Frun%2Fpostgresql/ringback',
    ];
    assert.deepEqual([...open, ...closed].filter(isOpenToListeners), open);
  });

  it('of a database name it whole, and want signing keys beside it, with a way to make one', () => {
    const keys = { SIGNING_KEYS: `a:${'x'.repeat(43)}` };
    const urls = [
      'postgres://ann:pass%20word@db.example:5432/ringback?sslmode=verify-full',
      'postgresql://db.example/ringback',
      'postgres:///ringback?host=/var/run/postgresql',
    ];
    for (const DATABASE_URL of urls) {
      assert.equal(loadConfig({ ...keys, DATABASE_URL }).databaseUrl, DATABASE_URL);
      const [line = '', ...others] = faults({ DATABASE_URL });
      assert.deepEqual(others, []);
      assert.match(
        line,
        /^SIGNING_KEYS: is missing beside DATABASE_URL: .*--show-keys.* make one with node -e /,
      );
    }
    const wrong = [
      'db.example',
      'http://db.example/ringback',
      'postgres://db.example',
      'postgres://ann:p@ss#w/rd@127.0.0.1/ringback',
      'postgres://ring back',
      'postgres:///ringback',
    ];
    for (const DATABASE_URL of wrong)
      assert.match(
        faults({ ...keys, DATABASE_URL })[0] ?? '',
        /^DATABASE_URL: got \d+ characters, wants .* with its name, .* percent-encoded/,
      );
  });

  it('of keys are made by the command that the fault names', async () => {
    const [fault = ''] = faults({ DATABASE_URL: 'postgres://db.example/ringback' });
    const script = /node -e "(.+)"$/.exec(fault)?.[1] ?? '';
    const { stdout } = await run(process.execPath, ['-e', script]);
    const [name = '', value = ''] = stdout.trim().split('=');
    assert.equal(name, 'SIGNING_KEYS');
    assert.equal(loadConfig({ SIGNING_KEYS: value }).signingKeys?.length, 1);
  });

  it('of an OpenID provider are wanted all or none, and with plain http on this machine alone', () => {
    const all = { OIDC_ISSUER: 'https://id.example/t/v2.0', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };
    assert.equal(openIdOf(loadConfig({})), undefined);
    assert.deepEqual(openIdOf(loadConfig({ ...all, OIDC_ROLE_CLAIM: 'groups' })), {
      ...{ issuer: 'https://id.example/t/v2.0', clientId: 'a', clientSecret: 'b' },
      ...{ roleClaim: 'groups', supervisorRole: 'supervisor', operatorRole: 'operator' },
    });
    assert.deepEqual(faults({ ...all, OIDC_CLIENT_SECRET: '' }), [
      'OIDC_CLIENT_SECRET: is missing beside OIDC_ISSUER and OIDC_CLIENT_ID.',
    ]);
    assert.match(
      faults({ ...all, OIDC_ISSUER: 'http://id.example' })[0] ?? '',
      /^OIDC_ISSUER: .*wants the https/,
    );
    assert.deepEqual(faults({ ...all, OIDC_ISSUER: 'http://localhost:4000' }), []);
  });

  it('all stand in .env.example with their meaning, and nothing else does', async () => {
    const lines = (await readFile(new URL('../.env.example', import.meta.url), 'utf8')).split('\n');
    const named = lines.flatMap((line) => /^# ?([A-Z][A-Z_]+)=/.exec(line)?.[1] ?? []);
    assert.deepEqual([...named].sort(), [...SETTING_NAMES].sort());
  });

  it('shown in .env.example are the defaults', async () => {
    const lines = (await readFile(new URL('../.env.example', import.meta.url), 'utf8')).split('\n');
    const shown = lines.flatMap((line) => {
      const [, name, value] = /^# ?([A-Z][A-Z_]+)=(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value ?? ''] as const];
    });
    assert.deepEqual(loadConfig(Object.fromEntries(shown)), loadConfig({}));
  });
});
