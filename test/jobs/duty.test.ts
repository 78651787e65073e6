import assert from 'node:assert/strict';
import { mock } from 'node:test';
import fc from 'fast-check';
import { fixedClock } from '../../src/clock.ts';
import { AppError } from '../../src/errors.ts';
import { keepDuty } from '../../src/jobs/duty.ts';
import { createLog } from '../../src/log.ts';
import { createInstances } from '../../src/store/sqlite/instances.ts';

const EVERY = 5_000;
const HOLD_FOR = 20_000;
/** A step of time. Milliseconds. */
const STEP = 500;

const log = createLog('silent', false);

/** Everything that was asked for has come about that can without time passing. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Instances that share one work, over one memory of who has it, in a time that the test lets pass. */
function startCrew(names: readonly string[]) {
  const clock = fixedClock('2026-11-23T12:00:00Z');
  const shared = createInstances(clock, log);
  const working: string[] = [];
  const cut = new Set<string>();
  const answersAfter = new Map<string, number>();
  const stops = new Map<string, () => Promise<void>>();
  let begun = 0;

  const reach = async <Answer>(name: string, asked: () => Promise<Answer>): Promise<Answer> => {
    if (cut.has(name)) throw new AppError('STORE_UNAVAILABLE', 'the database is away');
    const answer = await asked();
    const delay = answersAfter.get(name) ?? 0;
    if (delay > 0) await sleep(delay);
    return answer;
  };
  const begin = (name: string): void => {
    const instances = {
      holdDuty: (duty: string, holder: string, holdFor: number) =>
        reach(name, () => shared.holdDuty(duty, holder, holdFor)),
      leaveDuty: (duty: string, holder: string) => reach(name, () => shared.leaveDuty(duty, holder)),
    };
    const work = () => {
      working.push(name);
      return async () => {
        await settled();
        working.splice(working.indexOf(name), 1);
      };
    };
    const holder = `${name}-${(begun += 1)}`;
    const options = { instances, duty: 'work', holder, log, every: EVERY, holdFor: HOLD_FOR };
    stops.set(name, keepDuty(options, work));
  };
  const end = async (name: string): Promise<void> => {
    const stopping = stops.get(name)?.();
    stops.delete(name);
    await stopping;
  };
  /** @param look called after every step. */
  const pass = async (milliseconds: number, look: () => void = () => undefined): Promise<void> => {
    for (let passed = 0; passed < milliseconds; passed += STEP) {
      clock.advance(STEP);
      mock.timers.tick(STEP);
      await settled();
      await settled();
      look();
    }
  };
  names.forEach(begin);
  return { working, cut, answersAfter, stops, begin, end, pass };
}

describe('a duty', () => {
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
  });
  afterEach(() => {
    mock.timers.reset();
  });

  it('is one instance’s at a time, and another’s at once when it is given back', async () => {
    const { working, pass, end } = startCrew(['a', 'b']);
    await pass(10 * HOLD_FOR, () => assert.equal(working.length, 1));
    assert.deepEqual(working, ['a']);
    await end('a');
    assert.deepEqual(working, []);
    await pass(EVERY);
    assert.deepEqual(working, ['b']);
    await end('b');
    assert.deepEqual(working, []);
  });

  it('goes on through a short outage, ends before anybody else may have it, and passes on after a long one', async () => {
    const { working, cut, pass, end } = startCrew(['a', 'b']);
    await pass(STEP);
    cut.add('a');
    await pass(EVERY + STEP, () => assert.deepEqual(working, ['a']));
    cut.delete('a');
    await pass(HOLD_FOR, () => assert.deepEqual(working, ['a']));
    cut.add('a');
    await pass(HOLD_FOR - EVERY);
    assert.deepEqual(working, []);
    await pass(2 * EVERY);
    assert.deepEqual(working, ['b']);
    cut.delete('a');
    await pass(HOLD_FOR, () => assert.deepEqual(working, ['b']));
    await Promise.all([end('a'), end('b')]);
  });

  it('is not begun on an answer that came too late to be sure of', async () => {
    const { working, answersAfter, begin, pass, end } = startCrew([]);
    answersAfter.set('a', HOLD_FOR);
    begin('a');
    await pass(2 * HOLD_FOR, () => assert.deepEqual(working, []));
    answersAfter.delete('a');
    await pass(HOLD_FOR + EVERY);
    assert.deepEqual(working, ['a']);
    await end('a');
  });

  it('is never two instances’, whichever are cut off, answered late, ended and begun, and somebody’s in the end', async () => {
    const names = ['a', 'b', 'c'];
    const name = fc.constantFrom(...names);
    const happening = fc.oneof(
      fc.record({ what: fc.constant('time' as const), steps: fc.nat(60) }),
      fc.record({
        what: fc.constantFrom('cut' as const, 'heal' as const, 'end' as const, 'begin' as const),
        name,
      }),
      fc.record({ what: fc.constant('late' as const), name, by: fc.nat(2 * HOLD_FOR) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 40 }), async (happenings) => {
        mock.timers.reset();
        mock.timers.enable({ apis: ['setTimeout'] });
        const { working, cut, answersAfter, stops, begin, end, pass } = startCrew(names);
        const alone = (): void => assert.ok(working.length <= 1, `at work: ${working.join(', ')}`);
        const ends: Promise<void>[] = [];
        for (const each of happenings) {
          if (each.what === 'time') await pass(each.steps * STEP, alone);
          else if (each.what === 'cut') cut.add(each.name);
          else if (each.what === 'heal') cut.delete(each.name);
          else if (each.what === 'late') answersAfter.set(each.name, each.by);
          else if (each.what === 'end') ends.push(end(each.name));
          else if (!stops.has(each.name)) begin(each.name);
        }
        cut.clear();
        answersAfter.clear();
        for (const each of names) if (!stops.has(each)) begin(each);
        await pass(4 * HOLD_FOR, alone);
        assert.equal(working.length, 1);
        const last = Promise.all([...ends, ...names.map(end)]);
        await pass(2 * HOLD_FOR, alone);
        await last;
        assert.deepEqual(working, []);
      }),
      { numRuns: 200 },
    );
  });
});
