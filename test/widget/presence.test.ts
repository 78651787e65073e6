import assert from 'node:assert/strict';
import { mock } from 'node:test';
import fc from 'fast-check';
import { readActivitySet } from '../../src/widget/direct-line/activity.ts';
import { Announcer } from '../../src/widget/presence/announcer.ts';
import { readSignal } from '../../src/widget/presence/read-signal.ts';
import { standingWords } from '../../src/widget/presence/words.ts';

const queued = (place: number | null, minutes: readonly [number, number] | null) =>
  standingWords({ state: 'queued', place, minutes });

describe('Where a chat stands, in words', () => {
  it('is the place and an honest wait, and that the chat can go on', () => {
    assert.equal(
      queued(2, [5, 12]),
      'You’re number 2 in the queue. About 5 to 12 minutes. You can go on here.',
    );
    assert.equal(queued(1, [3, 3]), 'You’re next in the queue. About 3 minutes. You can go on here.');
    assert.equal(queued(1, [0, 1]), 'You’re next in the queue. About a minute. You can go on here.');
  });

  it('says so when a place or a wait cannot be told', () => {
    assert.equal(
      queued(null, null),
      'You’re in the queue. We can’t say how long it will take. You can go on here.',
    );
  });

  it('is who has joined, always as a person, also without a name', () => {
    assert.equal(standingWords({ state: 'held', name: 'Ann' }), 'You’re chatting with Ann, a person.');
    assert.equal(standingWords({ state: 'held', name: null }), 'You’re chatting with a person.');
  });

  it('is nothing while the bot has the chat', () => {
    assert.equal(standingWords({ state: 'none' }), undefined);
  });
});

describe('Passing signals', () => {
  const queue = (value: unknown) => ({ type: 'event', name: 'ringback.queue', value });
  const typing = (from: unknown) => ({ type: 'typing', from });
  const message = {
    type: 'message',
    id: 'c|0000001',
    from: { id: 'op_1', name: 'Ann' },
    text: 'Hello',
    channelData: {},
  };

  it('are told from the log, also when they come without an id', () => {
    const set = readActivitySet({ activities: [queue({ state: 'none' }), message, typing({})] }, 'dl_me');
    assert.deepEqual(set.signals, [queue({ state: 'none' }), typing({})]);
    assert.equal(set.activities.find(({ id }) => id === message.id)?.operator, 'Ann');
  });

  it('say where the chat stands', () => {
    const place = { state: 'queued', place: 3, minutes: [5, 12], name: null };
    assert.deepEqual(readSignal(queue(place)), { state: 'queued', place: 3, minutes: [5, 12] });
    assert.deepEqual(readSignal(queue({ state: 'held', place: null, minutes: null, name: 'Ann' })), {
      state: 'held',
      name: 'Ann',
    });
  });

  it('say that an operator is writing, and of nobody else that they are', () => {
    assert.deepEqual(readSignal(typing({ id: 'op_1', name: 'Ann' })), { state: 'typing', name: 'Ann' });
    assert.equal(readSignal(typing({ id: 'dl_me', name: '' })), undefined);
    assert.equal(readSignal(typing({ id: 'ringback', name: 'Ringback' })), undefined);
  });

  it('of any shape break nothing', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (value, from) => {
        readSignal(queue(value));
        readSignal(typing(from));
      }),
    );
  });
});

describe('What a screen reader is told of the queue', () => {
  let said: { words: string; at: number }[];
  let announcer: Announcer;
  let now: number;

  const pass = (milliseconds: number): void => {
    // Step by step, so that each announcement has the time at which it was made.
    for (let step = 0; step < milliseconds; step += 100) {
      now += 100;
      mock.timers.tick(100);
    }
  };

  const begin = (): void => {
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout'] });
    said = [];
    now = 0;
    announcer = new Announcer((words) => {
      if (words !== '') said.push({ words, at: now });
    });
  };

  beforeEach(begin);

  afterEach(() => {
    mock.timers.reset();
  });

  it('waits until the region is known to it', () => {
    announcer.say('You’re number 2');
    assert.equal(said.length, 0);
    pass(1_000);
    assert.deepEqual(
      said.map(({ words }) => words),
      ['You’re number 2'],
    );
  });

  it('comes at most every 30 seconds, and ends with the newest', () => {
    const changes = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 400 }), place: fc.nat(20) }), {
      minLength: 1,
      maxLength: 10,
    });
    fc.assert(
      fc.property(changes, (all) => {
        begin();
        for (const { wait, place } of all) {
          pass(wait * 100);
          announcer.say(String(place));
        }
        pass(31_000);
        assert.equal(said.at(-1)?.words, String(all.at(-1)?.place));
        const gaps = said.slice(1).map(({ at }, index) => at - (said[index]?.at ?? 0));
        assert.ok(
          gaps.every((gap) => gap >= 30_000),
          gaps.join(),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('mentions typing only where nothing was said for a while, and never late', () => {
    pass(1_000);
    announcer.say('You’re chatting with Ann');
    announcer.mention('Ann is typing');
    pass(40_000);
    announcer.mention('Ann is typing');
    assert.deepEqual(
      said.map(({ words }) => words),
      ['You’re chatting with Ann', 'Ann is typing'],
    );
  });
});
