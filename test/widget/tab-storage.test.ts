import assert from 'node:assert/strict';
import { tabStorage } from '../../src/widget/session/storage.ts';

describe('Where a chat is remembered', () => {
  it('is memory when the browser forbids the tab’s storage, as in some iframes', () => {
    const storage = tabStorage(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    storage.write('chat');
    assert.equal(storage.read(), 'chat');
    storage.clear();
    assert.equal(storage.read(), null);
  });
});
