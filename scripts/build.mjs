import { spawnSync } from 'node:child_process';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWidget } from './build-widget.mjs';
import { root, stampFile } from './freshness.mjs';

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

function compile() {
  const args = [compiler, '-p', path.join(root, 'tsconfig.build.json')];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the compiler found faults, see above');
}

const MODEL = 'src/understanding/learned/model.json';

/**
 * Builds everything into `dist`; words, tables and advice are read from `dialogs` itself. The stamp comes last, so that
 * a build that failed is never taken for a whole one.
 */
export async function build() {
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  compile();
  copyFileSync(path.join(root, MODEL), path.join(root, 'dist', MODEL));
  await buildWidget({ minify: true });
  writeFileSync(stampFile, '');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await build();
  } catch (error) {
    console.error(`build failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
