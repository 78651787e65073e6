import assert from 'node:assert/strict';
import type { Card } from '../../src/protocol.ts';
import { answerTo, commandAnswer } from '../../src/widget/chat/answer.ts';
import type { OpenQuestion } from '../../src/widget/chat/transcript.ts';
import { choice, rightNow, rows } from '../support/says.ts';

const open = ({ card }: { card: Card }): OpenQuestion => {
  assert.ok(card.kind === 'question');
  return { seq: 9, key: '9', card };
};

describe('A press', () => {
  it('says the option in words and carries the question and the place it was shown at', () => {
    assert.deepEqual(answerTo(open(choice), 'hung-up'), {
      text: 'I’ve hung up',
      value: { ringback: { seq: 9, question: 'hungUp', answer: 'hung-up' } },
    });
  });

  it('on several says all of them', () => {
    const { text, value } = answerTo(open(rightNow), ['coming', 'has-something']);
    assert.match(text, /Someone is coming.*, They may have/u);
    assert.deepEqual(value.ringback.answer, ['coming', 'has-something']);
  });

  it('on rows leaves out those without an answer', () => {
    const { text, value } = answerTo(open(rows), { 'ni-number': 'not-sure' });
    assert.equal(text, 'My National Insurance number: Not sure');
    assert.deepEqual(value.ringback.answer, { 'ni-number': 'not-sure' });
  });

  it('on a way out carries the command', () => {
    assert.deepEqual(commandAnswer({ value: 'back', label: 'Go back' }, 9), {
      text: 'Go back',
      value: { ringback: { seq: 9, command: 'back' } },
    });
  });
});
