import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { startBot, wordsOf } from '../support/bot.ts';
import type { TestBot } from '../support/bot.ts';

const NINO = /QQ\s?12\s?34\s?56\s?C/u;
const CARD = /4111\s?1111\s?1111\s?1111/u;

/** A secret in every other field that Direct Line and the Bot Framework know, and in two that nobody knows. */
const everywhereElse = (secret: string): Partial<Activity> => {
  const activity = {
    text: 'hello',
    code: secret,
    locale: secret,
    localTimezone: secret,
    localTimestamp: secret,
    replyToId: secret,
    label: secret,
    summary: secret,
    speak: secret,
    topicName: secret,
    valueType: secret,
    importance: secret,
    serviceUrl: secret,
    callerId: secret,
    attachments: [{ contentType: secret, content: secret, name: secret }],
    suggestedActions: { to: [secret], actions: [{ type: secret, title: secret, value: secret }] },
    channelData: {
      clientActivityID: secret,
      clientActivityId: secret,
      postBack: secret,
      seen: 4111111111111111,
      attachmentSizes: [4111111111111111],
      [secret]: secret,
    },
    [secret]: secret,
  };
  return activity as unknown as Partial<Activity>;
};

describe('a secret', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await startBot();
  });

  it('is in no file of the store, wherever a client puts it', async () => {
    await bot.send('a', {
      text: 'my NI number is QQ123456C',
      value: { note: 'card 4111 1111 1111 1111', list: ['QQ 12 34 56 C'], QQ123456C: 4111111111111111 },
      entities: [{ type: 'mention', text: 'QQ123456C' }],
      name: 'QQ123456C',
      from: { id: 'QQ123456C', name: 'QQ123456C' },
    });
    await bot.send('a', everywhereElse('QQ123456C'), ['c:ann:QQ123456C', 'a:QQ123456C']);
    await bot.send('a', everywhereElse('4111 1111 1111 1111'), ['c:ann:4111 1111 1111 1111']);
    await bot.press('a', { seq: 3, question: 'rightNow', answer: 'QQ123456C' });
    const bytes = await bot.bytesAfterClosing();
    assert.doesNotMatch(bytes, NINO);
    assert.doesNotMatch(bytes, CARD);
    assert.match(bytes, /\[NI number removed\]/u);
  });

  it('is told of kindly, and the rest of the message counts', async () => {
    await bot.say('a', "it's over. They wanted my NI number, I said QQ123456C");
    const transcript = await bot.transcript('a');
    assert.ok(transcript.some((line) => line.includes("I've removed what looked like your NI number")));
    assert.ok(transcript.some((line) => line.startsWith('> ') && line.includes('[NI number removed]')));
    await bot.close();
  });

  it('split over messages is taken out of the earlier ones, of the state, and of the answers', async () => {
    await bot.say('a', 'my ni number is QQ 12 34');
    await bot.say('a', '56 C');
    const log = await bot.log('a');
    const own = log.filter(({ direction }) => direction === 'in').map(wordsOf);
    assert.ok(!own[0]?.includes('12 34'), own[0]);
    const loaded = await bot.store.load('a');
    assert.equal(loaded.outcome, 'found');
    assert.doesNotMatch(JSON.stringify(loaded), /QQ 12 34|56 C/u);
    const seqs = log.map(({ seq }) => seq);
    assert.deepEqual(
      seqs,
      seqs.map((_, index) => index + 1),
    );
    await bot.close();
  });

  it('split over messages goes from the words of an answer that quoted them', async () => {
    await bot.say('a', "it's over");
    await bot.say('a', 'they wanted my passport and my card which is 4111 1111');
    await bot.say('a', '1111 1111');
    const loaded = await bot.store.load('a');
    assert.doesNotMatch(JSON.stringify(loaded), /4111 1111|1111 1111/u);
    await bot.close();
  });

  it('filed as an officer’s number from its first part leaves the answer and the words to read out', async () => {
    await bot.say('a', 'none of these');
    await bot.say('a', 'nothing');
    await bot.say('a', 'the police');
    await bot.say('a', 'make my sentence');
    await bot.say('a', 'PC Smith, collar number 4111 1111');
    const before = (await bot.transcript('a')).join('\n');
    assert.match(before, /collar number 4111 ?1111/u, 'it was taken for evidence');
    await bot.say('a', '1111 1111');
    const transcript = (await bot.transcript('a')).join('\n');
    assert.match(transcript, /PC Smith/u);
    const stored = JSON.stringify([await bot.store.load('a'), await bot.log('a')]);
    assert.doesNotMatch(stored, /4111 ?1111|1111 ?1111/u);
    await bot.close();
  });

  it('longer than what is kept of a message is not kept in half', async () => {
    await bot.say('a', `${'ab '.repeat(661)}my card is 4111 1111 1111 1111`);
    const [own = ''] = (await bot.log('a')).filter(({ direction }) => direction === 'in').map(wordsOf);
    assert.equal(own.length, 2000);
    assert.doesNotMatch(own, /4111/u);
    await bot.close();
  });
});

describe('what a client says beside its words', () => {
  it('stays when it has the form it must have', async () => {
    const bot = await startBot();
    const known = {
      locale: 'en-GB',
      localTimezone: 'Europe/London',
      localTimestamp: new Date('2026-11-23T12:00:00Z'),
      channelData: { clientActivityID: '23569969-74a1-4ef5-8942-a05b14520781', postBack: true, seen: 3 },
    };
    await bot.send('a', { text: 'hello', replyToId: 'a|0000003', ...known });
    await bot.send('a', { type: 'endOfConversation', code: 'completedSuccessfully' });
    const own = (await bot.log('a')).filter(({ direction }) => direction === 'in');
    const { locale, localTimezone, localTimestamp, channelData, replyToId } = own[0]?.activity ?? {};
    assert.deepEqual(
      { locale, localTimezone, localTimestamp, channelData },
      { ...known, localTimestamp: '2026-11-23T12:00:00.000Z' },
    );
    assert.equal(replyToId, 'a|0000003');
    assert.equal(own[1]?.activity['code'], 'completedSuccessfully');
    await bot.close();
  });
});
