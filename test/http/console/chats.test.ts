import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Callback, ChatView, Claimed, Me, QueueSnapshot } from '../../../src/console-protocol.ts';
import { startStaffed } from '../../support/staffed.ts';
import type { Staffed } from '../../support/staffed.ts';
import { until } from '../../support/until.ts';

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
    const audited = await desk.store.operators.audits(desk.clock.now() + 1, 1_000);
    assert.doesNotMatch(JSON.stringify(audited), /NP-4471/u, 'the audit outlives the chat');
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

  it('rings back a person who left their number: reads their chat until it is done, and not after', async () => {
    const ann = await desk.operator('Ann');
    const { conversation } = await desk.callingBack();
    const { body: waiting } = await ann.get<Callback[]>('callbacks');
    const { id = '', requestedAt, ...asked } = waiting[0] ?? {};
    assert.deepEqual([waiting.length, typeof requestedAt], [1, 'number']);
    assert.deepEqual(asked, {
      ...{ conversation, number: '07700 900123', when: 'after 6', name: 'Mo', urgency: 5 },
    });
    const { status, body: view } = await ann.get<ChatView>(`chats/${conversation}`);
    assert.equal(status, 200);
    assert.deepEqual([view.state, view.name, view.case.reason], ['bot', 'Mo', 'Asked to be rung back']);
    assert.ok(view.lines.some(({ from, text }) => from === 'person' && text === 'talk to a person'));
    assert.equal((await ann.post(`callbacks/${id}/done`)).status, 204);
    assert.deepEqual((await ann.get('callbacks')).body, []);
    assert.equal((await ann.post(`callbacks/${id}/done`)).status, 404);
    assert.equal((await ann.get(`chats/${conversation}`)).status, 403);
    assert.deepEqual(await desk.audited(ann), [
      'callback.done',
      'callbacks.read',
      'chat.read',
      'refused.chat',
    ]);
  });

  it('reads a chat until it is over, and nothing of what the person then tells the bot', async () => {
    const ann = await desk.operator('Ann');
    const person = await desk.asking();
    const chat = person.conversation;
    const stream = await ann.events(`${chat}:0`);
    const token = await ann.claim(chat);
    await ann.act(chat, 'resolve', { token, outcome: 'advised' });
    const { body: before } = await ann.get<ChatView>(`chats/${chat}`);
    assert.ok(before.case.steps.length > 0);
    desk.clock.advance(1_000);
    await person.say('I told them my pin, just between us');
    const { body: view } = await ann.get<ChatView>(`chats/${chat}`);
    assert.deepEqual([view.lines, view.seq], [before.lines, before.seq]);
    assert.deepEqual(view.case, { sections: [], steps: [], officer: null, reason: before.case.reason });
    const log = await ann.get<Pick<ChatView, 'lines'>>(`chats/${chat}/log?after=${before.seq}`);
    assert.deepEqual(log.body.lines, []);
    assert.deepEqual((await ann.get('search?q=between')).body, []);
    await ann.act(chat, 'note', { text: 'All well' });
    const changes = () => stream.events.filter(({ kind }) => kind === 'changed').length;
    await until(() => changes() > 2);
    stream.close();
    assert.doesNotMatch(JSON.stringify(stream.events), /between us/u);
    await person.say('talk to a person');
    await person.say('yes');
    await person.say('skip');
    const { body: again } = await ann.get<ChatView>(`chats/${chat}`);
    assert.ok(again.lines.some(({ text }) => text.includes('between us')));
  });

  it('may not read a chat whose person left before anybody came, and is told so when they claim it', async () => {
    const ann = await desk.operator('Ann');
    const person = await desk.asking();
    const chat = person.conversation;
    assert.equal((await ann.get(`chats/${chat}`)).status, 200);
    await person.say('leave the queue');
    assert.equal((await ann.get(`chats/${chat}`)).status, 403);
    assert.equal((await ann.get(`chats/${chat}/log`)).status, 403);
    assert.equal((await ann.act(chat, 'claim')).body.code, 'HANDOFF_TAKEN');
  });

  it('leaves a line of what they read in the audit, one an hour for each chat', async () => {
    const ann = await desk.operator('Ann');
    const { conversation: chat } = await desk.asking();
    const other = await desk.asking();
    const reads = async () => (await desk.audited(ann)).filter((action) => action.endsWith('.read'));
    const stream = await ann.events(`${chat}:0`);
    for (const path of [`chats/${chat}`, `chats/${chat}/log`, 'callbacks', 'callbacks']) await ann.get(path);
    assert.deepEqual(await reads(), ['callbacks.read', 'chat.read']);
    await ann.get(`chats/${other.conversation}`);
    assert.equal((await reads()).length, 3);
    desk.clock.advance(59 * 60_000);
    await ann.post('me/here');
    await ann.get(`chats/${chat}`);
    assert.equal((await reads()).length, 3);
    desk.clock.advance(60_000);
    await ann.get(`chats/${chat}`);
    assert.equal((await reads()).length, 4);
    stream.close();
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

  it('is away when nobody sits at their console any more, which does not count as use of the session', async () => {
    const [ann, ben] = [await desk.operator('Ann'), await desk.operator('Ben')];
    const person = await desk.asking();
    const token = await ben.claim(person.conversation);
    const hash = createHash('sha256')
      .update(ben.headers['cookie']?.split('=')[1] ?? '')
      .digest('base64url');
    const used = async () => (await desk.store.operators.session(hash, desk.clock.now()))?.seenAt;
    const before = await used();
    for (let minutes = 0; minutes < 3; minutes += 1) {
      desk.clock.advance(30_000);
      assert.equal((await ben.act(person.conversation, 'renew', { token })).status, 200);
    }
    await ben.get('callbacks');
    assert.equal((await ben.post('me/gone')).status, 204);
    assert.equal(await used(), before);
    await ben.post('me/here');
    assert.equal(await used(), desk.clock.now());
    const { body } = await ann.get<QueueSnapshot['colleagues']>('colleagues');
    assert.equal(body.find(({ id }) => id === ben.operator.id)?.status, 'away');
    assert.equal((await desk.audited(ben)).filter((action) => action === 'status.away').length, 1);
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
