import assert from 'node:assert/strict';
import { redact, redactAcross } from '../../src/redaction/redact.ts';
import { markOf } from '../../src/redaction/marks.ts';

const texts = (messages: readonly string[]): string[] => redactAcross(messages).map(({ text }) => text);

describe('a secret split over messages', () => {
  const nino = markOf('nino');
  const card = markOf('card_number');
  const split: readonly (readonly [readonly string[], readonly string[]])[] = [
    [
      ['AB12', '34', '56C'],
      [nino, nino, nino],
    ],
    [
      ['its AB12', 'then 34', 'and 56C'],
      [`its ${nino}`, nino, nino],
    ],
    [
      ['4111 1111', 'ok next bit 1111', 'last bit is 1111'],
      [card, card, card],
    ],
    [
      ['NN1', '4AB', 'ok'],
      [markOf('postcode'), markOf('postcode'), 'ok'],
    ],
    [
      ['sort 20-45', '67', '12345678'],
      [`sort ${markOf('sort_code')}`, markOf('sort_code'), markOf('account_number')],
    ],
    [
      ['its AB 12 34', '56 C'],
      [`its ${nino}`, nino],
    ],
    [
      ['4111 1111', '1111', '1111 ok'],
      [card, card, `${card} ok`],
    ],
    [
      ['my pin is', '4471'],
      ['my pin is', markOf('pin_or_passcode')],
    ],
    [
      ['my password is', 'Rover99', 'thanks'],
      ['my password is', markOf('pin_or_passcode'), 'thanks'],
    ],
  ];
  for (const [messages, wanted] of split)
    it(messages.join(' / '), () => assert.deepEqual(texts(messages), wanted));

  for (const messages of [
    ['I paid 5000', 'and then 6000', 'he rang at 10 and 11'],
    ['they rang from 01604 960123', '12 times', 'at 3 and at 4'],
  ])
    it(`is not made of messages that only stand beside each other: ${messages.join(' / ')}`, () =>
      assert.deepEqual(texts(messages), messages));

  it('has spans in the messages as they were given', () => {
    const messages = ['its AB 12 34', '56 C'];
    const parts = redactAcross(messages).map(({ spans }, at) =>
      spans.map(({ start, end }) => messages[at]!.slice(start, end)),
    );
    assert.deepEqual(parts, [['AB 12 34'], ['56 C']]);
  });
});

describe('a secret in a long message between others', () => {
  // The end of a long message is read with the next, and of the newest its start: both from 330 to 450 characters here.
  const filler = 'he said so and it was '.repeat(40);
  const rest = 'x y '.repeat(80);
  for (const secret of ['4929 1234 5678 9012', 'AB 12 34 56 C', '20-45-67 12345678'])
    it(`goes whole wherever the reading of both begins or ends: ${secret}`, () => {
      for (let away = 330; away < 450; away += 1) {
        const near = filler.slice(0, away);
        const ending = `${rest} ${secret} ${near}`;
        const beginning = `${near} ${secret} ${rest}`;
        assert.equal(texts(['hello', ending, 'ok then'])[1], redact(ending).text);
        assert.equal(texts(['hello', 'ok then', beginning])[2], redact(beginning).text);
      }
    });
});
