import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conversationsPage } from '../../src/cli/conversations/conversations-page.ts';
import { projectRoot } from '../../src/content/project-root.ts';

describe('docs/conversations.md', () => {
  it('is what the bot says today', async function () {
    this.timeout(120_000);
    const docs = join(projectRoot(), 'docs');
    const today = await conversationsPage(join(docs, 'conversations'));
    const written = readFileSync(join(docs, 'conversations.md'), 'utf8');
    const lines = written.split('\n');
    const line = today.split('\n').findIndex((said, index) => said !== lines[index]) + 1;
    assert.ok(
      written === today,
      `docs/conversations.md is not what the bot says today, from line ${line} on. ` +
        'Run `npm run conversations`, read what changed and commit it.',
    );
  });
});
