import { join } from 'node:path';
import { londonDay, systemClock } from '../clock.ts';
import { projectRoot } from '../content/project-root.ts';
import { answerCases } from './answer-cases.ts';
import { answerLines } from './lines.ts';

/** `npm run --silent plan`: a case as JSON a line on stdin, its plan as JSON a line on stdout. */
const answer = answerCases(join(projectRoot(), 'dialogs'), londonDay(systemClock.now()));

await answerLines(process.stdin, process.stdout, answer);
