import assert from 'node:assert/strict';
import { join } from 'node:path';
import { contentOptions } from '../../../dialogs/index.ts';
import { loadContent } from '../../../src/content/load-content.ts';
import { projectRoot } from '../../../src/content/project-root.ts';

const { safeCores } = loadContent({
  folder: join(projectRoot(), 'dialogs'),
  locale: 'en-GB',
  forceId: 'northamptonshire',
  ...contentOptions,
});
const sentences = (text: string): string[] => text.split(/(?<=[.?!]) /);

/** Letters that a language cannot be written without. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  ro: /[ăâîșț]/,
  pl: /[ąćęłńóśźż]/,
  lt: /[ąčęėįšųūž]/,
  cy: /[âêîôûŵŷ]/,
};

describe('the safe core in another language', () => {
  it('is there in Romanian, Polish, Lithuanian and Welsh, and nobody is said to have checked it', () => {
    assert.deepEqual(Object.keys(safeCores), ['cy', 'lt', 'pl', 'ro']);
    for (const { checkedBy, unchecked } of Object.values(safeCores)) {
      assert.equal(checkedBy, undefined);
      assert.ok(unchecked.length > 0);
    }
  });

  for (const { language, name, core, person, unchecked } of Object.values(safeCores)) {
    it(`says 999, 159 and 101 in ${name}, in that order and in short sentences`, () => {
      assert.deepEqual(core.match(/\d+/g), ['999', '159', '101']);
      assert.ok(sentences(core).length >= 5);
      for (const text of [core, person, unchecked]) {
        for (const sentence of sentences(text)) assert.ok(sentence.split(' ').length <= 20, sentence);
      }
    });

    it(`is written in the letters of ${name}`, () => {
      assert.match(`${core} ${person} ${unchecked}`, LETTERS[language] ?? /^$/);
      // The Romanian comma below is often typed as the cedilla of another language.
      assert.doesNotMatch(core + person, /[şţŞŢ]/);
      assert.equal(core.normalize('NFC'), core);
    });

    it(`promises in ${name} neither a person at this end nor an interpreter`, () => {
      assert.doesNotMatch(person, /[„“"]person/i);
      assert.doesNotMatch(`${core} ${person}`, /interpret|tłumacz|vertėj|cyfieith|traduc/i);
    });
  }
});
