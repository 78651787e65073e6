import assert from 'node:assert/strict';
import { WebSocket } from 'ws';
import type { IncomingActivity } from '../../src/widget/direct-line/activity.ts';
import { createApi } from '../../src/widget/direct-line/api.ts';
import type { Api } from '../../src/widget/direct-line/api.ts';
import { Connection } from '../../src/widget/direct-line/connection.ts';
import type { ConnectionState } from '../../src/widget/direct-line/connection.ts';
import type { Renewal } from '../../src/widget/direct-line/renewal.ts';
import { send } from '../../src/widget/direct-line/sender.ts';
import { ChatFixture } from '../support/chat-fixture.ts';
import { opening, text } from '../support/says.ts';
import { until } from '../support/until.ts';

const message = (clientActivityID: string, words = 'hello') => ({
  type: 'message' as const,
  locale: 'en-GB' as const,
  text: words,
  channelData: { clientActivityID, seen: 3 },
});
const renewed = async (): Promise<Renewal> => 'renewed';
const atOnce = (): number => 0;

describe('The widget’s Direct Line client', () => {
  let fixture: ChatFixture;
  let api: Api;
  let connections: Connection[] = [];

  beforeEach(async () => {
    fixture = new ChatFixture(opening);
    const origin = await fixture.start();
    const session = {
      conversationId: 'fixture',
      token: 'token',
      resumeHandle: 'handle',
      userId: 'dl_person',
    };
    api = createApi({ origin, fetch, session: () => session });
  });

  afterEach(async () => {
    for (const connection of connections) connection.end();
    connections = [];
    await fixture.stop();
  });

  function follow(renew: () => Promise<Renewal> = renewed) {
    const seen: IncomingActivity[] = [];
    const states: ConnectionState[] = [];
    const connection = new Connection({
      api,
      userId: () => 'dl_person',
      // The same interface from npm: Node 20 has no WebSocket of its own.
      openSocket: (url) => {
        const socket = new WebSocket(url);
        // Unlike a browser's, this one ends the process when nobody hears its errors.
        socket.on('error', () => undefined);
        return socket as unknown as globalThis.WebSocket;
      },
      renew,
      random: atOnce,
      onActivities: ({ activities }) => seen.push(...activities),
      onState: (state) => states.push(state),
    });
    connections.push(connection);
    connection.start();
    return { connection, states, texts: () => [...new Set(seen.map((activity) => activity.text))] };
  }

  it('gets the receipt of a message, and what the bot says to it', async () => {
    fixture.replies = [[text('Hello yourself')]];
    const receipt = await send(message('one'), api, renewed, atOnce);
    assert.deepEqual(receipt, { ok: true, value: 'fixture|0000004' });
    const { texts } = follow();
    await until(() => texts().includes('Hello yourself'));
  });

  it('sends again under the same id when the receipt was lost, and the message counts once', async () => {
    fixture.losesReceipts = true;
    const receipt = await send(message('one'), api, renewed, atOnce);
    assert.ok(receipt.ok);
    assert.ok(fixture.posted.length > 1);
    assert.equal(fixture.log.filter(({ from }) => from.role === 'user').length, 1);
  });

  it('gives up after three tries of an unreachable server, and says so', async () => {
    fixture.failures.set(/^POST/u, [503]);
    assert.deepEqual(await send(message('one'), api, renewed, atOnce), { ok: false, failure: 'unreachable' });
  });

  it('does not repeat what was refused', async () => {
    const statuses = [400, 500];
    fixture.failures.set(/^POST/u, statuses);
    assert.deepEqual(await send(message('one'), api, renewed, atOnce), { ok: false, failure: 'refused' });
    assert.deepEqual(statuses, [500]);
  });

  it('renews a dead token once and sends again', async () => {
    let renewals = 0;
    fixture.failures.set(/^POST/u, [403, 0]);
    const receipt = await send(
      message('one'),
      api,
      async () => {
        renewals += 1;
        fixture.failures.clear();
        return 'renewed';
      },
      atOnce,
    );
    assert.ok(receipt.ok);
    assert.equal(renewals, 1);
  });

  it('says that the chat is over when there is no new token', async () => {
    fixture.failures.set(/^POST/u, [403]);
    const outcome = await send(message('one'), api, async () => 'dead', atOnce);
    assert.deepEqual(outcome, { ok: false, failure: 'unauthorised' });
  });

  it('comes back after the socket dropped, with what was said meanwhile', async () => {
    const { connection, texts } = follow();
    await until(() => connection.state === 'streaming');
    fixture.dropSockets();
    fixture.say(text('said while away'));
    await until(() => texts().includes('said while away'));
    await until(() => connection.state === 'streaming');
    fixture.say(text('said after'));
    await until(() => texts().includes('said after'));
  });

  it('polls where sockets do not work', async () => {
    fixture.refusesSockets = true;
    fixture.say(text('by polling'));
    const { connection, texts } = follow();
    await until(() => texts().includes('by polling'));
    assert.equal(connection.state, 'polling');
  });

  it('keeps trying while the server is away', async () => {
    fixture.failures.set(/^GET/u, [0]);
    const { connection, texts } = follow();
    await until(() => connection.state === 'reconnecting');
    fixture.failures.clear();
    fixture.say(text('back'));
    await until(() => texts().includes('back'));
  });

  it('ends when its token is dead for good', async () => {
    fixture.failures.set(/^GET/u, [403]);
    const { connection } = follow(async () => 'dead');
    await until(() => connection.state === 'ended');
  });
});
