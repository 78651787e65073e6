import { existsSync } from 'node:fs';
import { canBuild, isBuilt, root, stampFile } from './freshness.mjs';
import { pathToFileURL } from 'node:url';
import path from 'node:path';

/** Builds if the sources are newer than `dist`, then starts the server in this very process. */
async function start() {
  if (!isBuilt() && canBuild()) {
    console.error('Building …');
    const { build } = await import('./build.mjs');
    await build();
  }
  if (!existsSync(stampFile)) {
    throw new Error('there is no build and no compiler: run `npm ci && npm run build` first');
  }
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(path.join(root, 'dist/src/main.js')).href);
}

try {
  await start();
} catch (error) {
  console.error(`start failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
