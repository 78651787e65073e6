import assert from 'node:assert/strict';
import { allQuestions, allWordings } from './all-wordings.ts';
import { hardestFirst, meanAge, OLDEST, readingReport } from './reading.ts';
import { sentencesIn, words } from './rules/words.ts';
import { worldOf } from './worlds.ts';

const { content } = worldOf('northamptonshire');
const wordings = allWordings(content);

describe('every wording in the files, whether or not a walk reaches it', () => {
  it('has sixty words at most, twenty in a sentence', () => {
    for (const { where, text } of wordings) {
      assert.ok(words(text) <= 60, `${where} has ${String(words(text))}: ${text}`);
      const long = sentencesIn(text).filter((sentence) => words(sentence) > 20);
      assert.deepEqual(long, [], where);
    }
  });

  it('asks in twenty-five words, the choices spelled out included', () => {
    for (const { where, text } of allQuestions(content))
      assert.ok(words(text) <= 25, `${where} has ${String(words(text))}: ${text}`);
  });

  it('is read with ease at nine to eleven', () => {
    const read = hardestFirst(wordings);
    console.log(readingReport(read));
    assert.ok(meanAge(read) <= 11);
    assert.deepEqual(
      read.filter(({ age }) => age > OLDEST),
      [],
    );
  });
});
