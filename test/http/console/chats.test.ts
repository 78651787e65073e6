import assert from 'node:assert/strict';
import type { ChatView, Claimed, Me, QueueSnapshot } from '../../../src/console-protocol.ts';
import type { CallbackRow } from '../../../src/store/store.ts';
import { startStaffed } from '../../support/staffed.ts';
import type { Staffed } from '../../support/staffed.ts';

describe('an operator at the console', () => {
  let desk: Staffed;
  before(async () => {
    desk = await startStaffed();
  });
  afterEach(() => desk.clear());
  after(() => desk.stop());

  it('takes a chat, answers, checks an officer and gives it back, and the person reads all of it', async () => {
    const ann = await desk.operator('Ann');
    const person = await desk.asking();
    const chat = person.conversation;
    const { body: queue } = await ann.get<QueueSnapshot>('queue');
    assert.deepEqual(
      queue.items.map((item) => [item.conversation, item.state, item.place]),
      [[chat, 'queued', 1]],
    );
    const before = (await desk.transcript(chat)).length;
    const token = await ann.claim(chat);
    await ann.act(chat, 'reply', { token, text: "Hello, I'm Ann. Are you safe?" });
    await person.say('yes, thank you');
    await ann.act(chat, 'collar-check', { token, result: 'will-contact', reference: 'NP-4471' });
    const resolved = await ann.act(chat, 'resolve', { token, outcome: 'officer-checked' });
    assert.equal(resolved.status, 200);
    const said = (await desk.transcript(chat)).slice(before);
    assert.deepEqual(
      [said[0]?.includes('Ann has joined'), said[1], said[2], said[3]?.includes('NP-4471')],
      [true, "Ann: Hello, I'm Ann. Are you safe?", '> yes, thank you', true],
    );
    assert.deepEqual(await desk.store.handoffs.open(), []);
    assert.deepEqual(
      (await desk.audited(ann)).filter((action) => action.startsWith('chat.')),
      ['chat.claim', 'chat.collar-check', 'chat.reply', 'chat.resolve'],
    );
  });

  it('does a repeated act once, and a repeated claim is answered with the same token', async () => {
    const ann = await desk.operator('Ann');
    const { conversation: chat } = await desk.asking();
    const claim = () => ann.act<Claimed>(chat, 'claim', { id: 'the-same-claim' });
    const [first, again] = [await claim(), await claim()];
    assert.deepEqual(again.body, first.body);
    const reply = { id: 'the-same-reply', token: first.body.token, text: 'Only once' };
    const sent = [await ann.act(chat, 'reply', reply), await ann.act(chat, 'reply', reply)];
    assert.deepEqual(sent[0]?.body, sent[1]?.body);
    const said = await desk.transcript(chat);
    assert.equal(said.filter((line) => line === 'Ann: Only once').length, 1);
  });

  it('sees the case, the words, the notes and who had the chat before', async () => {
    const [ann, ben] = [await desk.operator('Ann'), await desk.operator('Ben')];
    const { conversation: chat } = await desk.asking();
    const token = await ben.claim(chat);
    await ben.act(chat, 'note', { text: 'Rings from a call box' });
    await ben.act(chat, 'release', { token });
    const { body: view } = await ann.get<ChatView>(`chats/${chat}`);
    assert.deepEqual([view.state, view.operator, view.leftInAHurry], ['queued', null, false]);
    assert.equal(view.case.reason, 'Wants a person');
    assert.ok(view.case.steps.length > 0);
    assert.deepEqual(
      view.notes.map(({ by, text }) => [by, text]),
      [['Ben Example', 'Rings from a call box']],
    );
    assert.deepEqual(
      view.history.map(({ by, outcome }) => [by, outcome]),
      [['Ben Example', null]],
    );
    assert.deepEqual(view.placeholders, { force: 'Northamptonshire Police', operator: 'Ann' });
    assert.ok(view.lines.some(({ from, text }) => from === 'person' && text === 'talk to a person'));
    assert.ok(view.lines.some(({ from, text }) => from === 'notice' && text === 'Asked for a person'));
    assert.equal(view.seq, view.lines.at(-1)?.seq);
  });

  it('is told that the person left in a hurry, until they write again', async () => {
    const ann = await desk.operator('Ann');
    const person = await desk.asking();
    const isGone = async () => (await ann.get<ChatView>(`chats/${person.conversation}`)).body.leftInAHurry;
    await person.exit();
    assert.equal(await isGone(), true);
    await person.say('I am back');
    assert.equal(await isGone(), false);
  });

  it('reads a long chat from where they stand', async () => {
    const ann = await desk.operator('Ann');
    const person = await desk.asking();
    const { body: view } = await ann.get<ChatView>(`chats/${person.conversation}`);
    await person.say('one thing more');
    const { body } = await ann.get<Pick<ChatView, 'lines' | 'seq'>>(
      `chats/${person.conversation}/log?after=${view.seq}`,
    );
    assert.equal(body.lines[0]?.text, 'one thing more');
    assert.equal(body.seq, body.lines.at(-1)?.seq);
  });

  it('leaves no secret in a note, and writes a repeated note once', async () => {
    const ann = await desk.operator('Ann');
    const { conversation: chat } = await desk.asking();
    const note = { id: 'the-same-note', text: 'Their NI number is QQ 12 34 56 C' };
    const answers = [await ann.act(chat, 'note', note), await ann.act(chat, 'note', note)];
    assert.deepEqual(
      answers.map(({ status }) => status),
      [204, 204],
    );
    const notes = await desk.store.handoffs.notes(chat);
    assert.deepEqual(
      notes.map(({ text }) => text),
      ['Their NI number is [NI number removed]'],
    );
  });

  it('passes a chat to a colleague, who alone may take it for now', async () => {
    const people = await Promise.all(['Ann', 'Ben', 'Cat'].map((name) => desk.operator(name)));
    const [ann, ben, cat] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
    const { conversation: chat } = await desk.asking();
    const token = await ann.claim(chat);
    assert.equal((await ann.act(chat, 'transfer', { token, to: ben.operator.id })).status, 200);
    const { body: queue } = await cat.get<QueueSnapshot>('queue');
    assert.deepEqual([queue.items[0]?.offeredTo, queue.items[0]?.returned], [ben.operator.id, true]);
    assert.deepEqual((await cat.act(chat, 'claim')).body.code, 'HANDOFF_TAKEN');
    assert.equal((await ben.act(chat, 'claim')).status, 200);
  });

  it('keeps a chat by renewing, and cannot renew what they do not hold', async () => {
    const [ann, ben] = [await desk.operator('Ann'), await desk.operator('Ben')];
    const { conversation: chat } = await desk.asking();
    const token = await ann.claim(chat);
    desk.clock.advance(40_000);
    const renewed = await ann.act<{ leaseUntil: number }>(chat, 'renew', { token });
    assert.equal(renewed.body.leaseUntil, desk.clock.now() + 60_000);
    assert.equal((await ben.act(chat, 'renew', { token })).body.code, 'LEASE_LOST');
    desk.clock.advance(60_000);
    assert.equal((await ann.act(chat, 'renew', { token })).body.code, 'LEASE_LOST');
  });

  it('sees whom to ring back until it is done', async () => {
    const ann = await desk.operator('Ann');
    const { conversation } = await desk.asking();
    const callback: CallbackRow = {
      ...{ id: 'call-1', conversation, number: '07700 900123', when: 'after 6', name: 'Mo', urgency: 2 },
      requestedAt: desk.clock.now(),
    };
    const loaded = await desk.store.load(conversation);
    assert.ok(loaded.outcome === 'found');
    const { channel, version: expectedVersion, state, seq } = loaded.row;
    await desk.store.commit({
      ...{ conversation, channel, expectedVersion, state, callback, at: desk.clock.now() },
      ...{ entries: [], rewrites: [], receiptKeys: [], receipt: { activityId: '', seq } },
    });
    assert.deepEqual((await ann.get('callbacks')).body, [callback]);
    assert.equal((await ann.post('callbacks/call-1/done')).status, 204);
    assert.deepEqual((await ann.get('callbacks')).body, []);
    assert.equal((await ann.post('callbacks/call-1/done')).status, 404);
    assert.deepEqual(await desk.audited(ann), ['callback.done']);
  });

  it('opens the console itself, which no other site may frame', async () => {
    const ann = await desk.operator('Ann');
    const page = await fetch(`${desk.origin}/console`, { headers: ann.headers });
    assert.equal(page.status, 200);
    assert.match(page.headers.get('content-security-policy') ?? '', /frame-ancestors 'self'$/);
    assert.match(await page.text(), /<div id="console"><\/div>/);
  });

  it('finds chats by words', async () => {
    const ann = await desk.operator('Ann');
    const person = await desk.asking();
    await person.say('he called himself Detective Wobblebottom');
    const found = await ann.get<{ conversation: string; excerpt: string }[]>('search?q=wobblebottom');
    assert.deepEqual(
      found.body.map(({ conversation }) => conversation),
      [person.conversation],
    );
    const empty = await ann.get<{ code: string; detail: string }>('search?q=');
    assert.deepEqual([empty.status, empty.body.detail], [400, 'q: say which words to look for.']);
  });

  it('is available or away as they say, and away when their console has fallen silent', async () => {
    const [ann, ben] = [await desk.operator('Ann'), await desk.operator('Ben')];
    const bens = async () =>
      (await ann.get<QueueSnapshot['colleagues']>('colleagues')).body.find(({ id }) => id === ben.operator.id)
        ?.status;
    await ben.post('me/status', { status: 'away' });
    assert.equal(await bens(), 'away');
    await ben.post('me/status', { status: 'available' });
    assert.equal(await bens(), 'available');
    desk.clock.advance(91_000);
    assert.equal(await bens(), 'away');
  });

  it('is told who they are and what they work with', async () => {
    const ann = await desk.operator('Ann');
    const ben = await desk.operator('Ben');
    const { body: me } = await ann.get<Me>('me');
    assert.deepEqual([me.id, me.role, me.leaseFor], [ann.operator.id, 'operator', 60_000]);
    assert.equal(me.csrf, ann.headers['x-csrf-token']);
    assert.deepEqual(
      me.colleagues.map(({ id }) => id),
      [ben.operator.id],
    );
    for (const list of [me.cannedReplies, me.outcomes, me.collarCheckResults, me.reasons])
      assert.ok(list.length > 0);
  });
});
