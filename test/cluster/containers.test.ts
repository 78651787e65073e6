import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { freePort } from '../../scripts/cluster/free-port.ts';
import { SETTING_NAMES } from '../../src/config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const textOf = (name: string): string => readFileSync(path.join(root, name), 'utf8');

const scalar = z.union([z.string(), z.number()]).transform(String);
const service = z.looseObject({
  environment: z.record(z.string(), scalar).default({}),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  volumes: z.array(z.string()).default([]),
  stop_grace_period: z.string().optional(),
  env_file: z.string().optional(),
});
const compose = z.object({
  services: z.object({ app: service, balancer: service, postgres: service }),
  volumes: z.record(z.string(), z.unknown()),
});

const { services, volumes } = compose.parse(parse(textOf('compose.yaml')));

/** One instruction of the Dockerfile, in the stage that it belongs to. */
interface Instruction {
  readonly stage: number;
  readonly name: string;
  readonly rest: string;
}

function dockerfile(): readonly Instruction[] {
  const lines = textOf('Dockerfile')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  let stage = -1;
  return lines.map((line) => {
    const [, name = '', rest = ''] = /^(\w+) +(.*)$/.exec(line) ?? [];
    if (name === 'FROM') stage += 1;
    return { stage, name, rest };
  });
}

const instructions = dockerfile();
const last = instructions.filter(({ stage }) => stage === instructions.at(-1)!.stage);

interface Copy {
  readonly from: string | undefined;
  readonly sources: readonly string[];
  readonly target: string;
}

function copyOf({ rest }: Instruction): Copy {
  const words = rest.split(/ +/);
  const from = words[0]!.startsWith('--from=') ? words.shift()!.replace('--from=', '') : undefined;
  return { from, sources: words.slice(0, -1), target: words.at(-1)! };
}

const copies = (some: readonly Instruction[]): readonly Copy[] =>
  some.filter(({ name }) => name === 'COPY').map(copyOf);

/** A command in the form that runs without a shell, which would keep signals to itself. */
function commandOf(instruction: string): readonly string[] {
  const { rest } = last.find(({ name }) => name === instruction)!;
  return z.array(z.string()).parse(JSON.parse(rest.slice(rest.indexOf('['))));
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((name) => !name.startsWith('node_modules')).sort();
}

/** Makes what the last stage of the image holds, out of the checkout and its build. */
async function unpack(image: string): Promise<void> {
  await mkdir(image);
  await symlink(path.join(root, 'node_modules'), path.join(image, 'node_modules'));
  for (const { from, sources, target } of copies(last).filter((copy) => copy.from !== 'modules'))
    for (const source of sources) {
      const file = path.join(root, from === 'build' ? source.replace('/app/', '') : source);
      const goal = target.endsWith('/') ? path.join(target, path.basename(source)) : target;
      await cp(file, path.join(image, goal), { recursive: true });
    }
}

describe('the compose file', () => {
  it('refuses to start without the secrets, and has none of its own', () => {
    const text = textOf('compose.yaml');
    for (const name of ['SIGNING_KEYS', 'POSTGRES_PASSWORD'])
      for (const [use] of text.matchAll(new RegExp(`\\$\\{?${name}[^}]*`, 'g')))
        assert.match(use, /^\$\{\w+:\?put \w+ into \.env/);
    const { DATABASE_URL: database = '' } = services.app.environment;
    assert.match(database, /^postgres:\/\/ringback:\$\{POSTGRES_PASSWORD:\?[^}]+\}@postgres\/ringback$/);
    assert.match(services.postgres.environment['POSTGRES_PASSWORD']!, /^\$\{POSTGRES_PASSWORD:\?[^}]+\}$/);
  });

  it('gives the instances settings that there are, those of .env among them', () => {
    const unknown = Object.keys(services.app.environment).filter((name) => !SETTING_NAMES.includes(name));
    assert.deepEqual(unknown, []);
    assert.equal(services.app.env_file, '.env');
  });

  it('lets an instance finish what it drains before it is killed', () => {
    const answersUnderWay = 20;
    const grace = Number(/^(\d+)s$/.exec(services.app.stop_grace_period!)![1]);
    assert.ok(grace > Number(services.app.environment['DRAIN_SECONDS']) + answersUnderWay);
  });

  it('starts the database first, the instances then, and the balancer when they live', () => {
    assert.deepEqual(services.app.depends_on, { postgres: { condition: 'service_healthy' } });
    assert.deepEqual(services.balancer.depends_on, { app: { condition: 'service_healthy' } });
    assert.ok('healthcheck' in services.postgres);
    assert.ok(last.some(({ name }) => name === 'HEALTHCHECK'));
  });

  it('mounts files that there are and volumes that it declares', () => {
    for (const mount of Object.values(services).flatMap((each) => each.volumes)) {
      const source = mount.split(':')[0]!;
      assert.ok(source.startsWith('./') ? existsSync(path.join(root, source)) : source in volumes, source);
    }
  });

  it('has a balancer that asks for the instances by the name and port that they have', () => {
    const [, host, port] = /^ *server (\w+):(\d+) resolve /m.exec(
      textOf('deploymentTemplates/compose/nginx.conf'),
    )!;
    assert.ok(host! in services);
    assert.equal(port, services.app.environment['PORT']);
  });
});

describe('the image of a server', function () {
  this.timeout(60_000);

  it('is built from files that there are, and gets no others', () => {
    const allowed = textOf('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    assert.equal(allowed[0], '*');
    for (const source of copies(instructions).flatMap(({ from, sources }) => (from ? [] : sources))) {
      assert.ok(existsSync(path.join(root, source)), `${source} is not there`);
      assert.ok(allowed.includes(`!${source.split('/')[0]!}`), `${source} is held back by .dockerignore`);
    }
    for (const secret of ['.env', 'data', '.git', 'node_modules', 'dist'])
      assert.ok(!allowed.includes(`!${secret}`));
  });

  it('runs without rights of its own', () => {
    assert.equal(last.find(({ name }) => name === 'USER')?.rest, 'node');
  });

  it('holds all that a server needs, which writes nothing but its data and heeds SIGTERM', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'ringback-image-'));
    const image = path.join(folder, 'app');
    await unpack(image);
    const before = await filesIn(image);
    const port = String(await freePort());
    const env = { ...process.env, NODE_ENV: 'production', PORT: port, DATA_DIR: path.join(folder, 'data') };
    const start = (instruction: string) => {
      const [program, ...args] = commandOf(instruction);
      assert.equal(program, 'node');
      return spawn(process.execPath, args, { cwd: image, env, stdio: ['ignore', 'pipe', 'inherit'] });
    };
    const server = start('CMD');
    try {
      const [said] = (await once(server.stdout, 'data')) as [Buffer];
      assert.match(said.toString(), /Ringback is ready/);
      assert.deepEqual(await once(start('HEALTHCHECK'), 'exit'), [0, null]);
      server.kill('SIGTERM');
      assert.deepEqual(await once(server, 'exit'), [0, null]);
      assert.deepEqual(await once(start('HEALTHCHECK'), 'exit'), [1, null]);
      assert.deepEqual(await filesIn(image), before);
    } finally {
      server.kill('SIGKILL');
      await rm(folder, { recursive: true });
    }
  });
});
