import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Signal, Store } from '../../../src/store/store.ts';

type PassTime = (milliseconds: number) => Promise<void>;

/** What instances do together, as far as one of them shows it. */
export function instancesActTogether(store: () => Store, passTime: PassTime): void {
  describe('between instances', () => {
    signalsAreHeard(store);
    ratesAreCounted(store, passTime);
    dutiesAreHeld(store, passTime);
    keysAreAdmitted(store);
  });
}

function signalsAreHeard(store: () => Store): void {
  it('tells whoever listens of a signal at once, in the order they were sent, until they stop', () => {
    const heard: Signal[] = [];
    const stop = store().instances.onSignal((signal) => heard.push(signal));
    const sent: readonly Signal[] = [
      { kind: 'person-typing', conversation: 'a', id: 'typing-1', user: 'ann', clientId: 'hers' },
      { kind: 'operator-typing', conversation: 'a', operator: 'op-ben' },
      { kind: 'erased', conversation: 'a' },
      { kind: 'desk' },
      { kind: 'sessions' },
    ];
    for (const signal of sent) store().instances.signal(signal);
    assert.deepEqual(heard, sent);
    stop();
    store().instances.signal({ kind: 'desk' });
    assert.equal(heard.length, sent.length);
  });

  it('goes on when a listener for signals throws, and tells the others', () => {
    const heard: string[] = [];
    store().instances.onSignal(() => {
      throw new Error('a faulty listener');
    });
    store().instances.onSignal(({ kind }) => heard.push(kind));
    store().instances.signal({ kind: 'desk' });
    assert.deepEqual(heard, ['desk']);
  });
}

const MINUTE = 60_000;

/** A token less or more by so little is a matter of rounding. */
const NEARLY = 1e-6;

/** One bucket as anyone would write it in a minute. It is shown each answer, and says whether that is a right one. */
class ModelBucket {
  private left: number;
  private at = 0;
  private readonly perMinute: number;

  constructor(perMinute: number) {
    this.perMinute = perMinute;
    this.left = perMinute;
  }

  accept(wait: number, now: number): void {
    this.left = Math.min(this.perMinute, this.left + ((now - this.at) * this.perMinute) / MINUTE);
    this.at = now;
    if (wait === 0) {
      assert.ok(this.left >= 1 - NEARLY, `passed with ${this.left} of a token`);
      this.left -= 1;
      return;
    }
    const exact = ((1 - this.left) * 60) / this.perMinute;
    assert.ok(this.left < 1 + NEARLY, `refused with ${this.left} tokens`);
    assert.ok(
      wait === Math.max(1, Math.ceil(exact - NEARLY)) || wait === Math.ceil(exact + NEARLY),
      `was told to wait ${wait} s in the place of ${exact} s`,
    );
  }
}

const KEYS = { slow: 1, usual: 3, fast: 7, faster: 90 } as const;
type Key = keyof typeof KEYS;

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ take: fc.constantFrom<Key>('slow', 'usual', 'fast', 'faster') }) },
  { weight: 1, arbitrary: fc.record({ pass: fc.integer({ min: 1, max: 90_000 }) }) },
);

function ratesAreCounted(store: () => Store, passTime: PassTime): void {
  const take = (key: string, perMinute: number): Promise<number> =>
    store().instances.takeRate(key, perMinute);

  it('lets a minute’s worth pass at once, then evenly, and says how long to wait', async () => {
    for (let count = 0; count < 4; count += 1) assert.equal(await take('a', 4), 0);
    assert.equal(await take('a', 4), 15);
    await passTime(14_000);
    assert.equal(await take('a', 4), 1);
    await passTime(1_000);
    assert.deepEqual([await take('a', 4), await take('a', 4)], [0, 15]);
    await passTime(60 * MINUTE);
    for (let count = 0; count < 4; count += 1) assert.equal(await take('a', 4), 0);
    assert.equal(await take('a', 4), 15);
  });

  it('counts each key apart, and lets no more pass when many ask at the same moment', async () => {
    const asked = await Promise.all(Array.from({ length: 30 }, () => take('many', 20)));
    assert.equal(asked.filter((wait) => wait === 0).length, 20);
    assert.equal(await take('other', 20), 0);
  });

  it('counts as a plain bucket would, whoever asks whenever', async () => {
    let runs = 0;
    let now = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        runs += 1;
        const buckets = new Map<Key, ModelBucket>();
        for (const each of steps) {
          if ('pass' in each) {
            now += each.pass;
            await passTime(each.pass);
            continue;
          }
          const bucket = buckets.get(each.take) ?? new ModelBucket(KEYS[each.take]);
          buckets.set(each.take, bucket);
          bucket.accept(await take(`run-${runs}-${each.take}`, KEYS[each.take]), now);
        }
      }),
      { numRuns: 60 },
    );
  });
}

function dutiesAreHeld(store: () => Store, passTime: PassTime): void {
  const hold = (holder: string, duty = 'sweep'): Promise<boolean> =>
    store().instances.holdDuty(duty, holder, 1_000);

  it('gives a duty to one holder at a time, and each duty apart', async () => {
    assert.deepEqual([await hold('one'), await hold('two'), await hold('one')], [true, false, true]);
    assert.equal(await hold('two', 'another duty'), true);
    const asked = await Promise.all(['a', 'b', 'c', 'd'].map((holder) => hold(holder, 'a third')));
    assert.equal(asked.filter(Boolean).length, 1);
  });

  it('takes a duty back from its holder, and from nobody else', async () => {
    await hold('one');
    await store().instances.leaveDuty('sweep', 'two');
    assert.equal(await hold('two'), false);
    await store().instances.leaveDuty('sweep', 'one');
    assert.deepEqual([await hold('two'), await hold('one')], [true, false]);
  });

  it('ends a duty that is not kept in its time, and prolongs one that is', async () => {
    await hold('one');
    await passTime(900);
    assert.equal(await hold('one'), true);
    await passTime(999);
    assert.equal(await hold('two'), false);
    await passTime(1);
    assert.deepEqual([await hold('two'), await hold('one')], [true, false]);
  });
}

function keysAreAdmitted(store: () => Store): void {
  it('admits the keys that it is used with first, and others one after another beside those', async () => {
    const admitted: boolean[] = [];
    for (const prints of [['a'], ['a'], ['b', 'a'], ['b'], ['c', 'b']])
      admitted.push(await store().instances.admitKeys(prints));
    assert.deepEqual(admitted, [true, true, true, true, true]);
  });
}
