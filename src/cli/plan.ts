import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { londonDay, systemClock } from '../clock.ts';
import { projectRoot } from '../content/project-root.ts';
import { answerCases } from './answer-cases.ts';

/** `npm run --silent plan`: a case as JSON a line on stdin, its plan as JSON a line on stdout. */
const answer = answerCases(join(projectRoot(), 'dialogs'), londonDay(systemClock.now()));

await pipeline(
  createInterface({ input: process.stdin, crlfDelay: Infinity }),
  async function* (lines: AsyncIterable<string>) {
    for await (const line of lines) yield `${JSON.stringify(answer(line))}\n`;
  },
  process.stdout,
);
