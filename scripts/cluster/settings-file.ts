import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';

const MODE = 0o600;

/**
 * Writes down what a command needs to work on the cluster's database, for `node --env-file`. For this user alone: it
 * holds the database's password and the signing keys.
 * @returns the file's path.
 */
export async function writeSettings(
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<string> {
  const file = path.join(folder, 'cluster.env');
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(file, lines.join(''), { mode: MODE });
  await chmod(file, MODE);
  return file;
}
