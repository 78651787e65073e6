import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ClientLog, Heard, Note } from './clients/client-log.ts';
import { backAfter, judge, NO_FAULTS } from './judge.ts';
import type { Faults } from './judge.ts';

const own = (seq: number, message: string): Heard => ({ activity: `chat|${seq}`, message, fromBot: false });
const bot = (seq: number): Heard => ({ activity: `chat|${seq}`, fromBot: true });
const sent = (message: string, at: number): Note => ({ do: 'sent', message, at });
const receipt = (message: string, seq: number, at: number): Note => ({
  ...{ do: 'acknowledged', message, activity: `chat|${seq}`, at },
});
const heard = (what: Heard, at: number): Note => ({ do: 'heard', at, ...what });

/** Two messages, the second sent again over a gap from 20 to 30, in which the first answer came twice. */
const notes: readonly Note[] = [
  ...[sent('a', 1), heard(own(1, 'a'), 2), receipt('a', 1, 3), heard(bot(2), 4)],
  ...[sent('b', 21), { do: 'not-sent', message: 'b', at: 25 } as const],
  ...[heard(bot(2), 31), heard(own(3, 'b'), 32), heard(bot(4), 33), receipt('b', 3, 34)],
];
const shown: readonly Heard[] = [own(1, 'a'), bot(2), own(3, 'b'), bot(4)];
const recoveries = { recoveries: [30], within: 10 };

const logOf = (lines: readonly Note[]): ClientLog => ({ conversation: 'chat', kind: 'widget', notes: lines });
const without = <Item>(items: readonly Item[], place: number): readonly Item[] => items.toSpliced(place, 1);
const swapped = <Item>(items: readonly Item[], one: number, other: number): readonly Item[] =>
  items.with(one, items[other]!).with(other, items[one]!);

const faultsOf = (
  kept: readonly Heard[],
  lines: readonly Note[] = notes,
  times = recoveries,
): Partial<Faults> => {
  const faults = judge(logOf(lines), kept, times);
  return Object.fromEntries(Object.entries(faults).filter(([, count]) => count > 0));
};

describe('the judge of the kills', () => {
  it('finds no fault with a client that came back over a gap, and heard something twice', () => {
    assert.deepEqual(judge(logOf(notes), shown, recoveries), NO_FAULTS);
  });

  it('finds an acknowledged message that is not in the log', () => {
    assert.equal(faultsOf(without(shown, 2)).lost, 1);
  });

  it('finds a message that stands in the log under another id than the receipt said', () => {
    const moved = [own(1, 'a'), bot(2), own(4, 'b'), bot(3)];
    assert.equal(faultsOf(moved).lost, 1);
  });

  it('finds a message that is in the log twice', () => {
    const twice = [...shown, own(5, 'b')];
    assert.deepEqual(faultsOf(twice, [...notes, heard(own(5, 'b'), 35)]), { doubled: 1 });
  });

  it('finds messages in another order than they were sent', () => {
    assert.equal(faultsOf(swapped(shown, 0, 2)).outOfOrder, 1);
  });

  it('finds what is in the log and never came to the client', () => {
    assert.deepEqual(
      faultsOf(
        shown,
        notes.filter((note) => note.do !== 'heard' || note.activity !== 'chat|4'),
      ),
      { unheard: 1, late: 1 },
    );
  });

  it('finds what came in another order than it stands in the log', () => {
    assert.deepEqual(faultsOf(shown, swapped(notes, 1, 3)), { misheard: 1 });
  });

  it('finds what came and is not in the log', () => {
    assert.deepEqual(faultsOf(shown, [...notes, heard(bot(5), 40)]), { misheard: 1 });
  });

  it('finds a client that was not back in time, or never', () => {
    assert.deepEqual(faultsOf(shown, notes, { recoveries: [30], within: 3 }), { late: 1 });
    assert.deepEqual(faultsOf(shown, notes, { recoveries: [30, 35], within: 10 }), { late: 1 });
  });

  it('finds a message that was never acknowledged, and does not say that it was lost', () => {
    assert.deepEqual(faultsOf(shown, [...notes, sent('c', 40)]), { unacknowledged: 1 });
  });

  it('finds whatever is taken from the log, put into it twice or moved in it, in chats of any length', () => {
    const plays = fc.record({
      turns: fc.integer({ min: 2, max: 30 }),
      place: fc.nat(),
      fault: fc.constantFrom('lost', 'doubled', 'outOfOrder'),
    });
    fc.assert(
      fc.property(plays, ({ turns, place, fault }) => {
        const messages = Array.from({ length: turns }, (_, turn) => `m${turn}`);
        const lines = messages.flatMap((id, turn) => [
          ...[sent(id, turn), receipt(id, 2 * turn + 1, turn)],
          ...[heard(own(2 * turn + 1, id), turn), heard(bot(2 * turn + 2), turn)],
        ]);
        const log = messages.flatMap((id, turn) => [own(2 * turn + 1, id), bot(2 * turn + 2)]);
        const here = 2 * (place % (turns - 1));
        const planted = {
          lost: () => without(log, here),
          doubled: () => [...log, own(1_000, messages[here / 2]!)],
          outOfOrder: () => swapped(log, here, here + 2),
        };
        assert.deepEqual(faultsOf(log, lines, { recoveries: [], within: 0 }), {});
        assert.ok((faultsOf(planted[fault](), lines)[fault] ?? 0) > 0);
      }),
    );
  });
});

describe('the time after which a client is back', () => {
  it('runs to the answer to the first message that was acknowledged after the recovery', () => {
    assert.equal(backAfter(notes, 30), 4);
    assert.equal(backAfter(notes, 2), 2);
  });

  it('does not count an answer to something earlier', () => {
    const early = notes.filter((note) => note.do !== 'heard' || note.at !== 33);
    assert.equal(backAfter(early, 30), Infinity);
  });
});
