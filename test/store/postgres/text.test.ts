import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Store } from '../../../src/store/store.ts';
import type { TestDatabase } from '../../support/postgres.ts';
import { openHandoff, queued, takeTurn } from '../handoffs.ts';
import { START } from '../turns.ts';
import { migratedDatabase, openStore } from './databases.ts';

/** Any words, those among them that are no text to PostgreSQL: NUL, and halves of characters. */
const words = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\0', '\ud83d', '\udc00', '"', '\\', '\\u0000'),
    fc.string({ unit: 'binary' }),
  ),
  maxLength: 5,
});

describe('words that PostgreSQL takes for no text', () => {
  let database: TestDatabase;
  let store: Store;
  before(async () => {
    database = await migratedDatabase();
    store = await openStore(database.url);
  });
  after(async () => {
    await store.close();
    await database.drop();
  });

  it('keeps whatever somebody writes, with a mark for every character that cannot be kept', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(words, async (said) => {
        const conversation = `chat-${(runs += 1)}`;
        const callback = {
          ...{ id: conversation, conversation, source: null, number: said, when: said, name: said },
          ...{ urgency: 0, requestedAt: START },
        };
        const handoff = { row: queued({ conversation, name: said }), leaseFor: null };
        await takeTurn(store, {
          conversation,
          texts: [said],
          state: said,
          handoff,
          callback: { row: callback },
        });
        await store.handoffs.addNote({
          ...{ id: conversation, conversation, operator: 'op-ann' },
          text: said,
          at: START,
        });

        const kept = said.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD');
        const marked = { ...callback, number: kept, when: kept, name: kept };
        assert.deepEqual(await store.handoffs.callbackOf(conversation), marked);
        assert.equal((await openHandoff(store, conversation))?.name, kept);
        assert.deepEqual((await store.handoffs.notes(conversation))[0]?.text, kept);
        const [entry] = await store.log(conversation, 0, 1);
        assert.equal(entry?.activity['text'], said, 'what is kept as JSON is kept as it was');
      }),
      { numRuns: 60 },
    );
  });
});
