import assert from 'node:assert/strict';
import { signal } from '@preact/signals';
import fc from 'fast-check';
import type { ConsoleApi } from '../../src/console/api/console-api.ts';
import { done, failed } from '../../src/console/api/outcome.ts';
import { problemOf } from '../../src/console/api/problem.ts';
import { createAnnouncer } from '../../src/console/state/announcer.ts';
import { OpenChat } from '../../src/console/state/open-chat.ts';
import { sendReply, sendWaiting } from '../../src/console/state/replies.ts';
import type { State } from '../../src/console/state/state.ts';
import { until } from '../support/until.ts';

/** What happens to one request: it is done, it never comes there, or only its answer is lost. */
type Fate = 'done' | 'lost' | 'answer-lost';

/** A chat we hold, and a server that stores each id once. */
function heldChat(fates: Fate[], onRequest: () => void = () => undefined) {
  const stored = new Map<string, string>();
  const reply: ConsoleApi['reply'] = async (_, id, text) => {
    onRequest();
    const fate = fates.shift() ?? 'done';
    if (fate !== 'lost') stored.set(id, text);
    return fate === 'done' ? done({ seq: stored.size }) : failed(problemOf('NETWORK', 0, ''));
  };
  const chat = new OpenChat('c');
  chat.hold.value = { kind: 'mine', token: 1, leaseUntil: 0 };
  const connected = signal(true);
  const state = { api: { reply }, announcer: createAnnouncer(), connected } as unknown as State;
  return { chat, state, stored };
}

const unsent = (chat: OpenChat): string[] =>
  chat.outgoing.value.filter((one) => one.state !== 'sent').map(({ text }) => text);

const settled = (chat: OpenChat): boolean => !chat.outgoing.value.some((one) => one.state === 'sending');

describe('An operator’s replies', () => {
  it('are stored once each and in order, whatever is lost on the way', async () => {
    const fate = fc.constantFrom<Fate>('done', 'lost', 'answer-lost');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fate, { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (fates, count) => {
          const { chat, state, stored } = heldChat(fates);
          const texts = Array.from({ length: count }, (_, index) => `reply ${index}`);
          for (const text of texts) sendReply(state, chat, text);
          while (unsent(chat).length > 0) {
            await sendWaiting(state, chat);
            await until(() => settled(chat));
          }
          assert.deepEqual([...stored.values()], texts);
        },
      ),
    );
  });

  it('go back into the draft, in order, when the chat is lost', async () => {
    const { chat, state } = heldChat([]);
    const reply: ConsoleApi['reply'] = async () => failed(problemOf('LEASE_LOST', 409, ''));
    const losing = { ...state, api: { ...state.api, reply } };
    chat.draft.value = 'and a third';
    sendReply(losing, chat, 'the first');
    sendReply(losing, chat, 'the second');
    await until(() => chat.hold.value.kind === 'lost');
    assert.equal(chat.draft.value, 'the first\n\nthe second\n\nand a third');
    assert.deepEqual(unsent(chat), []);
  });

  it('wait, and are no problem to deal with, while the console knows that it is cut off', async () => {
    const { chat, state, stored } = heldChat(['lost']);
    state.connected.value = false;
    sendReply(state, chat, 'written meanwhile');
    await until(() => settled(chat));
    assert.equal(chat.outgoing.value[0]?.state, 'waiting');
    assert.equal(state.announcer.assertive.value, null);
    await sendWaiting(state, chat);
    assert.deepEqual([...stored.values()], ['written meanwhile']);
  });

  it('outlive a reload under the ids they had', () => {
    const { chat, state } = heldChat(['lost']);
    sendReply(state, chat, 'on its way');
    const again = OpenChat.restored(chat.keep());
    assert.deepEqual(
      again.outgoing.value.map(({ id, state: standing }) => [id, standing]),
      chat.outgoing.value.map(({ id }) => [id, 'waiting']),
    );
    assert.deepEqual(again.holding, chat.holding);
  });
});
