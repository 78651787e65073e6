import assert from 'node:assert/strict';
import type { ChatSession } from '../../src/protocol.ts';
import type { Outcome } from '../../src/widget/direct-line/api.ts';
import { SessionKeeper } from '../../src/widget/session/session-keeper.ts';
import type { Storage } from '../../src/widget/session/storage.ts';

const session = (name: string): ChatSession => ({
  conversationId: name,
  token: `${name}-token`,
  resumeHandle: `${name}-handle`,
  userId: 'dl_person',
});
const failed = (failure: 'unreachable' | 'refused'): Outcome<never> => ({ ok: false, failure });
const given = <T>(value: T): Outcome<T> => ({ ok: true, value });

function inMemory(text: string | null = null): Storage {
  let kept = text;
  return {
    read: () => kept,
    write: (words) => {
      kept = words;
    },
    clear: () => {
      kept = null;
    },
  };
}

interface Answers {
  readonly storage?: Storage;
  readonly resume?: () => Promise<Outcome<string>>;
  readonly another?: () => Promise<Outcome<ChatSession>>;
}

const keeper = ({ storage = inMemory(), resume, another }: Answers): SessionKeeper =>
  new SessionKeeper({
    fresh: session('page'),
    storage,
    api: { refresh: async () => given('younger'), resume: resume ?? (async () => failed('refused')) },
    another: another ?? (async () => failed('refused')),
  });

describe('The session of a tab', () => {
  it('leaves nothing in the tab before the chat has started', () => {
    const storage = inMemory();
    keeper({ storage });
    assert.equal(storage.read(), null);
  });

  it('is remembered for a reload once the chat has started', () => {
    const storage = inMemory();
    keeper({ storage }).markStarted();
    const reloaded = keeper({ storage });
    assert.equal(reloaded.started, true);
    assert.deepEqual(reloaded.current, session('page'));
  });

  it('is the page’s own when what was remembered cannot be read', () => {
    for (const text of ['', '{', '[]', '{"token":7}']) {
      assert.equal(keeper({ storage: inMemory(text) }).started, false, text);
    }
  });

  it('comes back by its handle after the token died, and remembers the new token', async () => {
    const storage = inMemory();
    const one = keeper({ storage, resume: async () => given('resumed') });
    one.markStarted();
    assert.equal(await one.renew(), 'renewed');
    assert.equal(one.current.token, 'resumed');
    assert.match(storage.read() ?? '', /resumed/u);
  });

  it('is replaced by another when the page lay open too long before the first message', async () => {
    const one = keeper({ another: async () => given(session('other')) });
    assert.equal(await one.renew(), 'renewed');
    assert.equal(one.current.conversationId, 'other');
  });

  it('is over when a started chat cannot be brought back', async () => {
    const one = keeper({ another: async () => given(session('other')) });
    one.markStarted();
    assert.equal(await one.renew(), 'dead');
    assert.equal(one.current.conversationId, 'page');
  });

  it('is not over because nobody answers', async () => {
    const one = keeper({ resume: async () => failed('unreachable') });
    one.markStarted();
    assert.equal(await one.renew(), 'later');
  });

  it('asks for one new token when several requests find the old one dead', async () => {
    let asked = 0;
    const one = keeper({
      resume: async () => {
        asked += 1;
        return given('resumed');
      },
    });
    await Promise.all([one.renew(), one.renew(), one.renew()]);
    assert.equal(asked, 1);
  });

  it('is forgotten whole', () => {
    const storage = inMemory();
    const one = keeper({ storage });
    one.markStarted();
    one.forget();
    assert.equal(storage.read(), null);
  });
});
