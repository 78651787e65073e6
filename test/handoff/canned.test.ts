import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/content/project-root.ts';
import { loadCannedReplies } from '../../src/handoff/canned.ts';

describe('the replies that operators have ready', () => {
  const own = () => loadCannedReplies(join(projectRoot(), 'dialogs'), 'en-GB');

  it('are enough to begin with, and none vouches for a caller or promises what nobody can keep', () => {
    const replies = own();
    assert.ok(replies.length >= 15);
    for (const { text } of replies)
      assert.doesNotMatch(text, /genuine|verified|guarantee|definitely|\bis safe\b/i);
  });

  it('are said in sentences of at most twenty words', () => {
    const sentences = own().flatMap(({ text }) => text.split(/(?<=[.?!])\s/u));
    assert.deepEqual(
      sentences.filter((sentence) => sentence.split(/\s+/u).length > 20),
      [],
    );
  });

  it('are refused with every fault named: which file, which reply, what it wants', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ringback-canned-'));
    mkdirSync(join(folder, 'tables'));
    const wrong = `
- { id: same, title: One, text: "Hello {nmae}" }
- { id: Same, title: Two, text: "${'word '.repeat(61)}" }
- { id: twice, title: Three, text: Hello }
- { id: twice, title: "", text: Hello }
`;
    writeFileSync(join(folder, 'tables', 'canned-replies.en-GB.yaml'), wrong);
    assert.throws(
      () => loadCannedReplies(folder, 'en-GB'),
      ({ message }: Error) => {
        assert.match(
          message,
          /tables\/canned-replies\.en-GB\.yaml: .*placeholder that is not known; it wants \{name\}/,
        );
        assert.match(message, /is too long; it wants at most 60 words/);
        assert.match(message, /is not an id/);
        return true;
      },
    );
    const twice = '- { id: a, title: A, text: A }\n- { id: a, title: B, text: B }\n';
    writeFileSync(join(folder, 'tables', 'canned-replies.en-GB.yaml'), twice);
    assert.throws(() => loadCannedReplies(folder, 'en-GB'), /a: stands in the table twice; rename one/);
    rmSync(folder, { recursive: true, force: true });
  });
});
