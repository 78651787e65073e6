import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixedClock } from '../../src/clock.ts';
import { detailsOf, messageOf, tellsOfCall } from '../../src/understanding/details/details.ts';
import { createRecognizer } from '../../src/understanding/recognizer/create-recognizer.ts';
import { understand } from '../../src/understanding/understand.ts';
import type { Recognizer } from '../../src/understanding/recognizer/create-recognizer.ts';
import type { Details, Fact } from '../../src/understanding/facts.ts';

/** A number of HMRC, as the contact table has it. */
const OFFICIAL = ['0300 200 3300'];

type Sure = Partial<Record<keyof Details, string | number>>;

/** What each message says for sure on a Sunday afternoon in November, at half past three; and nothing else. */
const TOLD: readonly (readonly [string, Sure])[] = [
  [
    'They rang yesterday at 3 from 0161 496 0000 and I paid £500 by transfer this morning',
    { callWhen: '2026-11-21T15:00', numberShown: '01614960000', amount: 500, paidWhen: '2026-11-22' },
  ],
  // One amount, and money was given.
  ['I paid them £1,250.50 by card', { amount: 1250.5 }],
  [
    'HMRC rang, they said I owed £900 tax. I paid it an hour ago',
    { amount: 900, paidWhen: '2026-11-22T14:30' },
  ],
  ['I sent two grand to the safe account', { amount: 2000 }],
  ['i transferred 3,400 to the account they told me', { amount: 3400 }],
  ['my mum paid them 500 yesterday by bank transfer', { amount: 500, paidWhen: '2026-11-21' }],
  ['I gave the courier five hundred quid on friday', { amount: 500, paidWhen: '2026-11-20' }],
  // Several.
  ['They wanted £1,000 but I only paid £200', { amount: 200 }],
  ['I paid £200. Then they wanted £800 more and I said no', { amount: 200 }],
  ['I paid £200 and then I paid £300', {}],
  ['I sent £500 and later on another £700 on Friday', { paidWhen: '2026-11-20' }],
  ['I paid £50 a week to them', {}],
  ['I sent 3 payments of £400', {}],
  ['I think I paid £600', {}],
  // Where no money went, what they wanted.
  ["HMRC's number rang me and demanded £1,000 for an arrest warrant", { amount: 1000 }],
  ['a man from the police wants me to pay a fine of £450, I have not paid', { amount: 450 }],
  ['they wanted £1,000 or £2,000 for the warrant', {}],
  ['they said I was due a refund of £400 and asked for my card number', {}],
  ['they asked for £500 now and £500 later for the fine', {}],
  ['I wired him £5000 and 2 days later he rang again', { amount: 5000 }],
  // No amounts.
  ['they rang and asked for the 16 digits on my card', {}],
  ['mum is 81 and paid a man who rang her', {}],
  ['a recorded message said press 1 to speak to HMRC', {}],
  ['my nan was born in 1942, someone rang her asking for her PIN', {}],
  // When they rang, texted or came.
  ['Someone called me this morning pretending to be the bank', { callWhen: '2026-11-22' }],
  ['Yesterday, I got a call from the police asking for my NI number', { callWhen: '2026-11-21' }],
  ['I had a strange phone call on 8/7 from HMRC wanting my passport', { callWhen: '2026-07-08' }],
  ['my dad was rung last night by someone saying they were from Barclays', { callWhen: '2026-11-21' }],
  [
    'got a text 20 minutes ago from royal mail asking me to pay £2.99',
    { callWhen: '2026-11-22T15:10', amount: 2.99 },
  ],
  ['a policeman came to the door at 2pm today asking for my card', { callWhen: '2026-11-22T14:00' }],
  [
    'PC Smith rang on Wednesday 18th November around 11am, he wanted my bank details',
    { callWhen: '2026-11-18T11:00' },
  ],
  ['they rang at 2 and asked for my bank details', { callWhen: '2026-11-22T14:00' }],
  ['the bank rang yesterday at 8 wanting my PIN', { callWhen: '2026-11-21' }],
  ['the police just rang me, it was at 3 today', { callWhen: '2026-11-22T15:00' }],
  ['they rang just now and want my PIN', { callWhen: '2026-11-22T15:30' }],
  ['someone called. I think it was yesterday at 3', { callWhen: '2026-11-21T15:00' }],
  ['mum was called by HMRC on the 3rd of november they said she must pay', { callWhen: '2026-11-03' }],
  [
    'they phoned at 10.15am today and I transferred £2,300 at 11am',
    { callWhen: '2026-11-22T10:15', amount: 2300, paidWhen: '2026-11-22T11:00' },
  ],
  // Not when they rang.
  ['the police called me yesterday. they said my son had been arrested at 2am', { callWhen: '2026-11-21' }],
  ['they called about a warrant. A courier came at 5pm yesterday', {}],
  ['they phoned at 10.15am today and again at 11am', {}],
  ['if they call on monday what do I do', {}],
  ['they never called me yesterday', {}],
  ['they want me to pay by Friday', {}],
  ['he will ring back tomorrow at 3', {}],
  ['they are coming at 3 to collect my card', {}],
  ['they said they will come on 25/12', {}],
  ['they rang, what do I do now', {}],
  ['I rang the police yesterday about it', {}],
  ['I called 159 this morning and told my bank', {}],
  ['they rang saying I missed a payment on Friday', {}],
  ['They rang me on Monday and again on Wednesday', {}],
  ['they asked for my NI number yesterday', {}],
  ['they rang at 4', {}],
  ['the man rang me on 25/12', {}],
  ['He rang on Monday. I paid him £80 at 2', { callWhen: '2026-11-16', amount: 80 }],
  ['they rang me yesterday I paid £500', { amount: 500 }],
  ['They rang, yesterday I paid £500', { amount: 500, paidWhen: '2026-11-21' }],
  ['they rang and I gave my card details yesterday', {}],
  ['they rang and I posted my licence on Friday', {}],
  // The number that they rang from or that showed.
  ['the number that came up was 01604 700 700', { numberShown: '01604700700' }],
  ['0161 496 0000 rang me pretending to be the police', { numberShown: '01614960000' }],
  ['I had a call from +44 7700 900123 asking for my PIN', { numberShown: '+447700900123' }],
  ['my display showed 02079460000', { numberShown: '02079460000' }],
  ['their number was 01632 960 001', { numberShown: '01632960001' }],
  ['someone from the bank rang and told me to ring back on 01632 960 001', {}],
  ['they gave me 01632 960 001 to call', {}],
  ['I rang 01632 960 001 and it was a fake', {}],
  ['they rang me, my number is 07700 900123', {}],
  ['the police rang me, it showed 0300 200 3300', {}],
  ['is 01632 960 001 really the police? they rang me', {}],
  ['they rang from 01632 960 001 and then from 01632 960 002', {}],
  ['a man rang from a withheld number wanting my PIN', { numberShown: 'withheld' }],
];

const sureOf = (details: Details): Sure =>
  Object.fromEntries(
    Object.entries(details).flatMap(([name, facts]: [string, readonly Fact<string | number>[]]) =>
      facts
        .filter(({ sure }) => sure)
        .slice(0, 1)
        .map(({ value }) => [name, value]),
    ),
  );

describe('amounts, dates and numbers told unasked', () => {
  const clock = fixedClock('2026-11-22T15:30:00Z');
  let recognizer: Recognizer;
  before(async () => {
    recognizer = createRecognizer({ clock, limit: 5000 });
    await recognizer.ready;
  });
  after(() => recognizer.close());

  const detailsIn = async (text: string): Promise<Details> =>
    detailsOf(
      messageOf(text),
      understand(text),
      await recognizer.recognize(text, ['money', 'when', 'phones']),
      OFFICIAL,
    );

  for (const [text, sure] of TOLD) {
    it(`"${text}" says ${JSON.stringify(sure)}`, async () => {
      assert.deepEqual(sureOf(await detailsIn(text)), sure);
    });
  }

  it('are found at both ends of a long story', async () => {
    const story =
      'They rang yesterday at 3 and kept me on for ages. He was ever so polite and knew my name and where I live, ' +
      'and he went on and on about a warrant that a judge had signed. I was so frightened. In the end I paid £500 this morning.';
    const { callWhen, paidWhen, amount } = sureOf(await detailsIn(story));
    assert.deepEqual([callWhen, paidWhen, amount], ['2026-11-21T15:00', '2026-11-22', 500]);
  });

  it('are not sure where the message says several, and stay known as told', async () => {
    const { amount } = await detailsIn('I paid £200 and then I paid £300');
    assert.deepEqual(
      amount.map(({ words, sure }) => [words, sure]),
      [
        ['£200', false],
        ['£300', false],
      ],
    );
  });

  it('are looked for only where a call or a payment is told of', () => {
    for (const text of ['they rang yesterday', 'I paid £5', 'HMRC', 'it came up as 0161 496 0000'])
      assert.ok(tellsOfCall(messageOf(text)), text);
    for (const text of ['what time is it now', 'I am 81', 'see you on Monday'])
      assert.ok(!tellsOfCall(messageOf(text)), text);
  });
});

describe('details of any message', () => {
  const parts = fc.constantFrom(
    ...[
      'they rang',
      'I paid',
      'sent them',
      '£500',
      'two grand',
      '0161 496 0000',
      'from',
      'yesterday',
      'at 3',
      'on 8/7',
    ],
    ...[
      '.',
      ',',
      'and',
      'not',
      'withheld number',
      'I',
      'by',
      'now',
      '💷',
      'İ',
      '\u0000',
      '7 7 7',
      '16 digits',
      'my',
    ],
  );
  const messages = fc.oneof(
    fc.array(parts, { maxLength: 60 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );

  it('name words that are in it, whatever the recognizers say they found', () => {
    const found = fc.array(fc.record({ start: fc.nat(400), length: fc.nat(30) }), { maxLength: 6 });
    fc.assert(
      fc.property(messages, found, found, found, (text, money, when, phones) => {
        const words = ({ start, length }: { start: number; length: number }) => ({
          start: Math.min(start, text.length),
          words: text.slice(start, start + length),
        });
        const recognized = {
          money: money.map((one, index) => ({ ...words(one), amount: index * 100 })),
          when: when.map((one) => ({ ...words(one), value: '2026-11-22T08:00' })),
          phones: phones.map((one) => ({ ...words(one), number: '01614960000' })),
        };
        const details = detailsOf(messageOf(text), understand(text), recognized, OFFICIAL);
        const facts: readonly Fact<unknown>[] = [
          ...[...details.callWhen, ...details.paidWhen, ...details.numberShown],
          ...details.amount,
        ];
        for (const { words: named } of facts) assert.ok(text.includes(named), named);
      }),
      { seed: 20261122, numRuns: 400 },
    );
  });
});
