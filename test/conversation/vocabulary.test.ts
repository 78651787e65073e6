import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conversations } from '../../dialogs/index.ts';
import { projectRoot } from '../../src/content/project-root.ts';
import { choice, conversationOver, yesNoUnsure } from '../../src/conversation/index.ts';
import type { Renamed } from '../../src/conversation/index.ts';
import { vocabularyFaults, vocabularyOf, withNewNames } from '../../src/conversation/vocabulary.ts';
import type { Vocabulary } from '../../src/conversation/vocabulary.ts';

interface Fields {
  problem: 'leak' | 'damp' | 'flood';
  trouble: 'leak' | 'damp' | 'flood';
  urgent: 'yes' | 'no' | 'not-sure';
}
const start = (renamed: Renamed = {}) =>
  conversationOver<Fields>()('repair', { outcomes: ['over'], renamed });
const recorded: Vocabulary = { repair: { problem: ['leak', 'damp'], urgent: ['yes', 'no', 'not-sure'] } };
const urgent = yesNoUnsure();

describe('the vocabulary of stored answers', () => {
  it('holds for the real conversations', () => {
    const file = join(projectRoot(), 'dialogs/vocabulary.json');
    assert.deepEqual(
      vocabularyFaults(JSON.parse(readFileSync(file, 'utf8')) as Vocabulary, conversations),
      [],
    );
  });

  it('has no fault while nothing is gone', () => {
    const outline = start()
      .ask('problem', choice('leak', 'damp'))
      .ask('urgent', urgent)
      .ends(() => 'over');
    assert.deepEqual(vocabularyFaults(recorded, [outline]), []);
  });

  it('names a question, an option and a conversation that are gone', () => {
    const fewer = start()
      .ask('problem', choice('leak'))
      .ends(() => 'over');
    assert.deepEqual(vocabularyFaults(recorded, [fewer]), [
      'repair.problem: the option "damp" is gone; name its successor in `renamed.options`',
      'repair.urgent: the question is gone; name its successor in `renamed.questions`',
    ]);
    assert.match(vocabularyFaults(recorded, [])[0] ?? '', /^repair: the conversation is gone/u);
  });

  it('is content with a successor, and not with one that is gone itself', () => {
    const followed = start({ questions: { problem: 'trouble' }, options: { trouble: { damp: 'flood' } } })
      .ask('trouble', choice('leak', 'flood'))
      .ask('urgent', urgent)
      .ends(() => 'over');
    const now = withNewNames(recorded, [followed]);
    assert.deepEqual(vocabularyFaults(now, [followed]), []);
    const lost = start({ questions: { problem: 'mess' }, options: { problem: { damp: 'mould' } } })
      .ask('urgent', urgent)
      .ends(() => 'over');
    assert.deepEqual(vocabularyFaults(recorded, [lost]), [
      'repair.problem: the question leads to "mess" by `renamed.questions`, which is not there',
    ]);
  });

  it('wants new names recorded, and keeps the old ones when it does', () => {
    const more = start()
      .ask('problem', choice('leak', 'damp', 'flood'))
      .ask('urgent', urgent)
      .ends(() => 'over');
    assert.deepEqual(vocabularyFaults(recorded, [more]), [
      'repair.problem: the option "flood" is not in the vocabulary yet',
    ]);
    const updated = withNewNames({ ...recorded, old: { a: ['b'] } }, [more]);
    assert.deepEqual(updated['repair']?.['problem'], ['leak', 'damp', 'flood']);
    assert.deepEqual(updated['old'], { a: ['b'] });
  });

  it('knows the rows of a question and what a menu offers', () => {
    const real = vocabularyOf(conversations)['suspicious-call'] ?? {};
    assert.ok(real['given']?.includes('ni-number') && real['given'].includes('not-sure'));
    assert.ok(real['collar']?.includes('move-on'));
    assert.ok(real['officer']?.includes('refused'), 'questions inside a menu');
  });
});
