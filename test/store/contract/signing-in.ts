import assert from 'node:assert/strict';
import type { PasskeyRow, SessionRow, Store } from '../../../src/store/store.ts';
import { operator } from '../operators.ts';
import { START } from '../turns.ts';

const session = (hash: string, parts: Partial<SessionRow> = {}): SessionRow => ({
  hash,
  operator: 'op-ann',
  csrf: `csrf of ${hash}`,
  createdAt: START,
  seenAt: START,
  expiresAt: START + 100,
  ...parts,
});

const passkey = (id: string, parts: Partial<PasskeyRow> = {}): PasskeyRow => ({
  id,
  operator: 'op-ann',
  publicKey: 'cose',
  counter: 4,
  label: 'my phone',
  createdAt: START,
  ...parts,
});

/** Links, passkeys and sessions of operators. */
export function operatorsSignIn(store: () => Store): void {
  describe('where operators sign in', () => {
    beforeEach(async () => {
      for (const login of ['ann', 'bea']) await store().operators.add(operator(login));
    });

    it('signs an operator in by a one-time link once, also when it is opened twice at the same time', async () => {
      await store().operators.addLink('hash', 'op-ann', START + 10);
      const { operators } = store();
      const opened = await Promise.all([
        operators.spendLink('hash', START),
        operators.spendLink('hash', START),
      ]);
      assert.deepEqual(
        opened.filter((id) => id !== null),
        ['op-ann'],
      );
      assert.equal(await store().operators.spendLink('hash', START), null);
      assert.equal(await store().operators.spendLink('unknown', START), null);
    });

    it('opens nothing by a one-time link from the end of its time on', async () => {
      await store().operators.addLink('in time', 'op-ann', START + 10);
      await store().operators.addLink('late', 'op-ann', START + 10);
      assert.equal(await store().operators.spendLink('late', START + 10), null);
      assert.equal(await store().operators.spendLink('in time', START + 9), 'op-ann');
    });

    it('lets what may count a single time be spent once, also when it comes twice at the same time', async () => {
      const { operators } = store();
      const spend = (what: string) => operators.spendOnce(what, START + 10);
      const [once, twice, other] = await Promise.all(['code 1', 'code 1', 'code 2'].map(spend));
      assert.notEqual(once, twice);
      assert.equal(other, true);
      assert.equal(await spend('code 1'), false);
    });

    it('keeps the passkeys of each operator, whose counters only rise', async () => {
      await store().operators.addPasskey(passkey('two', { createdAt: START + 1 }));
      await store().operators.addPasskey(passkey('one'));
      await store().operators.addPasskey(passkey('other', { operator: 'op-bea' }));
      for (const counter of [9, 7]) await store().operators.countPasskey('one', counter);
      assert.deepEqual(await store().operators.passkey('one'), passkey('one', { counter: 9 }));
      assert.deepEqual(
        (await store().operators.passkeys('op-ann')).map(({ id }) => id),
        ['one', 'two'],
      );
      assert.equal(await store().operators.passkey('unknown'), null);
    });

    it('lets nobody remove the passkey of another operator', async () => {
      await store().operators.addPasskey(passkey('one'));
      assert.equal(await store().operators.removePasskey('one', 'op-bea'), false);
      assert.equal(await store().operators.removePasskey('one', 'op-ann'), true);
      assert.equal(await store().operators.removePasskey('one', 'op-ann'), false);
      assert.equal(await store().operators.passkey('one'), null);
    });

    it('knows a session until the end of its time, and when it was last heard', async () => {
      await store().operators.openSession(session('hash'));
      await store().operators.touchSession('hash', START + 50);
      await store().operators.touchSession('hash', START + 40);
      assert.deepEqual(
        await store().operators.session('hash', START + 99),
        session('hash', { seenAt: START + 50 }),
      );
      assert.equal(await store().operators.session('hash', START + 100), null);
      assert.equal(await store().operators.session('unknown', START), null);
    });

    it('closes one session, or every session of an operator', async () => {
      for (const hash of ['1', '2', '3']) await store().operators.openSession(session(hash));
      await store().operators.openSession(session('other', { operator: 'op-bea' }));
      await store().operators.closeSession('1');
      assert.equal(await store().operators.session('1', START), null);
      assert.equal(await store().operators.closeSessions('op-ann'), 2);
      assert.equal(await store().operators.closeSessions('op-ann'), 0);
      assert.equal(await store().operators.session('3', START), null);
      assert.notEqual(await store().operators.session('other', START), null);
    });

    it('keeps nothing for somebody who is no operator', async () => {
      const refused = { code: 'TURN_FAILED' };
      await assert.rejects(store().operators.addLink('hash', 'nobody', START), refused);
      await assert.rejects(store().operators.addPasskey(passkey('one', { operator: 'nobody' })), refused);
      await assert.rejects(store().operators.openSession(session('hash', { operator: 'nobody' })), refused);
    });

    it('sweeps the links, the sessions and what was spent that are over, and those only', async () => {
      await store().operators.addLink('old', 'op-ann', START + 10);
      await store().operators.addLink('young', 'op-ann', START + 11);
      await store().operators.openSession(session('old', { expiresAt: START + 10 }));
      await store().operators.openSession(session('young', { expiresAt: START + 11 }));
      await store().operators.spendOnce('old', START + 10);
      await store().operators.spendOnce('young', START + 11);
      await store().operators.sweep(START + 10, 0);
      assert.equal(await store().operators.spendLink('old', 0), null);
      assert.equal(await store().operators.spendLink('young', 0), 'op-ann');
      assert.equal(await store().operators.session('old', 0), null);
      assert.notEqual(await store().operators.session('young', 0), null);
      assert.equal(await store().operators.spendOnce('old', START + 20), true);
      assert.equal(await store().operators.spendOnce('young', START + 20), false);
    });
  });
}
