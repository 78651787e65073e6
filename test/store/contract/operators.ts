import assert from 'node:assert/strict';
import type { OperatorRow, Store } from '../../../src/store/store.ts';
import { operator } from '../operators.ts';
import { START } from '../turns.ts';

/** Accounts of those who answer. */
export function operatorsAreKept(store: () => Store): void {
  it('keeps all of an operator, and finds them by id, login and OpenID account', async () => {
    const ann = operator('ann', {
      oidcSubject: 'https://id.example|1',
      passwordHash: '$scrypt$',
      totpSecret: 's',
    });
    const bea = operator('bea', { role: 'supervisor', status: 'available', seenAt: START, disabled: true });
    await store().operators.add(ann);
    await store().operators.add(bea);
    assert.deepEqual(await store().operators.find('op-ann'), ann);
    assert.deepEqual(await store().operators.byLogin('bea'), bea);
    assert.deepEqual(await store().operators.byOidcSubject('https://id.example|1'), ann);
    assert.equal(await store().operators.find('ann'), null);
    assert.equal(await store().operators.byLogin('op-ann'), null);
    assert.equal(await store().operators.byOidcSubject('2'), null);
  });

  it('finds nobody and nothing by words that are no text, as anybody may send them', async () => {
    await store().operators.add(operator('ann'));
    for (const words of ['ann\0', '\0', 'op-ann\ud83d', '\udc00']) {
      const { operators } = store();
      assert.equal(await operators.find(words), null);
      assert.equal(await operators.byLogin(words), null);
      assert.equal(await operators.byOidcSubject(words), null);
      assert.equal(await operators.passkey(words), null);
      assert.equal(await operators.session(words, START), null);
      assert.equal(await operators.spendLink(words, START), null);
      assert.equal(await operators.change(words, { firstName: words }), false);
      assert.equal(await store().resume(words, 0), null);
      assert.equal(await store().summary(words, 0), null);
      assert.equal(await store().receipt(words, [words]), null);
      assert.deepEqual(await store().load(words), { outcome: 'absent' });
      assert.deepEqual(await store().log(words, 0, 10), []);
      assert.deepEqual(await store().handoffs.notes(words), []);
    }
  });

  it('lists operators by their full names', async () => {
    await store().operators.add(operator('ann', { fullName: 'Zoë Young' }));
    await store().operators.add(operator('bea', { fullName: 'Bea Brown' }));
    assert.deepEqual(
      (await store().operators.list()).map(({ login }) => login),
      ['bea', 'ann'],
    );
  });

  it('changes what is named of an operator, and nothing else', async () => {
    const ann = operator('ann', { passwordHash: '$scrypt$' });
    await store().operators.add(ann);
    await store().operators.add(operator('bea'));
    const change = { status: 'available', seenAt: START + 5, passwordHash: null, disabled: true } as const;
    assert.equal(await store().operators.change('op-ann', change), true);
    assert.equal(await store().operators.change('op-ann', {}), true);
    assert.deepEqual(await store().operators.find('op-ann'), { ...ann, ...change });
    assert.deepEqual(await store().operators.find('op-bea'), operator('bea'));
    assert.equal(await store().operators.change('nobody', change), false);
  });

  for (const [what, parts] of [
    ['login', { login: 'ann' }],
    ['OpenID account', { oidcSubject: 'issuer|ann' }],
  ] as const satisfies readonly [string, Partial<OperatorRow>][]) {
    it(`never gives one ${what} to two operators, and stores what else is written at that time`, async () => {
      await store().operators.add(operator('ann', { oidcSubject: 'issuer|ann' }));
      await store().operators.add(operator('bea'));
      const outcomes = await Promise.allSettled([
        store().operators.add({ ...operator('cat'), ...parts }),
        store().operators.change('op-bea', { firstName: 'Changed', ...parts }),
        store().operators.add(operator('dee')),
      ]);
      assert.deepEqual(
        outcomes.map((each) =>
          each.status === 'rejected' ? (each.reason as { code?: string }).code : 'kept',
        ),
        ['BAD_REQUEST', 'BAD_REQUEST', 'kept'],
      );
      assert.deepEqual(await store().operators.find('op-bea'), operator('bea'));
      assert.equal((await store().operators.list()).length, 3);
    });
  }
}
