import { londonDay, systemClock } from '../clock.ts';
import { projectRoot } from '../content/project-root.ts';
import { AppError } from '../errors.ts';
import { USAGE, readArguments } from './policy-diff/arguments.ts';
import { compareVersions } from './policy-diff/compare-versions.ts';
import { isChanged, report } from './policy-diff/report.ts';
import { takeCommit, workingTree } from './policy-diff/take-version.ts';

/** What `npm run policy-diff` ends with; 0 is "nothing changed". */
const CHANGED = 1;
const NOT_COMPARED = 2;

/** `npm run policy-diff`: what a change of the advice does to every plan. */
async function main(): Promise<void> {
  const { help, before, after, facts, day } = readArguments(process.argv.slice(2));
  if (help) {
    console.log(USAGE);
    return;
  }
  const root = projectRoot();
  const diff = await compareVersions(
    takeCommit(root, before),
    after === null ? workingTree(root) : takeCommit(root, after),
    { facts, day: day ?? londonDay(systemClock.now()) },
  );
  console.log(report(diff).join('\n'));
  if (isChanged(diff)) process.exitCode = CHANGED;
}

try {
  await main();
} catch (error) {
  console.error('policy-diff:', error instanceof AppError ? error.message : error);
  process.exitCode = NOT_COMPARED;
}
