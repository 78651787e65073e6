import assert from 'node:assert/strict';
import type { CallbackRow, NoteRow, Store } from '../../../src/store/store.ts';
import { askAtOnce, held, put, takeTurn } from '../handoffs.ts';
import { START } from '../turns.ts';

const callback = (parts: Partial<CallbackRow> = {}): CallbackRow => ({
  id: 'callback',
  conversation: 'a',
  source: null,
  number: '07700 900123',
  when: 'after six, when he is out',
  name: 'Zoë',
  urgency: 3,
  requestedAt: START,
  ...parts,
});

const note = (parts: Partial<NoteRow> = {}): NoteRow => ({
  id: 'note',
  conversation: 'a',
  operator: 'op-ann',
  text: 'rang her daughter',
  at: START,
  ...parts,
});

const askFor = (store: Store, row: CallbackRow, mostOfSource?: number) =>
  takeTurn(store, {
    conversation: row.conversation,
    callback: { row, ...(mostOfSource !== undefined && { mostOfSource }) },
  });

/** Call-backs and notes belong to a conversation and stand in no log. */
export function callbacksAndNotes(store: () => Store): void {
  it('lists call-backs, the most urgent first, then the one that was asked for first', async () => {
    const asked = [
      callback({ id: 'late', conversation: 'late', urgency: 1, requestedAt: START + 2 }),
      callback({ id: 'calm', conversation: 'calm', urgency: 5, name: null }),
      callback({ id: 'early', conversation: 'early', urgency: 1, requestedAt: START + 1 }),
    ];
    for (const row of asked) await askFor(store(), row);
    assert.deepEqual(await store().handoffs.callbacks(), [asked[2], asked[0], asked[1]]);
  });

  it('keeps one call-back of a conversation, the last that was asked for', async () => {
    const [first, last] = [callback({ id: 'first' }), callback({ id: 'last', number: '01632 960123' })];
    for (const row of [first, last]) await askFor(store(), row);
    assert.deepEqual(await store().handoffs.callbacks(), [last]);
    assert.deepEqual(await store().handoffs.callbackOf('a'), last);
    assert.equal(await store().handoffs.callbackOf('b'), null);
  });

  it('lets no more call-backs of one source be open than the turn allows, however many ask at once', async () => {
    const askFrom = (source: string) => async (conversation: string) =>
      (await askFor(store(), callback({ id: conversation, conversation, source }), 2)).outcome;
    const { admitted, refused } = await askAtOnce(['a', 'b', 'c', 'd'], askFrom('flood'));
    assert.deepEqual([admitted.length, refused.length], [2, 2]);
    const [first = '', second = ''] = admitted;
    assert.equal(await askFrom('elsewhere')('e'), 'committed');
    assert.equal(await askFrom('flood')(second), 'committed', 'it takes the place of its own');
    assert.equal((await store().handoffs.callbacksFrom('flood')).length, 2);
    await store().handoffs.finishCallback(first);
    assert.equal(await askFrom('flood')(refused[0] ?? ''), 'committed');
  });

  it('lists the 200 most urgent call-backs of however many', async () => {
    for (let count = 0; count < 201; count += 1) {
      const conversation = `chat-${count}`;
      await askFor(store(), callback({ id: conversation, conversation, urgency: count === 200 ? 0 : 5 }));
    }
    const listed = await store().handoffs.callbacks();
    assert.deepEqual([listed.length, listed[0]?.id], [200, 'chat-200']);
  });

  it('keeps nothing of a call-back that is done, once', async () => {
    await askFor(store(), callback());
    assert.equal(await store().handoffs.finishCallback('callback'), true);
    assert.equal(await store().handoffs.finishCallback('callback'), false);
    assert.deepEqual(await store().handoffs.callbacks(), []);
  });

  it('lists the notes of one conversation, the oldest first', async () => {
    await takeTurn(store());
    await takeTurn(store(), { conversation: 'b' });
    const notes = [note({ id: '2', at: START + 2 }), note({ id: '1', at: START + 1 })];
    for (const each of [...notes, note({ id: '3', conversation: 'b' })]) await store().handoffs.addNote(each);
    assert.deepEqual(await store().handoffs.notes('a'), [notes[1], notes[0]]);
    assert.deepEqual(await store().handoffs.notes('nobody'), []);
  });

  it('keeps a note once that comes several times under one id, also when they come at once', async () => {
    await takeTurn(store());
    const heard: string[] = [];
    store().watch((conversation) => heard.push(conversation));
    const add = () => store().handoffs.addNote(note());
    const added = await Promise.all([add(), add(), add()]);
    assert.equal(added.filter((isNew) => isNew).length, 1);
    assert.equal(await store().handoffs.addNote(note({ text: 'and changed' })), false);
    assert.deepEqual(await store().handoffs.notes('a'), [note()]);
    assert.deepEqual(heard, ['a']);
    await store().erase('a', START, START + 1);
    await assert.rejects(add(), { code: 'NOT_FOUND' });
  });

  it('refuses a note on a conversation that isn’t there, and stores the turns beside it', async () => {
    await takeTurn(store());
    await store().erase('a', START, START + 1);
    const [refused, taken] = await Promise.allSettled([
      store().handoffs.addNote(note()),
      takeTurn(store(), { conversation: 'b' }),
    ]);
    assert.equal(refused.status === 'rejected' && (refused.reason as { code?: string }).code, 'NOT_FOUND');
    assert.equal(taken.status, 'fulfilled');
    assert.deepEqual(await store().handoffs.notes('a'), []);
  });

  it('tells watchers of notes and of call-backs that are done, and not of a lease that is renewed', async () => {
    await put(store(), held(1));
    await askFor(store(), callback({ conversation: 'b' }));
    const heard: [string, readonly number[]][] = [];
    store().watch((...told) => heard.push(told));
    await store().handoffs.renew('a', 1, 1000);
    await store().handoffs.addNote(note());
    await store().handoffs.finishCallback('callback');
    await store().handoffs.finishCallback('callback');
    assert.deepEqual(heard, [
      ['a', []],
      ['b', []],
    ]);
  });

  it('erases hand-offs, notes and call-backs with their conversation, and no others', async () => {
    for (const conversation of ['a', 'b']) {
      await put(store(), held(1, { conversation }));
      await askFor(store(), callback({ id: conversation, conversation }));
      await store().handoffs.addNote(note({ id: conversation, conversation }));
    }
    await store().erase('a', START, START + 1);
    const { handoffs } = store();
    assert.deepEqual([await handoffs.of('a'), await handoffs.notes('a')], [[], []]);
    assert.deepEqual([(await handoffs.of('b')).length, (await handoffs.notes('b')).length], [1, 1]);
    const left = [...(await handoffs.open()), ...(await handoffs.callbacks())];
    assert.deepEqual(
      left.map(({ conversation }) => conversation),
      ['b', 'b'],
    );
  });
}
