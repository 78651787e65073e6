import assert from 'node:assert/strict';
import { ConnectionStatus } from 'botframework-directlinejs';
import { fixedClock } from '../../../src/clock.ts';
import { call, generate, openPage, send } from '../../support/direct-line-calls.ts';
import { eventually, officialClient, saying } from '../../support/official-client.ts';
import type { OfficialClient } from '../../support/official-client.ts';
import { SECRET, startServer } from '../../support/server.ts';
import type { TestServer } from '../../support/server.ts';

describe('the official Direct Line client', () => {
  let server: TestServer;
  let clients: OfficialClient[] = [];
  const client = (...options: Parameters<typeof officialClient>): OfficialClient => {
    const made = officialClient(...options);
    clients.push(made);
    return made;
  };

  beforeEach(async () => {
    server = await startServer();
  });

  afterEach(async () => {
    clients.forEach((each) => each.end());
    clients = [];
    await server.stop();
  });

  it('starts, is welcomed, sends, and receives its own message before the answer', async () => {
    const chat = client({ domain: server.directLine, secret: SECRET });
    await chat.until(saying('Welcome'));
    const id = await chat.send('hello', { channelData: { clientActivityID: 'one' } });
    const answer = await chat.until(saying('You said: hello'));
    const echo = await chat.until(saying('hello'));
    assert.equal(echo.id, id);
    assert.equal((echo.channelData as { clientActivityID: string }).clientActivityID, 'one');
    assert.ok(chat.received.indexOf(echo) < chat.received.indexOf(answer));
    assert.equal((answer as { replyToId?: string }).replyToId, id);
  });

  it('is welcomed in the language it starts with', async () => {
    const chat = client({
      domain: server.directLine,
      secret: SECRET,
      conversationStartProperties: { locale: 'zh-CN' },
    });
    await chat.until(saying('欢迎'));
  });

  it('polls when it has no WebSocket, and gets every activity once', async () => {
    const chat = client({
      domain: server.directLine,
      secret: SECRET,
      webSocket: false,
      pollingInterval: 200,
    });
    await chat.until(saying('Welcome'));
    await chat.send('hello');
    await chat.until(saying('You said: hello'));
    const ids = chat.received.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('uses the user id that its token is bound to, whatever it says it is', async () => {
    const { token } = await generate(server, { user: { id: 'dl_ann' } });
    const chat = client({ domain: server.directLine, token });
    await chat.until(saying('Welcome'));
    await chat.send('hello', { from: { id: 'someone-else' } });
    const echo = await chat.until(saying('hello'));
    assert.equal(echo.from.id, 'dl_ann');
    assert.equal(echo.from.role, 'user');
  });

  it('sees its typing come back with an id, though typing is kept nowhere', async () => {
    const chat = client({ domain: server.directLine, secret: SECRET });
    await chat.until(saying('Welcome'));
    const sending = { type: 'typing', channelData: { clientActivityID: 'dots' } };
    const id = await chat.send('', sending);
    const frame = await chat.until(({ type }) => type === 'typing');
    assert.equal(frame.id, id);
    assert.equal((frame.channelData as { clientActivityID: string }).clientActivityID, 'dots');
  });

  it('comes back after its socket was cut, and has lost and doubled nothing', async () => {
    const { token, conversationId } = await generate(server, { user: { id: 'dl_ann' } });
    const chat = client({ domain: server.directLine, token });
    await chat.until(saying('Welcome'));
    await chat.send('before');
    await chat.until(saying('You said: before'));
    chat.sockets.forEach((socket) => socket.close());
    for (const text of ['one', 'two', 'three']) await send(server, { token, conversationId }, { text });
    await chat.until(saying('You said: three'));
    assert.deepEqual(
      chat.received.map((activity) => ('text' in activity ? activity.text : '')),
      [
        ...['Welcome', 'before', 'You said: before', 'one', 'You said: one'],
        ...['two', 'You said: two', 'three', 'You said: three'],
      ],
    );
    assert.equal(chat.sockets.length, 2);
  });

  it('comes back after the server was stopped and started again', async () => {
    const { token } = await generate(server, { user: { id: 'dl_ann' } });
    const chat = client({ domain: server.directLine, token });
    await chat.until(saying('Welcome'));
    await server.restart();
    await eventually(() => (chat.sockets.length > 1 ? true : undefined));
    await chat.send('still here');
    await chat.until(saying('You said: still here'));
    assert.equal(chat.received.filter(saying('Welcome')).length, 1);
  });

  it('lets two clients follow one conversation, as two tabs do', async () => {
    const { token } = await generate(server, { user: { id: 'dl_ann' } });
    const first = client({ domain: server.directLine, token });
    await first.until(saying('Welcome'));
    const second = client({ domain: server.directLine, token });
    await second.until(saying('Welcome'));
    await first.send('from the first');
    await second.send('from the second');
    for (const each of [first, second]) {
      await each.until(saying('You said: from the first'));
      await each.until(saying('You said: from the second'));
    }
    assert.deepEqual([first.sockets.length, second.sockets.length], [1, 1]);
  });

  it('shows the whole chat again to a page that was reloaded', async () => {
    const page = await openPage(server);
    await send(server, page, { text: 'hello' });
    const streamUrl = (
      await call<{ streamUrl: string }>(
        `${server.directLine}/conversations/${page.conversationId}?watermark=`,
        {
          credential: page.token,
        },
      )
    ).body.streamUrl;
    const { conversationId, token } = page;
    const chat = client({ domain: server.directLine, token, conversationId, streamUrl });
    await chat.until(saying('Welcome'));
    await chat.until(saying('You said: hello'));
  });
});

describe('the official Direct Line client in a long chat', () => {
  it('refreshes its token before it dies, and the chat goes on', async () => {
    const clock = fixedClock('2026-11-22T10:00:00Z');
    const server = await startServer({ clock });
    const { token } = await generate(server, { user: { id: 'dl_ann' } });
    const chat = officialClient({ domain: server.directLine, token, hurried: true });
    await eventually(() => (chat.token() === token ? undefined : true));
    clock.advance(2_700_000);
    await chat.send('still here after three quarters of an hour');
    await chat.until(saying('You said: still here after three quarters of an hour'));
    chat.end();
    await server.stop();
  });
});

describe('the official Direct Line client whose token has died', () => {
  it('is told so on sending, and goes on with a token from the resume handle', async () => {
    const clock = fixedClock('2026-11-22T10:00:00Z');
    const server = await startServer({ clock });
    const page = await openPage(server);
    const { conversationId, resumeHandle } = page;
    await send(server, page, { text: 'before the hour' });
    const old = officialClient({ domain: server.directLine, token: page.token });
    await old.until(saying('You said: before the hour'));
    clock.advance(3_601_000);
    // The client swallows the refusal and tells of it by its status alone.
    old.send('too late').catch(() => undefined);
    await old.untilStatus(ConnectionStatus.ExpiredToken);

    const resumed = await call<{ token: string; conversationId: string }>(`${server.url}/api/resume`, {
      body: { handle: resumeHandle },
    });
    assert.equal(resumed.body.conversationId, conversationId);
    const fresh = officialClient({ domain: server.directLine, token: resumed.body.token });
    await fresh.until(saying('You said: before the hour'));
    await fresh.send('after it');
    const echo = await fresh.until(saying('after it'));
    assert.equal(echo.from.id, page.userId);
    old.end();
    fresh.end();
    await server.stop();
  });
});
