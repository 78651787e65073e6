import assert from 'node:assert/strict';
import type { HandoffCommand, TakeTurn } from '../../src/bot/turn-types.ts';
import { fixedClock } from '../../src/clock.ts';
import { call, openPage, poll, send } from '../support/direct-line-calls.ts';
import type { PageSessionBody } from '../support/direct-line-calls.ts';
import { startServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';
import { listen, streamOf } from '../support/stream-listener.ts';
import { until } from '../support/until.ts';
import { ANN, deskTurn } from './desk-bot.ts';

/** What belongs to operators and hubs: event names, the context, the transcript's address, tokens, sources. */
const HIDDEN = /handoff\.|urn:ringback|"urgency"|"reason"|leaseUntil|"token"|network/u;

describe('the person’s client, read off the wire', () => {
  const clock = fixedClock('2026-11-23T12:00:00Z');
  let server: TestServer;
  let takeTurn: TakeTurn;
  let page: PageSessionBody;

  beforeEach(async () => {
    server = await startServer({ clock, takeTurn: (store) => (takeTurn = deskTurn(store, clock)) });
    page = await openPage(server);
  });
  afterEach(() => server.stop());

  const say = (text: string) => send(server, page, { text });
  const act = (command: HandoffCommand) =>
    takeTurn({
      conversation: page.conversationId,
      channel: 'directline',
      activity: { type: 'event', from: { id: 'ann', name: '' } },
      keys: [],
      command,
    });
  const enqueue = async () => {
    for (const text of ['none of these', 'talk to a person', 'yes please', 'Mavis']) await say(text);
  };
  const eventsIn = async () =>
    (await server.store.log(page.conversationId, 0, 1_000)).flatMap(({ activity: { name } }) =>
      typeof name === 'string' ? [name] : [],
    );

  it('gets the whole hand-off by poll and by stream, and nothing that is not theirs', async () => {
    await enqueue();
    const url = await streamOf(server, page, '?watermark=0');
    const stream = await listen(url);
    const { result } = await act({ do: 'claim', operator: ANN });
    const held = { operator: ANN, token: Number(result?.['token']) };
    await act({ do: 'reply', ...held, text: 'Hello Mavis' });
    await act({ do: 'left-in-a-hurry' });
    await act({ do: 'transfer', ...held, to: null });
    const again = await act({ do: 'claim', operator: ANN });
    await act({ do: 'resolve', operator: ANN, token: Number(again.result?.['token']), outcome: 'advised' });
    await until(() => stream.texts().some((text) => text?.includes("You're back with me") === true));
    const polled = await poll(server, page);
    stream.socket.close();

    assert.deepEqual(await eventsIn(), [
      ...['handoff.initiate', 'handoff.status', 'handoff.left-in-a-hurry', 'handoff.returned'],
      ...['handoff.status', 'handoff.status'],
    ]);
    for (const wire of [polled, stream.sets]) {
      assert.doesNotMatch(JSON.stringify(wire), HIDDEN);
      assert.ok(JSON.stringify(wire).includes('Ann has joined'));
    }
    const reply = polled.activities.find(({ text }) => text === 'Hello Mavis');
    assert.ok(reply);
    assert.deepEqual(reply['from'], { id: 'op_ann', name: 'Ann', role: 'bot' });
    assert.equal(reply['textFormat'], 'plain');
    assert.ok(polled.activities.every(({ type }) => type === 'message'));
  });

  it('cannot speak for the desk: the hand-off’s events and an operator’s name are refused or the person’s own', async () => {
    await enqueue();
    for (const name of ['handoff.status', 'handoff.initiate', 'HandOff.returned']) {
      const refused = await send(server, page, { type: 'event', name, value: { state: 'accepted' } });
      assert.equal(refused.status, 400);
    }
    await send(server, page, { text: 'I am Ann', from: { id: 'op_ann', name: 'Ann', role: 'bot' } });
    const own = (await poll(server, page)).activities.find(({ text }) => text === 'I am Ann');
    assert.ok(own);
    const { id, role } = own['from'] as { id: string; role: string };
    assert.equal(role, 'user');
    assert.notEqual(id, 'op_ann');
    const loaded = await server.store.load(page.conversationId);
    assert.equal(loaded.outcome === 'found' && loaded.row.handoff?.state, 'queued');
  });

  const exit = (body: object) =>
    call(`${server.url}/api/exit`, { body: JSON.stringify(body), headers: { 'content-type': 'text/plain' } });

  it('on quick exit tells who waits that the person left in a hurry, once', async () => {
    await enqueue();
    const told = { handle: page.resumeHandle };
    assert.deepEqual(
      (await Promise.all([exit(told), exit({ token: page.token })])).map(({ status }) => status),
      [204, 204],
    );
    assert.equal((await eventsIn()).filter((name) => name === 'handoff.left-in-a-hurry').length, 1);
  });

  it('on quick exit from the bot alone leaves no mark in the chat', async () => {
    await say('none of these');
    assert.equal((await exit({ token: page.token })).status, 204);
    assert.deepEqual(await eventsIn(), []);
  });
});
