import assert from 'node:assert/strict';
import type { OperatorStore, Store } from '../../../src/store/store.ts';
import type { TestDatabase } from '../../support/postgres.ts';
import { operator } from '../operators.ts';
import { START } from '../turns.ts';
import { migratedDatabase, openStore } from './databases.ts';

const ROUNDS = 20;

describe('operators at two instances on one PostgreSQL', () => {
  let database: TestDatabase;
  let stores: readonly Store[];
  let here: OperatorStore;
  let there: OperatorStore;
  before(async () => {
    database = await migratedDatabase();
    const [one, other] = [await openStore(database.url), await openStore(database.url)];
    stores = [one, other];
    here = one.operators;
    there = other.operators;
  });
  after(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await database.drop();
  });

  /** What both instances, asked the same several times at once, answered, sorted. */
  const asked = async <T>(ask: (operators: OperatorStore) => Promise<T>): Promise<readonly T[]> =>
    (await Promise.all([here, there, here, there].map(ask))).sort();

  it('keeps what each of them changes at the same time', async () => {
    await here.add(operator('ann'));
    for (let round = 1; round <= ROUNDS; round += 1) {
      const named = { firstName: `Ann ${round}`, oidcSubject: `issuer|${round}` };
      const heard = { seenAt: START + round, status: round % 2 === 0 ? 'away' : 'available' } as const;
      await Promise.all([here.change('op-ann', named), there.change('op-ann', heard)]);
      assert.deepEqual(await here.find('op-ann'), operator('ann', { ...named, ...heard }));
    }
  });

  it('gives a login that several ask for to one of them', async () => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      let ids = 0;
      const add = (operators: OperatorStore): Promise<string> =>
        operators.add(operator(`login-${round}`, { id: `${round}-${(ids += 1)}` })).then(
          () => 'added',
          (error: unknown) => (error as { code: string }).code,
        );
      assert.deepEqual(await asked(add), ['BAD_REQUEST', 'BAD_REQUEST', 'BAD_REQUEST', 'added']);
    }
  });

  it('signs in once by a link, and takes once what may count a single time', async () => {
    await here.add(operator('bea'));
    for (let round = 1; round <= ROUNDS; round += 1) {
      await here.addLink(`link ${round}`, 'op-bea', START + 1);
      const opened = await asked((operators) => operators.spendLink(`link ${round}`, START));
      assert.deepEqual(
        opened.filter((id) => id !== null),
        ['op-bea'],
      );
      const spent = await asked((operators) => operators.spendOnce(`code ${round}`, START));
      assert.deepEqual(spent, [false, false, false, true]);
    }
  });
});
