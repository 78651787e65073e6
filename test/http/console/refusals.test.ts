import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { AuditLine } from '../../../src/console-protocol.ts';
import { startStaffed } from '../../support/staffed.ts';
import type { Staffed } from '../../support/staffed.ts';
import { until } from '../../support/until.ts';

interface Problem {
  readonly code: string;
  readonly detail: string;
}

const ROUTES = [
  ...['me', 'queue', 'events', 'colleagues', 'chats/x', 'chats/x/log', 'search?q=x'].map(
    (path) => `GET ${path}`,
  ),
  ...['callbacks', 'report', 'audit'].map((path) => `GET ${path}`),
  ...['claim', 'renew', 'reply', 'release', 'transfer', 'resolve', 'collar-check'].map(
    (act) => `POST chats/x/${act}`,
  ),
  ...['note', 'typing', 'opened'].map((act) => `POST chats/x/${act}`),
  ...['me/status', 'me/here', 'me/gone', 'callbacks/x/done', 'operators/x/sign-out'].map(
    (path) => `POST ${path}`,
  ),
];

describe('the console refuses, in clear words and with a line in the audit,', () => {
  let desk: Staffed;
  before(async () => {
    desk = await startStaffed();
  });
  afterEach(async () => {
    await desk.clear();
    // Lines about refusals are bounded by the minute.
    desk.clock.advance(60_000);
  });
  after(() => desk.stop());

  const refusalOf = async (path: string, init: RequestInit): Promise<readonly [number, Problem]> => {
    const response = await fetch(`${desk.origin}/console/api/${path}`, init);
    return [response.status, (await response.json()) as Problem];
  };

  it('whoever is not signed in, whatever they ask for', async () => {
    for (const route of ROUTES) {
      const [method = '', path = ''] = route.split(' ');
      const [status, { code, detail }] = await refusalOf(path, { method });
      assert.deepEqual([route, status, code], [route, 401, 'NOT_AUTHENTICATED']);
      assert.match(detail, /Sign in/);
    }
    assert.ok((await desk.audited()).includes('refused.session'));
    const page = await fetch(`${desk.origin}/console`, { redirect: 'manual' });
    assert.deepEqual([page.status, page.headers.get('location')], [303, '/console/sign-in']);
  });

  it("an operator what is a supervisor's", async () => {
    const ann = await desk.operator('Ann');
    const refused = [
      await ann.get<Problem>('report'),
      await ann.get<Problem>('audit'),
      await ann.post<Problem>(`operators/${ann.operator.id}/sign-out`),
    ];
    for (const { status, body } of refused) {
      assert.deepEqual([status, body.code], [403, 'FORBIDDEN']);
      assert.match(body.detail, /supervisor/);
    }
    assert.deepEqual(await desk.audited(ann), ['refused.role', 'refused.role', 'refused.role']);
  });

  it("a claim from another site's page, or without the session's token", async () => {
    const ann = await desk.operator('Ann');
    const { conversation } = await desk.asking();
    const claim = (headers: Record<string, string>) =>
      refusalOf(`chats/${conversation}/claim`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ id: randomUUID() }),
      });
    const { cookie = '' } = ann.headers;
    const [foreign] = await claim({ ...ann.headers, origin: 'https://elsewhere.example' });
    const [bare] = await claim({ cookie });
    assert.deepEqual([foreign, bare], [403, 403]);
    assert.deepEqual(await desk.audited(ann), ['refused.csrf', 'refused.origin']);
    assert.equal((await desk.store.handoffs.of(conversation))[0]?.state, 'queued');
  });

  it("whoever speaks with somebody else's fencing token, and stores nothing of it", async () => {
    const [ann, ben] = [await desk.operator('Ann'), await desk.operator('Ben')];
    const { conversation } = await desk.asking();
    const token = await ann.claim(conversation);
    const before = await desk.transcript(conversation);
    const acts = {
      reply: { text: 'I am Ann, trust me' },
      release: {},
      transfer: { to: null },
      resolve: { outcome: 'advised' },
      'collar-check': { result: 'ring-101' },
      renew: {},
      typing: {},
    };
    for (const [act, body] of Object.entries(acts)) {
      const refused = await ben.act<Problem>(conversation, act, { token, ...body });
      assert.deepEqual([act, refused.status, refused.body.code], [act, 409, 'LEASE_LOST']);
      desk.clock.advance(20_000);
      await ann.act(conversation, 'renew', { token });
    }
    assert.deepEqual(await desk.transcript(conversation), before);
    assert.ok((await desk.audited(ben)).every((action) => action === 'refused.lease'));
    assert.ok((await desk.audited(ben)).length >= 5);
  });

  it('a chat that the person kept with the bot, to read as to follow', async () => {
    const ann = await desk.operator('Ann');
    const person = await desk.chat();
    const { conversation } = person;
    const read = await ann.get<Problem>(`chats/${conversation}`);
    assert.deepEqual([read.status, read.body.code], [403, 'FORBIDDEN']);
    assert.equal((await ann.get(`chats/${conversation}/log`)).status, 403);
    assert.equal((await ann.act(conversation, 'note', { text: 'x' })).status, 403);
    const stream = await ann.events(`${conversation}:0`);
    await until(() => stream.events.length > 0);
    await person.say('none of these');
    await person.type();
    await ann.get('queue');
    assert.ok(stream.events.every(({ kind }) => kind === 'queue'));
    stream.close();
    const unknown = await ann.get<Problem>('chats/nobody-knows-it');
    assert.deepEqual([unknown.status, unknown.body.detail], [403, read.body.detail]);
    assert.ok((await desk.audited(ann)).every((action) => action === 'refused.chat'));
    assert.equal((await desk.audited(ann)).length, 5);
  });

  it('what is malformed, saying where', async () => {
    const ann = await desk.operator('Ann');
    const { conversation } = await desk.asking();
    const detailOf = async (act: string, body: object) =>
      (await ann.act<Problem>(conversation, act, body)).body.detail;
    assert.match(await detailOf('claim', { id: 'short' }), /^body\.id: wants 8 to 64 letters/);
    assert.match(await detailOf('reply', { token: 'one', text: 'x' }), /^body\.token: /);
    assert.match(await detailOf('reply', { token: 1 }), /^body\.text: /);
    assert.match(await detailOf('transfer', { token: 1, to: 'nobody' }), /there is no such colleague/);
    const token = await ann.claim(conversation);
    assert.match(await detailOf('resolve', { token, outcome: 'shrug' }), /no outcome "shrug"/);
    assert.match(await detailOf('collar-check', { token, result: 'genuine' }), /no answer "genuine"/);
    const events = await ann.get<Problem>('events?chats=x');
    assert.match(events.body.detail, /wants id:seq/);
  });

  it('nothing to a supervisor, who reads who did what and ends the sessions of a colleague', async () => {
    const [sue, ann] = [await desk.operator('Sue', { role: 'supervisor' }), await desk.operator('Ann')];
    const { conversation } = await desk.asking();
    await ann.claim(conversation);
    const stream = await ann.events();
    const { body: lines } = await sue.get<AuditLine[]>('audit');
    const claim = lines.find(({ action, by }) => action === 'chat.claim' && by === 'Ann Example');
    assert.equal(claim?.conversation, conversation);
    assert.equal((await sue.get<{ waiting: number }>('report')).body.waiting, 0);
    const ended = await sue.post<{ sessions: number }>(`operators/${ann.operator.id}/sign-out`);
    assert.deepEqual([ended.status, ended.body.sessions], [200, 1]);
    await until(() => stream.ended);
    assert.equal(stream.events.at(-1)?.kind, 'signed-out');
    assert.equal((await ann.get('me')).status, 401);
    assert.ok((await desk.audited(sue)).includes('operator.sign-out'));
  });
});
