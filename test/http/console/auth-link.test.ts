import assert from 'node:assert/strict';
import { fixedClock } from '../../../src/clock.ts';
import { AppError } from '../../../src/errors.ts';
import { addOperator } from '../../../src/handoff/operators/accounts.ts';
import { firstLink } from '../../../src/handoff/operators/links.ts';
import { MOMENT, startAuthServer } from './auth-server.ts';
import type { AuthServer } from './auth-server.ts';

const HOUR = 3_600_000;

describe('a one-time sign-in link', () => {
  const clock = fixedClock(MOMENT);
  let server: AuthServer;
  before(async () => {
    server = await startAuthServer({ clock });
  });
  after(() => server.stop());

  it('is not spent by whoever only looks at it, as scanners of mail do', async () => {
    const ann = await server.add('Ann Link');
    const path = await server.link(ann);
    const scanner = server.client();
    for (let look = 0; look < 3; look += 1) assert.equal((await scanner.get(path)).status, 200);
    assert.deepEqual([...scanner.cookies], []);
    const browser = server.client();
    const answer = await browser.form(path, {});
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/console/account']);
    assert.ok(await browser.isSignedIn());
    assert.match((await browser.get('/console/account')).text, /You sign in as <strong>ann\.link<\/strong>/);
    const [line] = await server.audits('sign-in.link');
    assert.deepEqual([line?.operator, line?.at], [ann.id, clock.now()]);
  });

  it('opens once: a second use is refused in plain words and leaves a line in the audit', async () => {
    const path = await server.link(await server.add('Ben Link'));
    await server.client().form(path, {});
    const thief = server.client();
    const answer = await thief.form(path, {});
    assert.equal(answer.status, 401);
    assert.match(answer.text, /This link does not work any more/);
    assert.equal(await thief.isSignedIn(), false);
    const [line] = await server.audits('sign-in.refused');
    assert.deepEqual([line?.operator, line?.details['way'], line?.details['reason']], [null, 'link', 'link']);
  });

  it('opens once also when it is pressed twice at the same moment', async () => {
    const path = await server.link(await server.add('Cem Link'));
    const answers = await Promise.all([1, 2, 3].map(() => server.client().form(path, {})));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 401, 401]);
  });

  it('is over after 24 hours, and for an operator who was disabled', async () => {
    const [late, gone] = [await server.add('Dee Link'), await server.add('Eve Link')];
    const [path, other] = [await server.link(late), await server.link(gone)];
    await server.store.operators.change(gone.id, { disabled: true });
    assert.equal((await server.client().form(other, {})).status, 401);
    clock.advance(24 * HOUR);
    assert.equal((await server.client().form(path, {})).status, 401);
  });

  it('that nobody made is refused like one that is spent', async () => {
    for (const token of ['A'.repeat(43), 'x', '%00', `${'A'.repeat(43)}=`])
      assert.equal((await server.client().form(`/console/link/${token}`, {})).status, 401, token);
  });

  it("is not spent by another site's page", async () => {
    const path = await server.link(await server.add('Fay Link'));
    const browser = server.client();
    browser.origin = 'https://elsewhere.example';
    assert.equal((await browser.form(path, {})).status, 403);
    const own = server.client();
    assert.equal((await own.form(path, {})).status, 303);
  });

  it('leads to pages that show their own origin to their own server alone, and that nobody may frame', async () => {
    const { headers } = await server.client().get(await server.link(await server.add('Gus Link')));
    assert.equal(headers.get('referrer-policy'), 'same-origin');
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'self'/);
    assert.equal(headers.get('cache-control'), 'no-store');
  });
});

describe('the first start of a server', () => {
  it('makes a link for a supervisor, who has no password', async () => {
    const clock = fixedClock(MOMENT);
    const server = await startAuthServer({ clock });
    const path = await firstLink(server.store, clock);
    assert.ok(path !== null);
    const [first, ...others] = await server.store.operators.list();
    assert.deepEqual(
      [first?.role, first?.login, first?.passwordHash, others],
      ['supervisor', 'first', null, []],
    );
    const browser = server.client();
    assert.equal((await browser.form(path, {})).status, 303);
    assert.equal((await browser.get('/console/api/supervise')).status, 200);
    await server.stop();
  });

  it('makes one link more at the next start while the first operator has no way in, and none from then on', async () => {
    const clock = fixedClock(MOMENT);
    const server = await startAuthServer({ clock });
    const { operators } = server.store;
    const lost = new AppError('STORE_UNAVAILABLE', 'the database is away');
    const cutShort = { ...operators, addLink: () => Promise.reject(lost) };
    await assert.rejects(firstLink({ ...server.store, operators: cutShort }, clock), lost);
    const path = await firstLink(server.store, clock);
    assert.ok(path !== null);
    assert.equal((await server.client().form(path, {})).status, 303);
    const [first] = await operators.list();
    const { id } = first ?? assert.fail('nobody was made');
    const none = { seenAt: null, passwordHash: null, oidcSubject: null, disabled: false };
    const changes = [{ seenAt: 1 }, { passwordHash: 'hash' }, { oidcSubject: 'a|b' }, { disabled: true }];
    for (const change of [...changes, { login: 'ann' }]) {
      await operators.change(id, { ...none, ...change });
      assert.equal(await firstLink(server.store, clock), null, JSON.stringify(change));
    }
    await operators.change(id, { ...none, login: 'first' });
    const key = { id: 'key', operator: id, publicKey: 'key', counter: 0, label: 'phone', createdAt: 1 };
    await operators.addPasskey(key);
    assert.equal(await firstLink(server.store, clock), null);
    await operators.removePasskey('key', id);
    assert.notEqual(await firstLink(server.store, clock), null);
    await addOperator(operators, clock, { name: 'Ann', role: 'supervisor' });
    assert.equal(await firstLink(server.store, clock), null);
    await server.stop();
  });

  it('makes one link also when several servers of one store start at the same moment', async () => {
    const clock = fixedClock(MOMENT);
    const server = await startAuthServer({ clock });
    const links = await Promise.all([1, 2, 3].map(() => firstLink(server.store, clock)));
    assert.equal(links.filter((link) => link !== null).length, 1);
    assert.equal((await server.store.operators.list()).length, 1);
    await server.stop();
  });
});
