import assert from 'node:assert/strict';
import { fixedClock } from '../../src/clock.ts';
import { createRecognizer } from '../../src/understanding/recognizer/create-recognizer.ts';
import type { Recognizer } from '../../src/understanding/recognizer/create-recognizer.ts';
import type { Recognize, RecognizerName } from '../../src/understanding/facts.ts';
import { questionsIn, startBot } from '../support/bot.ts';
import type { TestBot } from '../support/bot.ts';

type Run = readonly [readonly RecognizerName[], 'asked' | 'unasked' | undefined];

describe('what a message tells of the summary before it is asked', () => {
  const clock = fixedClock('2026-11-23T12:00:00Z');
  let recognizer: Recognizer;
  let bot: TestBot;
  let runs: Run[] = [];
  before(async () => {
    recognizer = createRecognizer({ clock, limit: 5000 });
    await recognizer.ready;
    const recognize: Recognize = (text, names, patience) => {
      runs.push([names, patience]);
      return recognizer.recognize(text, names, patience);
    };
    bot = await startBot({ clock, recognize });
  });
  after(async () => {
    await recognizer.close();
    await bot.close();
  });
  beforeEach(() => {
    runs = [];
  });

  const pressAt = async (conversation: string, question: string, answer: string | Record<string, string>) => {
    const at = questionsIn(await bot.log(conversation)).findLast(({ name }) => name === question);
    assert.ok(at, `${question} was not asked`);
    await bot.press(conversation, { question, answer, seq: at.seq });
  };

  it('fills the summary, with no question for it', async () => {
    await bot.say(
      'told',
      'HMRC rang yesterday at 3 from 0161 496 0000 about a warrant and I paid £500 by transfer this morning',
    );
    await pressAt('told', 'given', { 'bank-details': 'no', 'pin-or-passcode': 'no', 'remote-access': 'no' });
    await pressAt('told', 'offers', 'summary');
    const asked = questionsIn(await bot.log('told')).map(({ name }) => name);
    assert.ok(
      !asked.some((name) => ['callWhen', 'numberShown', 'amount', 'paidWhen'].includes(name)),
      asked.join(),
    );
    const words = (await bot.transcript('told')).join('\n');
    for (const known of [/Sunday 22 November 2026 at 3pm/u, /0161/u, /£500 by bank transfer/u])
      assert.match(words, known);
  });

  it('is looked for only in words that tell of a call or a payment', async () => {
    for (const text of ['what time is it now', 'none of these', 'see you on Monday'])
      await bot.say('idle', text);
    assert.deepEqual(runs, []);
  });

  it('is looked for by the recognizers that can find it alone, and is not waited for', async () => {
    await bot.say('once', 'they rang yesterday');
    assert.deepEqual(runs, [[['when'], 'unasked']]);
    await bot.say('once', 'the police wanted £500');
    assert.deepEqual(runs.at(-1), [['money'], 'unasked']);
  });

  it('is not looked for again once it is told, unless it is put right', async () => {
    await bot.say('again', 'the number that came up was 01604 700 700');
    assert.deepEqual(
      runs.map(([names]) => names),
      [['phones']],
    );
    await bot.say('again', 'they rang from 01604 700 701');
    assert.equal(runs.length, 1);
    await bot.say('again', 'actually they rang from 01604 700 701');
    assert.equal(runs.length, 2);
    assert.match(await chatOf('again'), /"value":"01604700701","source":"typed"/u);
  });

  const chatOf = async (conversation: string): Promise<string> => {
    const loaded = await bot.store.load(conversation);
    return loaded.outcome === 'found' ? JSON.stringify(loaded.row.state) : '';
  };
});
