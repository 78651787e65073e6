import { lstat, mkdir, mkdtemp, readlink, stat, symlink, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { account } from './postgres-account.ts';

/**
 * Where a PostgreSQL that belongs to the folder can keep its data: in it, if the account that PostgreSQL runs as may
 * enter it. A checkout of root's is often closed to others; then it is a folder in the system's temporary one, to which a
 * link is left, so that the next start finds it again.
 */
export async function placeOfPostgres(folder: string): Promise<string> {
  const place = path.join(folder, 'postgres');
  await mkdir(folder, { recursive: true });
  const known = await lstat(place).catch(() => null);
  if (known?.isSymbolicLink() === true) {
    const elsewhere = await readlink(place);
    if ((await stat(elsewhere).catch(() => null)) !== null) return elsewhere;
    await unlink(place);
  } else if (known !== null || (await othersMayEnter(folder))) return place;
  const elsewhere = await mkdtemp(path.join(tmpdir(), 'ringback-cluster-'));
  await symlink(elsewhere, place);
  return elsewhere;
}

const ENTER = 0o001;

async function othersMayEnter(folder: string): Promise<boolean> {
  if (account === undefined) return true;
  const { mode } = await stat(folder);
  if ((mode & ENTER) === 0) return false;
  const parent = path.dirname(folder);
  return parent === folder || othersMayEnter(parent);
}
