import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { TOTP } from 'otpauth';
import { fixedClock } from '../../../src/clock.ts';
import { AppError } from '../../../src/errors.ts';
import { addOperator } from '../../../src/handoff/operators/accounts.ts';
import { roleIn } from '../../../src/handoff/operators/oidc-account.ts';
import { createSecondFactor } from '../../../src/handoff/operators/second-factor.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import type { OperatorStore, Store } from '../../../src/store/store.ts';

const clock = fixedClock('2026-11-22T10:00:00Z');
const key = (id: string) => ({ id, secret: Buffer.alloc(32, id).toString('base64url') });

describe('an account', () => {
  let folder: string;
  let store: Store;
  let operators: OperatorStore;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ringback-accounts-'));
    store = await openSqliteStore({ folder, clock });
    ({ operators } = store);
  });
  after(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('has a login made of the name, and shows people in a chat the first word of it', async () => {
    const names = [
      ['  Ann   Smith ', 'ann.smith', 'Ann', 'Ann Smith'],
      ["Ben O'Neil-Müller", 'ben.oneil.muller', 'Ben', "Ben O'Neil-Müller"],
      ['Cem', 'cem', 'Cem', 'Cem'],
    ] as const;
    for (const [name, login, firstName, fullName] of names) {
      const added = await addOperator(operators, clock, { name, role: 'operator' });
      assert.deepEqual([added.login, added.firstName, added.fullName], [login, firstName, fullName]);
      assert.deepEqual(await operators.byLogin(login), added);
    }
  });

  it('is refused without a name, with a login that will not do, and with one that is taken', async () => {
    const refused = [
      { name: ' \u0000 ' },
      { name: 'x'.repeat(81) },
      { name: 'Dee', login: 'dee smith' },
      { name: 'Dee', login: '.dee' },
      { name: '李四' },
      { name: 'Ann Smith' },
      { name: 'Another', login: 'ANN.smith' },
    ];
    for (const given of refused)
      await assert.rejects(
        addOperator(operators, clock, { ...given, role: 'operator' }),
        (error) => error instanceof AppError && error.code === 'BAD_REQUEST',
        JSON.stringify(given),
      );
  });

  it('keeps its codes over a restart and a change of the server’s keys, and no code counts twice', async () => {
    const { id } = await addOperator(operators, clock, { name: 'Eve Codes', role: 'operator' });
    const row = async () => (await operators.find(id))!;
    const start = (...ids: string[]) => createSecondFactor({ operators, clock, keys: ids.map(key) });
    const first = start('a');
    const { pending, uri } = first.begin(await row());
    const app = new TOTP({ secret: new URL(uri).searchParams.get('secret') ?? '' });
    const code = () => app.generate({ timestamp: clock.now() });
    assert.ok(await first.confirm(await row(), pending, code()));
    assert.equal(await start('a').check(await row(), code()), 'used');
    clock.advance(30_000);
    assert.equal(await start('b', 'a').check(await row(), code()), 'right');
    clock.advance(30_000);
    assert.equal(await start('b').check(await row(), code()), 'right');
    clock.advance(30_000);
    assert.equal(await start('c').check(await row(), code()), 'unreadable');
  });

  it('takes nobody else’s setup of an authenticator app, nor one begun long ago', async () => {
    const [fay, gus] = [
      await addOperator(operators, clock, { name: 'Fay Setup', role: 'operator' }),
      await addOperator(operators, clock, { name: 'Gus Setup', role: 'operator' }),
    ];
    const factor = createSecondFactor({ operators, clock, keys: [key('a')] });
    const { pending, uri } = factor.begin(fay);
    const app = new TOTP({ secret: new URL(uri).searchParams.get('secret') ?? '' });
    const code = () => app.generate({ timestamp: clock.now() });
    assert.equal(await factor.confirm(gus, pending, code()), false);
    clock.advance(15 * 60_000);
    assert.equal(await factor.confirm(fay, pending, code()), false);
  });
});

describe('the role that an OpenID provider gives', () => {
  const settings = { roleClaim: 'groups', supervisorRole: 'sup', operatorRole: 'op' };
  const claims = (groups: unknown) => ({ iss: 'https://id.example', sub: 'x', groups });

  it('is a supervisor’s before an operator’s, in whatever order they stand', () => {
    assert.equal(roleIn(claims(['op', 'sup', 'other']), settings), 'supervisor');
    assert.equal(roleIn(claims(['other', 'op']), settings), 'operator');
    assert.equal(roleIn(claims('sup'), settings), 'supervisor');
  });

  it('is none for whatever else the claim may hold', () => {
    const others = fc.jsonValue().filter((value) => !/"(op|sup)"/.test(JSON.stringify(value)));
    fc.assert(fc.property(others, (value) => assert.equal(roleIn(claims(value), settings), null)));
  });
});
