import { join } from 'node:path';
import { contentOptions, conversations } from '../../dialogs/index.ts';
import { checkContent } from '../content/check-content.ts';
import { faultLine } from '../content/faults.ts';
import { projectRoot } from '../content/project-root.ts';
import type { Reading } from '../content/reading.ts';
import { readCannedReplies } from '../handoff/canned.ts';
import { vocabularyFaults, withNewNames } from '../conversation/vocabulary.ts';
import { readVocabulary, writeVocabulary } from './vocabulary-file.ts';

/**
 * `npm run check:content`: every fault of all content, one a line, and exit code 1 when there is one. With `--update` the
 * names of new questions and options are put into `dialogs/vocabulary.json` first.
 */
const folder = join(projectRoot(), 'dialogs');
const vocabulary = join(folder, 'vocabulary.json');
if (process.argv.includes('--update')) {
  writeVocabulary(vocabulary, withNewNames(readVocabulary(vocabulary), conversations));
}

const { pieces, faults: contentFaults, refusals } = checkContent({ folder, ...contentOptions });
const lost = vocabularyFaults(readVocabulary(vocabulary), conversations);
const canned: Reading = { folder, faults: [] };
readCannedReplies(canned, 'en-GB');
const faults = [
  ...contentFaults,
  ...canned.faults.map(faultLine),
  ...lost.map((fault) => `dialogs/vocabulary.json: ${fault}`),
];

for (const line of [...faults, ...refusals.map((refusal) => `not ready: ${refusal}`)]) console.log(line);
console.log(`content: ${pieces} pieces, ${faults.length === 0 ? 'no' : faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
