import { spawnSync } from 'node:child_process';
import type { SpawnSyncReturns } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../errors.ts';
import { temporaryFolder } from '../chat/temporary-folder.ts';

/** A version of the product, ready to be run. */
export interface Version {
  /** As a reader knows it: `v0.2 (9f05608)`. */
  readonly name: string;
  readonly folder: string;
}

export const PROBE = 'src/cli/policy-diff/probe';

/** What a version is run from. */
const TAKEN = ['dialogs', 'src', 'package.json', 'tsconfig.json'];
/** Bytes that an archive of these may have. */
const MOST_BYTES = 256 * 1024 * 1024;

/** The files of this checkout as they are now. */
export const workingTree = (root: string): Version => ({ name: 'the working tree', folder: root });

/**
 * Lays out a commit in a folder of its own, which is gone when this process ends. It is run with the packages installed
 * here, and asked by the probe of this checkout.
 * @throws AppError BAD_REQUEST when there is no such commit, or git cannot be asked.
 */
export function takeCommit(root: string, ref: string): Version {
  const wanted = ['rev-parse', '--verify', '--quiet', '--short', '--end-of-options', `${ref}^{commit}`];
  const found = run('git', wanted, { cwd: root });
  if (found.status !== 0) throw new AppError('BAD_REQUEST', whyNoCommit(root, ref));
  const commit = found.stdout.toString().trim();
  const name = commit === ref ? ref : `${ref} (${commit})`;
  const archive = run('git', ['archive', '--format=tar', commit, ...TAKEN], { cwd: root });
  if (archive.status !== 0)
    throw new AppError('BAD_REQUEST', `${name}: git cannot give it out: ${lastLine(archive)}`);
  const folder = temporaryFolder();
  const unpacked = run('tar', ['-xf', '-'], { cwd: folder, input: archive.stdout });
  if (unpacked.status !== 0)
    throw new AppError('BAD_REQUEST', `${name}: tar cannot unpack it: ${lastLine(unpacked)}`);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  cpSync(join(root, PROBE), join(folder, PROBE), { recursive: true });
  return { name, folder };
}

function whyNoCommit(root: string, ref: string): string {
  const repository = run('git', ['rev-parse', '--git-dir'], { cwd: root });
  return repository.status === 0
    ? `there is no commit, branch or tag "${ref}" here`
    : `git cannot read this checkout: ${lastLine(repository)}`;
}

const lastLine = ({ stderr }: SpawnSyncReturns<Buffer>): string =>
  stderr.toString().trim().split('\n').at(-1) ?? '';

function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly input?: Buffer },
) {
  const result = spawnSync(command, args, { ...options, maxBuffer: MOST_BYTES });
  if (result.error !== undefined) {
    throw new AppError('BAD_REQUEST', `${command} cannot be run: ${result.error.message}`, {
      cause: result.error,
    });
  }
  return result;
}
