import assert from 'node:assert/strict';
import { LEASE_FOR, OFFER_FOR } from '../../src/handoff/lease.ts';
import { ANN, BEN, CAT, mustBeHeldBy, since, startDesk } from './desk-bot.ts';
import type { HandoffCommand } from '../../src/bot/turn-types.ts';
import type { DeskBot } from './desk-bot.ts';

const TAKEN = { code: 'HANDOFF_TAKEN' };
const LOST = { code: 'LEASE_LOST' };

describe('a chat in the queue', () => {
  let bot: DeskBot;
  let told: number;
  beforeEach(async () => {
    bot = await startDesk();
    await bot.enqueue('a');
    told = (await bot.transcript('a')).length;
  });
  afterEach(() => bot.close());

  it('goes to one of two operators who claim it at once, and the person is told who has joined', async () => {
    const claims = await Promise.allSettled([bot.claim('a', ANN), bot.claim('a', BEN)]);
    assert.deepEqual(claims.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    const { operator } = (await bot.handoff('a')) ?? {};
    const name = operator === 'ann' ? 'Ann' : 'Ben';
    const [joined = '', ...more] = await since(bot, 'a', told);
    assert.match(joined, new RegExp(`${name} has joined`, 'u'));
    assert.deepEqual(more, []);
  });

  it('answers a repeated claim with the same token and lease', async () => {
    const first = await bot.act('a', { do: 'claim', operator: ANN }, 'op:ann:1');
    bot.clock.advance(10_000);
    const again = await bot.act('a', { do: 'claim', operator: ANN }, 'op:ann:1');
    assert.deepEqual(again, first);
    assert.deepEqual(first.result, { token: 1, leaseUntil: bot.clock.now() - 10_000 + LEASE_FOR });
  });

  it('claimed again by its holder fences what they opened before, and says nothing twice', async () => {
    const old = await bot.claim('a', ANN);
    const lines = (await bot.transcript('a')).length;
    const fresh = await bot.claim('a', ANN);
    assert.ok(fresh > old);
    assert.deepEqual(await since(bot, 'a', lines), []);
    await assert.rejects(bot.act('a', { do: 'reply', operator: ANN, token: old, text: 'hello' }), LOST);
    await bot.act('a', { do: 'reply', operator: ANN, token: fresh, text: 'hello' });
    assert.deepEqual(await since(bot, 'a', lines), ['Ann: hello']);
  });

  it('stores nothing of a reply with an old token, another operator’s token, or no claim at all', async () => {
    await assert.rejects(bot.act('a', { do: 'reply', operator: ANN, token: 0, text: 'hello' }), LOST);
    const token = await bot.claim('a', ANN);
    const before = await bot.log('a');
    for (const [operator, stale] of [
      [ANN, token - 1],
      [ANN, token + 1],
      [BEN, token],
    ] as const) {
      await assert.rejects(bot.act('a', { do: 'reply', operator, token: stale, text: 'hello' }), LOST);
    }
    assert.deepEqual(await bot.log('a'), before);
  });

  it('takes a repeated reply once', async () => {
    const token = await bot.claim('a', ANN);
    const reply = { do: 'reply', operator: ANN, token, text: 'How can I help?' } as const;
    const [first, second] = await Promise.all([
      bot.act('a', reply, 'op:ann:2'),
      bot.act('a', reply, 'op:ann:2'),
    ]);
    assert.deepEqual(second, first);
    assert.deepEqual((await since(bot, 'a', told)).slice(1), ['Ann: How can I help?']);
  });

  it('shows an operator’s words as plain text under their first name, without control characters', async () => {
    const token = await bot.claim('a', ANN);
    await bot.act('a', { do: 'reply', operator: ANN, token, text: '  one\u0007\r\ntwo\u0000 ' });
    const activity = (await bot.log('a')).at(-1)?.activity;
    assert.deepEqual(activity?.['from'], { id: 'op_ann', name: 'Ann', role: 'bot' });
    assert.deepEqual([activity['text'], activity['textFormat']], ['one\ntwo', 'plain']);
    await assert.rejects(bot.act('a', { do: 'reply', operator: ANN, token, text: ' \u0000 ' }), {
      code: 'BAD_REQUEST',
    });
    await bot.act('a', { do: 'reply', operator: ANN, token, text: 'x '.repeat(5_000) });
    assert.equal((await bot.transcript('a')).at(-1), `Ann: ${'x '.repeat(1_000).trim()}`);
  });

  it('stores no secret that an operator pastes', async () => {
    const token = await bot.claim('a', ANN);
    await bot.act('a', { do: 'reply', operator: ANN, token, text: 'Was it card 4111 1111 1111 1111?' });
    const [, reply = ''] = await since(bot, 'a', told);
    assert.match(reply, /^Ann: Was it card \[.*removed\]\?$/u);
    assert.doesNotMatch(await bot.bytesAfterClosing(), /4111 1111/u);
    bot = await startDesk();
  });

  it('is offered to one colleague, refused to others until the offer is over, then free for all', async () => {
    const token = await bot.claim('a', ANN);
    await bot.act('a', { do: 'transfer', operator: ANN, token, to: BEN });
    await assert.rejects(bot.claim('a', CAT), TAKEN);
    bot.clock.advance(OFFER_FOR - 1);
    await assert.rejects(bot.claim('a', ANN), TAKEN);
    bot.clock.advance(1);
    assert.ok((await bot.claim('a', CAT)) > token);
    await mustBeHeldBy(bot, 'a', CAT);
  });

  it('is taken by the colleague it was offered to, whose own token goes on from the last', async () => {
    const token = await bot.claim('a', ANN);
    const lines = (await bot.transcript('a')).length;
    await bot.act('a', { do: 'transfer', operator: ANN, token, to: BEN });
    assert.match((await since(bot, 'a', lines))[0] ?? '', /^Ann wants a colleague to help you/u);
    assert.equal(await bot.claim('a', BEN), token + 1);
    await assert.rejects(bot.act('a', { do: 'reply', operator: ANN, token, text: 'wait' }), LOST);
    const row = await bot.handoff('a');
    assert.deepEqual([row?.offeredTo, row?.returned], [null, false]);
  });

  it('given back waits before the others, the bot asks on, and anybody may take it', async () => {
    const token = await bot.claim('a', ANN);
    const lines = (await bot.transcript('a')).length;
    await bot.act('a', { do: 'release', operator: ANN, token });
    const row = await bot.handoff('a');
    assert.deepEqual([row?.state, row?.returned, row?.leaseUntil], ['queued', true, null]);
    const said = await since(bot, 'a', lines);
    // Whether anybody else is there, or has more need, is not known.
    assert.match(said[0] ?? '', /^Ann has had to leave.*ahead of others like you/u);
    assert.doesNotMatch(said.join(' '), /colleague|front of/u);
    assert.match(said.at(-1) ?? '', /What did they ask for/u);
    await bot.say('a', 'they wanted my passport');
    assert.ok((await since(bot, 'a', lines)).length > said.length + 1, 'the bot answers');
    await bot.claim('a', BEN);
  });

  it('resolved with an outcome is back with the bot, which shows the open question', async () => {
    const token = await bot.claim('a', ANN);
    const lines = (await bot.transcript('a')).length;
    await assert.rejects(bot.act('a', { do: 'resolve', operator: ANN, token, outcome: 'whatever' }), {
      code: 'BAD_REQUEST',
    });
    await bot.act('a', { do: 'resolve', operator: ANN, token, outcome: 'advised' });
    const said = await since(bot, 'a', lines);
    assert.match(said[0] ?? '', /Ann has left/u);
    assert.match(said.at(-1) ?? '', /What did they ask for/u);
    assert.equal(await bot.handoff('a'), null);
    const [closed] = await bot.store.handoffs.of('a');
    assert.deepEqual(
      [closed?.state, closed?.outcome, closed?.closedAt],
      ['closed', 'advised', bot.clock.now()],
    );
    await assert.rejects(bot.claim('a', BEN), TAKEN);
    await assert.rejects(bot.act('a', { do: 'reply', operator: ANN, token, text: 'one more thing' }), LOST);
    await bot.say('a', 'nothing yet');
    assert.match((await bot.transcript('a')).at(-1) ?? '', /Who did they say/u);
  });

  it('leaves a line in the audit of each act, with ids and codes and nobody’s words', async () => {
    const act = async (command: HandoffCommand): Promise<number> => {
      bot.clock.advance(1);
      return Number((await bot.act('a', command)).result?.['token']);
    };
    const token = await act({ do: 'claim', operator: ANN });
    const held = { operator: ANN, token } as const;
    await act({ do: 'reply', ...held, text: 'Tell me about Mavis' });
    await act({ do: 'collar-check', ...held, result: 'ring-101' });
    await act({ do: 'transfer', ...held, to: BEN });
    await act({ do: 'release', operator: BEN, token: await act({ do: 'claim', operator: BEN }) });
    const last = await act({ do: 'claim', operator: ANN });
    await act({ do: 'claim', operator: ANN });
    await act({ do: 'resolve', operator: ANN, token: last + 1, outcome: 'advised' });
    const lines = await bot.store.operators.audits(Infinity, 50, 'a');
    assert.deepEqual(lines.map(({ operator, action }) => `${operator ?? ''} ${action}`).reverse(), [
      ...['ann chat.claim', 'ann chat.reply', 'ann chat.collar-check', 'ann chat.transfer'],
      ...['ben chat.claim', 'ben chat.release', 'ann chat.claim', 'ann chat.claim', 'ann chat.resolve'],
    ]);
    assert.doesNotMatch(JSON.stringify(lines), /Mavis/u);
  });

  it('that nobody knows is not found', async () => {
    await assert.rejects(bot.claim('nowhere', ANN), { code: 'NOT_FOUND' });
    await bot.say('b', 'hello');
    await assert.rejects(bot.claim('b', ANN), TAKEN);
  });
});
