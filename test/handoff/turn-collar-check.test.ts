import assert from 'node:assert/strict';
import { collarCheckText, COLLAR_CHECK_RESULTS } from '../../src/handoff/collar-check.ts';
import { ANN, since, startDesk } from './desk-bot.ts';

const BAD = { code: 'BAD_REQUEST' };

describe('the collar-check desk', () => {
  it('vouches for nobody, in a message of at most 60 words and sentences of at most 20', () => {
    for (const { text, label } of COLLAR_CHECK_RESULTS) {
      assert.doesNotMatch(`${text} ${label}`, /\b(known|genuine|verified|valid|safe|real|trust\w*)\b/iu);
      assert.ok(text.split(/\s+/u).length <= 60, text);
      for (const sentence of text.split(/[.?!]\s/u)) assert.ok(sentence.split(/\s+/u).length <= 20, sentence);
      for (const number of ['101', '999']) assert.ok(text.includes(`**${number}**`), text);
    }
  });

  it('tells the person exactly what the console shows, with the reference in its place', async () => {
    const bot = await startDesk();
    await bot.enqueue('a');
    const token = await bot.claim('a', ANN);
    const lines = (await bot.transcript('a')).length;
    const check = { do: 'collar-check', operator: ANN, token } as const;
    await bot.act('a', { ...check, result: 'cannot-confirm' });
    await bot.act('a', { ...check, result: 'will-contact', reference: 'NP/26-0042' });
    assert.deepEqual(await since(bot, 'a', lines), [
      collarCheckText('cannot-confirm'),
      collarCheckText('will-contact', 'NP/26-0042'),
    ]);
    assert.ok(collarCheckText('will-contact', 'NP/26-0042').includes('**NP/26-0042**'));
    await bot.close();
  });

  it('refuses an answer there is not, and a reference that is missing or could be something else', () => {
    assert.throws(() => collarCheckText('genuine'), BAD);
    for (const reference of [undefined, '', ' ', 'x'.repeat(31), '4111 1111 1111 1111', '<b>', '**', 'a\nb'])
      assert.throws(() => collarCheckText('will-contact', reference), BAD);
  });
});
