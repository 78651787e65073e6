import assert from 'node:assert/strict';
import { checkContent } from '../../src/content/check-content.ts';
import { FILES, contentFolder, optionsFor, removeContentFolders } from './content-folder.ts';

describe('checking content', () => {
  after(removeContentFolders);

  it('counts every piece when nothing is wrong', () => {
    assert.deepEqual(checkContent(optionsFor(contentFolder())), { pieces: 7, faults: [], refusals: [] });
  });

  it('reports the faults of every language and every force, each once', () => {
    const { faults } = checkContent(
      optionsFor(
        contentFolder({
          'phrases.cy-GB.yaml': FILES['phrases.en-GB.yaml'],
          'tables/forces/town.yaml': 'id: town\n',
          'safe-core/pl.yaml': 'language: pl\n',
          'tables/contacts.yaml': (text) => text.replace('  cost: Free\n', ''),
        }),
      ),
    );
    const about = (file: string) => faults.filter((line) => line.startsWith(`dialogs/${file}: `)).length;
    assert.equal(about('greeting/greeting.cy-GB.yaml'), 1);
    assert.equal(about('advice/steps/ring-999.cy-GB.md'), 1);
    assert.equal(about('summary/summary.cy-GB.yaml'), 1);
    assert.equal(about('safe-core/pl.yaml'), 7);
    assert.equal(about('tables/contacts.yaml'), 1);
    assert.equal(about('tables/forces/town.yaml'), 7);
  });

  it('tells which forces cannot be served yet without calling it a fault', () => {
    const { faults, refusals } = checkContent(
      optionsFor(
        contentFolder({ 'tables/forces/county.yaml': (text) => text.replace('[en-GB]', '[en-GB, cy-GB]') }),
      ),
    );
    assert.deepEqual(faults, []);
    assert.match(
      refusals.join('\n'),
      /^County Police must serve Welsh \(cy-GB\), and Welsh is not there yet; .* refused on purpose/,
    );
  });
});
