import assert from 'node:assert/strict';
import { expiredContent } from '../../src/content/expired-content.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { contentFolder, optionsFor, removeContentFolders } from './content-folder.ts';

describe('content past its review date', () => {
  after(removeContentFolders);

  it('still loads, and is listed from the day after', () => {
    const content = loadContent(optionsFor(contentFolder()));
    assert.deepEqual(expiredContent(content, '2027-05-22'), []);
    assert.deepEqual(expiredContent(content, '2027-05-23'), [
      'advice/ring-999: review was due by 2027-05-22',
      'contacts/999: review was due by 2027-05-22',
      'forces/county: review was due by 2027-05-22',
      'safe-core/ro: review was due by 2027-05-22',
    ]);
  });
});
