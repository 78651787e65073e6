import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './freshness.mjs';

/**
 * Runs the tests on other Node versions: `npm run test:nodes -- 22 24 [mocha arguments]`. The npm package `node` brings
 * each binary into a temporary folder; the tests and `node_modules` are the ones already here.
 */
const majors = process.argv.slice(2).filter((arg) => /^\d+$/.test(arg));
const asked = process.argv.slice(2).filter((arg) => !/^\d+$/.test(arg));
const mochaArgs = asked.length > 0 ? asked : ['test/**/*.test.ts'];
const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');

function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: 'inherit', ...options }).status === 0;
}

function testOn(major) {
  const folder = mkdtempSync(path.join(tmpdir(), `ringback-node-${major}-`));
  try {
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ allowScripts: { node: true } }));
    if (!run('npm', ['install', '--no-save', `node@${major}`], { cwd: folder }))
      return 'could not be installed';
    const bin = path.join(folder, 'node_modules/node/bin');
    const node = path.join(bin, 'node');
    const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim();
    if (!version) return 'brought no binary';
    console.log(`\nNode ${version}`);
    const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
    return `${version} ${run(node, [mocha, ...mochaArgs], { cwd: root, env }) ? 'passed' : 'FAILED'}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const results = (majors.length > 0 ? majors : ['22', '24']).map((major) => `Node ${major}: ${testOn(major)}`);
console.log(`\n${results.join('\n')}`);
process.exitCode = results.every((result) => result.endsWith('passed')) ? 0 : 1;
