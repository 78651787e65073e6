import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { canBuild, isBuilt, root } from './freshness.mjs';

/**
 * Runs a command of `src/cli`: the build where it is fresh (or all there is), the source otherwise, so that a command
 * works right after `npm ci` and in a production tree alike.
 */
const [name = '', ...args] = process.argv.slice(2);

const built = path.join(root, `dist/src/cli/${name}.js`);
const source = path.join(root, `src/cli/${name}.ts`);

if (isBuilt() || (!canBuild() && existsSync(built))) {
  process.argv = [process.execPath, built, ...args];
  await import(pathToFileURL(built).href);
} else if (canBuild()) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', source, ...args], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  console.error('there is no build and no compiler: run `npm ci && npm run build` first');
  process.exitCode = 1;
}
