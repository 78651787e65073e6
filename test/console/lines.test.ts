import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ChatLine } from '../../src/console-protocol.ts';
import { mergeLines, unreadAfter, waitingSince } from '../../src/console/state/lines.ts';

const line = (seq: number, from: ChatLine['from'] = 'person', text = `line ${seq}`): ChatLine => ({
  ...{ seq, id: `c|${seq}`, at: seq * 1_000, from, by: null, text, card: 'text' },
});

describe('The lines of a transcript', () => {
  it('stand in order and once each, in whatever pieces and however often they come', () => {
    const log = Array.from({ length: 8 }, (_, index) => line(index + 1));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(8), fc.nat(8))), (pieces) => {
        const merged = [...pieces, [0, 4] as const, [3, 8] as const]
          .map(([from, to]) => log.slice(from, to))
          .reduce(mergeLines, []);
        assert.deepEqual(merged, log);
      }),
    );
  });

  it('show the newer wording of a line that was rewritten', () => {
    const merged = mergeLines([line(1), line(2)], [line(1, 'person', '[sort code removed]')]);
    assert.deepEqual(
      merged.map(({ text }) => text),
      ['[sort code removed]', 'line 2'],
    );
  });

  it('count as unread only where the person wrote them', () => {
    const lines = [line(1), line(2, 'bot'), line(3), line(4, 'notice')];
    assert.equal(unreadAfter(lines, 1), 1);
    assert.equal(unreadAfter(lines, 3), 0);
  });
});

describe('The person waits for an answer', () => {
  it('from their last message on, whatever the bot and the notices say after it', () => {
    assert.equal(waitingSince([line(1, 'operator'), line(2), line(3, 'bot'), line(4, 'notice')]), 2_000);
  });

  it('no longer once an operator has answered', () => {
    assert.equal(waitingSince([line(1), line(2, 'operator')]), null);
    assert.equal(waitingSince([]), null);
  });
});
