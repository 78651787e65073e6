import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LogEntry, Receipt, Store, TurnCommit } from '../../src/store/store.ts';
import { START, turn } from './turns.ts';

interface ModelConversation {
  version: number;
  state: unknown;
  updatedAt: number;
  log: LogEntry[];
  receipts: Map<string, Receipt>;
}

/** The store as anyone would write it in memory in five minutes: what every backend is compared with. */
class Model {
  readonly conversations = new Map<string, ModelConversation>();
  readonly erased = new Set<string>();
  /** By hash, which no two kinds share. */
  readonly links = new Map<string, { conversation: string; revoked: boolean }>();

  commit(turned: TurnCommit): unknown {
    const found = this.conversations.get(turned.conversation);
    for (const key of turned.receiptKeys) {
      const receipt = found?.receipts.get(key);
      if (receipt) return { outcome: 'duplicate', receipt };
    }
    if (this.erased.has(turned.conversation) || (found?.version ?? 0) !== turned.expectedVersion) {
      return { outcome: 'conflict' };
    }
    const log = (found?.log ?? []).map((logged) => {
      const rewritten = turned.rewrites.find(({ seq }) => seq === logged.seq);
      return rewritten ? { ...logged, activity: rewritten.activity } : logged;
    });
    const receipts = new Map(found?.receipts);
    for (const key of turned.receiptKeys) receipts.set(key, turned.receipt);
    this.conversations.set(turned.conversation, {
      version: turned.expectedVersion + 1,
      state: turned.state,
      updatedAt: turned.at,
      log: [...log, ...turned.entries],
      receipts,
    });
    for (const link of [turned.resumeHash, turned.summaryHash]) {
      if (link === undefined || this.links.has(link)) continue;
      this.links.set(link, { conversation: turned.conversation, revoked: false });
    }
    return { outcome: 'committed' };
  }

  erase(conversation: string): void {
    this.conversations.delete(conversation);
    this.erased.add(conversation);
    for (const [hash, link] of this.links) {
      if (link.conversation === conversation) this.links.delete(hash);
    }
  }

  revoke(conversation: string): void {
    for (const link of this.links.values()) if (link.conversation === conversation) link.revoked = true;
  }
}

const HASHES = ['resume-red', 'resume-blue', 'summary-red', 'summary-blue'];
const kindOf = (hash: string): 'resume' | 'summary' => (hash.startsWith('resume') ? 'resume' : 'summary');
const conversation = fc.constantFrom('a', 'b', 'c');

const operation = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('commit' as const),
      conversation,
      texts: fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 3 }),
      state: fc.jsonValue(),
      /** How many versions behind the loaded one the turn was computed from. */
      behind: fc.oneof(
        { weight: 5, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) },
      ),
      receiptKeys: fc.array(fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5', 'k6'), { maxLength: 2 }),
      rewritten: fc.option(fc.nat(20), { nil: null }),
      link: fc.option(fc.constantFrom(...HASHES), { nil: null }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase' as const), conversation }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('revoke' as const), conversation }) },
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;
type CommitOperation = Extract<Operation, { kind: 'commit' }>;

function turnFor(model: Model, name: string, run: string, asked: CommitOperation, at: number): TurnCommit {
  const known = model.conversations.get(name);
  const length = known?.log.length ?? 0;
  const rewrites =
    asked.rewritten !== null && length > 0
      ? [{ seq: (asked.rewritten % length) + 1, activity: { text: '[removed]', at } }]
      : [];
  return turn({
    conversation: name,
    after: length,
    texts: asked.texts,
    // JSON has no negative zero, so what is compared afterwards has none either.
    state: JSON.parse(JSON.stringify(asked.state)) as TurnCommit['state'],
    expectedVersion: Math.max(0, (known?.version ?? 0) - asked.behind),
    receiptKeys: asked.receiptKeys,
    rewrites,
    at,
    ...(asked.link === null ? {} : { [kindOf(asked.link) + 'Hash']: `${run}-${asked.link}` }),
  });
}

async function assertSame(store: Store, model: Model, name: string): Promise<void> {
  const loaded = await store.load(name);
  const known = model.conversations.get(name);
  if (!known) {
    assert.equal(loaded.outcome, model.erased.has(name) ? 'erased' : 'absent');
  } else {
    assert.ok(loaded.outcome === 'found');
    const { version, seq, state, updatedAt } = loaded.row;
    assert.deepEqual(
      { version, seq, state, updatedAt },
      { version: known.version, seq: known.log.length, state: known.state, updatedAt: known.updatedAt },
    );
  }
  assert.deepEqual(await store.log(name, 0, 1000), known?.log ?? []);
  for (const key of ['k1', 'k2', 'k3', 'k4', 'k5', 'k6']) {
    assert.deepEqual(await store.receipt(name, [key]), known?.receipts.get(key) ?? null);
  }
}

async function runAgainstModel(store: Store, run: string, operations: readonly Operation[]): Promise<void> {
  const model = new Model();
  for (const [step, asked] of operations.entries()) {
    const name = `${run}-${asked.conversation}`;
    switch (asked.kind) {
      case 'commit': {
        const turned = turnFor(model, name, run, asked, START + step);
        assert.deepEqual(await store.commit(turned), model.commit(turned));
        break;
      }
      case 'erase':
        await store.erase(name, START + step, Number.MAX_SAFE_INTEGER);
        model.erase(name);
        break;
      case 'revoke':
        await store.revokeLinks(name);
        model.revoke(name);
    }
    await assertSame(store, model, name);
  }
  for (const name of HASHES) {
    const link = model.links.get(`${run}-${name}`);
    const opened = await store[kindOf(name)](`${run}-${name}`, 0);
    assert.equal(opened, link && !link.revoked ? link.conversation : null);
  }
}

/** Runs random sequences of operations on the store and on the model; each run has conversations of its own. */
export async function keepsToTheModel(store: Store): Promise<void> {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 25 }), (operations) => {
      runs += 1;
      return runAgainstModel(store, `run-${runs}`, operations);
    }),
    { numRuns: 100 },
  );
}
