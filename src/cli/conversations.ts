import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../content/project-root.ts';
import { AppError } from '../errors.ts';
import { conversationsPage } from './conversations/conversations-page.ts';

/** `npm run conversations`: has every conversation of `docs/conversations` and writes `docs/conversations.md`. */
const docs = join(projectRoot(), 'docs');

try {
  writeFileSync(join(docs, 'conversations.md'), await conversationsPage(join(docs, 'conversations')));
  console.log('wrote docs/conversations.md');
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(`conversations: ${error.message}`);
  process.exitCode = 1;
}
