import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Written last by a build that succeeded. */
export const stampFile = path.join(root, 'dist/.built');

const buildInputs = [
  'src',
  'dialogs',
  'scripts',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
];

/** Folders count too: their time moves when a file in them is deleted. */
function newestChange(entry) {
  const stats = statSync(entry);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(entry).map((name) => newestChange(path.join(entry, name))));
}

/** Whether `dist` was built from the sources as they are now. */
export function isBuilt() {
  if (!existsSync(stampFile)) return false;
  const builtAt = statSync(stampFile).mtimeMs;
  return buildInputs
    .map((name) => path.join(root, name))
    .filter((entry) => existsSync(entry))
    .every((entry) => newestChange(entry) <= builtAt);
}

/** Whether this installation can build: `npm ci --omit=dev` leaves the compiler out. */
export function canBuild() {
  try {
    createRequire(import.meta.url).resolve('typescript');
    return true;
  } catch {
    return false;
  }
}
