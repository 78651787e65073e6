import assert from 'node:assert/strict';
import type { Store } from '../../src/store/store.ts';
import { conversationsAreErased } from './contract/erasure.ts';
import { auditIsKept } from './contract/audit.ts';
import { callbacksAndNotes } from './contract/beside-the-log.ts';
import { handoffsAreKept } from './contract/handoffs.ts';
import { instancesActTogether } from './contract/instances.ts';
import { leasesRun } from './contract/leases.ts';
import { linksOpen } from './contract/links.ts';
import { operatorsAreKept } from './contract/operators.ts';
import { wordsAreRewritten } from './contract/rewrites.ts';
import { wordsAreFound } from './contract/search.ts';
import { operatorsSignIn } from './contract/signing-in.ts';
import { turnsAreKept, turnsAreRefused, repeatsAreRecognised, manyAtOnce } from './contract/turns.ts';
import { commitsAreWatched } from './contract/watching.ts';
import { held, openHandoff } from './handoffs.ts';
import { keepsToTheModel } from './model.ts';
import { START, textsOf, turn } from './turns.ts';

/** A fresh, empty store of one backend. */
export interface OpenedStore {
  readonly store: Store;
  /** Closes the store and opens it again on the same data. */
  reopen(): Promise<Store>;
  /** Moves the database's clock, by which leases run. It begins at `START` and stands still otherwise. */
  passTime(milliseconds: number): Promise<void>;
  dispose(): Promise<void>;
}

/** What every backend owes the rest of the product. */
export function storeContract(name: string, open: () => Promise<OpenedStore>): void {
  describe(`the store on ${name}`, () => {
    let opened: OpenedStore;
    let store: Store;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.dispose());
    const current = (): Store => store;

    turnsAreKept(current);
    turnsAreRefused(current);
    repeatsAreRecognised(current);
    wordsAreRewritten(current);
    linksOpen(current);
    conversationsAreErased(current);
    commitsAreWatched(current);
    manyAtOnce(current);
    handoffsAreKept(current);
    leasesRun(current, (milliseconds) => opened.passTime(milliseconds));
    callbacksAndNotes(current);
    wordsAreFound(current);
    operatorsAreKept(current);
    operatorsSignIn(current);
    auditIsKept(current);
    instancesActTogether(current, (milliseconds) => opened.passTime(milliseconds));

    it('has everything it acknowledged after it was closed and opened again', async () => {
      const links = { resumeHash: 'back', summaryHash: 'page' };
      const handoff = { row: held(1), leaseFor: 1000 };
      await store.commit(turn({ conversation: 'a', receiptKeys: ['k'], handoff, ...links }));
      const again = await opened.reopen();
      assert.deepEqual(await textsOf(again, 'a'), ['hello', 'hi']);
      assert.deepEqual(await again.receipt('a', ['k']), { activityId: 'activity-1', seq: 2 });
      assert.equal(await again.resume('back', START), 'a');
      assert.equal(await again.summary('page', START), 'a');
      assert.deepEqual(await openHandoff(again), { ...held(1), leaseUntil: START + 1000 });
    });

    it('commits what was handed over before it was closed, and refuses what comes after', async () => {
      const handedOver = store.commit(turn({ conversation: 'a' }));
      await store.close();
      assert.deepEqual(await handedOver, { outcome: 'committed' });
      await assert.rejects(store.commit(turn({ conversation: 'b' })), { code: 'STORE_UNAVAILABLE' });
      await assert.rejects(store.load('a'), { code: 'STORE_UNAVAILABLE' });
      await store.close();
    });

    it('behaves as a simple list of turns would, whatever is asked of it in whatever order', () =>
      keepsToTheModel(store));
  });
}
