import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Transcript } from '../../src/widget/chat/transcript.ts';
import type { IncomingActivity } from '../../src/widget/direct-line/activity.ts';
import { choice, opening, rightNow } from '../support/says.ts';

const bot = (seq: number, more: Partial<IncomingActivity> = {}): IncomingActivity => ({
  id: `c|${String(seq).padStart(7, '0')}`,
  type: 'message',
  seq,
  role: 'bot',
  text: `line ${seq}`,
  card: { kind: 'text' },
  clientActivityID: undefined,
  ...more,
});

const own = (seq: number, clientActivityID: string, text = 'mine'): IncomingActivity =>
  bot(seq, { role: 'person', card: undefined, clientActivityID, text });

describe('The transcript', () => {
  it('takes the page’s opening as shown, and shows it once when the stream brings it again', () => {
    const transcript = new Transcript(opening);
    opening.forEach(({ text, card }, index) => {
      assert.equal(transcript.receive(bot(index + 1, { text, card })), undefined);
    });
    assert.equal(transcript.seen, opening.length);
  });

  it('shows each activity once, however often and in whatever pieces it comes', () => {
    const log = [1, 2, 3, 4, 5].map((seq) => bot(seq));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5))), (pieces) => {
        const transcript = new Transcript([]);
        const added = [...pieces, [0, 5] as const]
          .flatMap(([from, to]) => log.slice(from, to))
          .map((activity) => transcript.receive(activity))
          .filter((change) => change?.kind === 'added');
        assert.deepEqual(new Set(added.map((change) => change?.entry.text)).size, added.length);
        assert.equal(added.length, log.length);
      }),
    );
  });

  it('knows the person’s own message again, by the id it was sent with', () => {
    const transcript = new Transcript(opening);
    transcript.begin('one', 'mine');
    assert.equal(transcript.receive(own(4, 'one')), undefined);
    assert.equal(transcript.seen, 4);
  });

  it('replaces words that the server redacted afterwards', () => {
    const transcript = new Transcript(opening);
    transcript.begin('one', 'QQ 12 34 56 C');
    transcript.confirm('one', 'c|0000004');
    const change = transcript.receive(own(4, 'one', '[NI number removed]'));
    assert.equal(change?.kind, 'changed');
    assert.equal(change.entry.text, '[NI number removed]');
  });

  it('counts as seen what is shown, not what is still on its way', () => {
    const transcript = new Transcript(opening);
    transcript.begin('one', 'mine');
    assert.equal(transcript.seen, 3);
  });

  it('keeps but the latest question open, until the person says something', () => {
    const transcript = new Transcript(opening);
    const open = (): unknown => transcript.openQuestion?.card;
    assert.equal(open(), rightNow.card);
    transcript.begin('one', 'mine');
    assert.equal(open(), undefined);
    transcript.receive(own(4, 'one'));
    transcript.receive(bot(5, choice));
    transcript.receive(bot(6));
    assert.equal(open(), choice.card);
  });

  it('leaves no question of the bot open once an operator has spoken', () => {
    const transcript = new Transcript(opening);
    transcript.receive(bot(4, { operator: 'Sam' }));
    const open = (): unknown => transcript.openQuestion?.card;
    assert.equal(open(), undefined);
    transcript.receive(bot(5, choice));
    assert.equal(open(), choice.card);
  });

  it('opens the question again when the answer did not arrive', () => {
    const transcript = new Transcript(opening);
    transcript.begin('one', 'mine');
    transcript.withdraw('one');
    assert.equal(transcript.openQuestion?.seq, 3);
  });

  it('takes an operator for an operator and typing for nothing', () => {
    const transcript = new Transcript(opening);
    const change = transcript.receive(bot(4, { operator: 'Sam' }));
    assert.deepEqual([change?.entry.from, change?.entry.name], ['operator', 'Sam']);
    assert.equal(transcript.receive(bot(5, { type: 'typing' })), undefined);
  });
});
