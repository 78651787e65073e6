import assert from 'node:assert/strict';
import { call, generate, poll, send, start } from '../../support/direct-line-calls.ts';
import type { ConversationBody, ErrorBody } from '../../support/direct-line-calls.ts';
import { SECRET, startServer } from '../../support/server.ts';
import type { TestServer } from '../../support/server.ts';

describe('an activity posted over Direct Line', () => {
  let server: TestServer;
  let chat: ConversationBody;

  before(async () => {
    server = await startServer();
  });
  beforeEach(async () => {
    chat = await start(server);
  });
  after(() => server.stop());

  const refusal = async (activity: object) => {
    const { status, body } = await send<ErrorBody>(server, chat, activity);
    return { status, ...body.error };
  };

  /** What reached the bot. */
  const received = async (activity: object): Promise<Record<string, unknown>> => {
    assert.equal((await send(server, chat, activity)).status, 200);
    const { activities } = await poll(server, chat);
    return (activities.at(-1)?.['value'] as { received: Record<string, unknown> }).received;
  };

  it('is answered with its id, which the log shows before the reply to it', async () => {
    const { body } = await send(server, chat, { text: 'hello' });
    assert.equal(body.id, `${chat.conversationId}|0000002`);
    const { activities, watermark } = await poll(server, chat);
    assert.deepEqual(
      activities.map(({ id, text }) => [id, text]),
      [
        [`${chat.conversationId}|0000001`, 'Welcome'],
        [`${chat.conversationId}|0000002`, 'hello'],
        [`${chat.conversationId}|0000003`, 'You said: hello'],
      ],
    );
    assert.equal(watermark, '3');
  });

  it('comes back with what the client needs to know it by, and sorted by the log', async () => {
    const channelData = { clientActivityID: 'x1', postBack: true, attachmentSizes: [], seen: 1 };
    await send(server, chat, { text: 'hello', channelData });
    const { activities } = await poll(server, chat, '1');
    assert.deepEqual(activities[0]?.['channelData'], { ...channelData, 'webchat:sequence-id': 2 });
    const stamps = activities.map(({ timestamp }) => String(timestamp));
    assert.deepEqual(stamps, [...new Set(stamps)].sort());
  });

  it('counts once when it is sent twice, by the id of the client or by its own', async () => {
    const other = { channelData: { clientActivityId: 'other' } };
    for (const twice of [{ channelData: { clientActivityID: 'same' } }, other, { id: 'same' }]) {
      const first = await send(server, chat, { text: 'hello', ...twice });
      const second = await send(server, chat, { text: 'hello', ...twice });
      assert.equal(second.body.id, first.body.id);
    }
    const { activities } = await poll(server, chat);
    assert.equal(activities.filter(({ text }) => text === 'hello').length, 3);
  });

  it('counts twice when two people send the same client id', async () => {
    const same = { text: 'hello', channelData: { clientActivityID: 'same' } };
    const ann = await send(server, chat, { ...same, from: { id: 'ann' } });
    const bob = await send(server, chat, { ...same, from: { id: 'bob' } });
    assert.notEqual(ann.body.id, bob.body.id);
  });

  it('loses everything that only the channel may say', async () => {
    const hostile = {
      text: 'hello',
      id: 'mine',
      timestamp: '1999-01-01T00:00:00Z',
      channelId: 'msteams',
      conversation: { id: 'another', tenantId: 'x' },
      serviceUrl: 'https://evil.example',
      callerId: 'urn:botframework:azure',
      relatesTo: { serviceUrl: 'https://evil.example' },
      deliveryMode: 'expectReplies',
      recipient: { id: 'evil' },
      from: { id: 'ann', role: 'bot', aadObjectId: 'x' },
      entities: [{ type: 'mention' }],
      membersAdded: [{ id: 'x' }],
      replyToId: 'unknown',
      channelData: { 'webchat:sequence-id': 9, tenant: { id: 'x' }, ringback: { card: {} } },
    };
    const { timestamp, ...rest } = await received(hostile);
    assert.deepEqual(rest, {
      type: 'message',
      text: 'hello',
      textFormat: 'plain',
      channelId: 'directline',
      conversation: { id: chat.conversationId, isGroup: false, conversationType: 'personal', name: '' },
      from: { id: 'ann', name: '', role: 'user' },
      recipient: { id: 'ringback', name: 'Ringback', role: 'bot' },
      channelData: {},
    });
    assert.notEqual(timestamp, hostile.timestamp);
  });

  it('keeps what it replies to when that is an activity of the conversation', async () => {
    const replyToId = `${chat.conversationId}|0000001`;
    assert.equal((await received({ text: 'yes', replyToId }))['replyToId'], replyToId);
    assert.equal((await received({ text: 'yes', replyToId: 'other|0000001' }))['replyToId'], undefined);
    await send(server, chat, { text: 'yes', replyToId: `${chat.conversationId}|0000999` });
    const { activities } = await poll(server, chat);
    assert.equal(activities.at(-2)?.['replyToId'], undefined);
  });

  it('is refused when it is of a kind that only a channel sends', async () => {
    for (const type of ['invoke', 'conversationUpdate', 'installationUpdate', 'handoff', 'trace', 'x']) {
      const { status, code, message } = await refusal({ type });
      assert.deepEqual([status, code], [400, 'BadArgument']);
      assert.match(message, /^activity\.type: /);
    }
  });

  it('is refused when it is an event that bots take as the channel speaking', async () => {
    const names = ['handoff.status', 'Handoff.initiate', 'tokens/response', 'ContinueConversation'];
    for (const name of names) {
      const { status, message } = await refusal({ type: 'event', name });
      assert.equal(status, 400);
      assert.match(message, /activity\.name: a client may not send/);
    }
    assert.equal((await send(server, chat, { type: 'event', name: 'webchat/join' })).status, 200);
  });

  it('is refused when it brings files, and told what to do instead', async () => {
    const attachments = [{ contentType: 'image/png', contentUrl: 'data:image/png;base64,' }];
    const posted = await refusal({ attachments });
    assert.deepEqual([posted.status, posted.code], [400, 'AttachmentsNotAccepted']);
    const url = `${server.directLine}/conversations/${chat.conversationId}/upload?userId=ann`;
    const uploaded = await call<ErrorBody>(url, {
      credential: chat.token,
      body: Buffer.alloc(400_000),
      headers: { 'content-type': 'image/png', 'content-disposition': 'name="file"; filename="x.png"' },
    });
    assert.deepEqual([uploaded.status, uploaded.body.error.code], [400, 'AttachmentsNotAccepted']);
    assert.match(uploaded.body.error.message, /as words/);
  });

  it('is refused when its sender takes an id that is not theirs to take', async () => {
    for (const id of ['dl_someone', 'ringback', ''])
      assert.match((await refusal({ from: { id } })).message, /from\.id/);
    const missing = await refusal({ from: {} });
    assert.deepEqual([missing.status, missing.code], [400, 'MissingProperty']);
  });

  it('is refused with the place and the wish named when it has the wrong shape', async () => {
    const wrong: [object, RegExp][] = [
      [{ text: 5 }, /activity\.text: .*expected string, received number/],
      [{ channelData: { clientActivityID: 7 } }, /activity\.channelData\.clientActivityID/],
      [{ channelData: [] }, /activity\.channelData: .*expected object/],
      [{ channelData: { seen: -1 } }, /activity\.channelData\.seen/],
      [{ from: 'ann' }, /activity\.from: .*expected object/],
      [{ type: 'event' }, /activity\.name: an event needs a name/],
      [{ localTimestamp: 'yesterday' }, /activity\.localTimestamp/],
    ];
    for (const [activity, message] of wrong) {
      const refused = await refusal(activity);
      assert.equal(refused.status, 400);
      assert.match(refused.message, message);
    }
  });

  it('starts a conversation that so far only a token speaks of', async () => {
    const fresh = await generate(server, { user: { id: 'dl_ann' } });
    const url = `${server.directLine}/conversations/${fresh.conversationId}?watermark=`;
    const before = await call<ConversationBody>(url, { credential: fresh.token });
    assert.equal(before.status, 200);
    assert.match(before.body.streamUrl ?? '', /^ws:.*watermark=0&t=/);
    assert.deepEqual((await poll(server, fresh)).activities, []);
    assert.equal((await send(server, fresh, { text: 'hello' })).status, 200);
    assert.equal((await poll(server, fresh)).activities.length, 3);
  });

  it('can be sent by the holder of the secret, to conversations that exist', async () => {
    const secret = { token: SECRET, conversationId: chat.conversationId };
    assert.equal((await send(server, secret, { text: 'hello', from: { id: 'dl_ann' } })).status, 200);
    assert.equal((await send(server, secret, { text: 'hello', from: { id: 'Ringback' } })).status, 400);
    const unknown = await send(server, { ...secret, conversationId: 'never-issued' }, { text: 'hello' });
    assert.equal(unknown.status, 404);
  });
});

describe('what Direct Line shows of a conversation', () => {
  it('is never what was meant for the operators', async () => {
    const server = await startServer({
      takeTurn:
        (store, clock) =>
        async ({ conversation, channel, keys }) => {
          const entry = (seq: number, activity: object) =>
            ({ seq, id: `e${seq}`, direction: 'out', activity, at: clock.now() }) as const;
          await store.commit({
            conversation,
            channel,
            expectedVersion: 0,
            state: null,
            entries: [
              entry(1, { type: 'event', name: 'handoff.initiate', value: 'the transcript' }),
              entry(2, { type: 'trace', value: 'internals' } as const),
              entry(3, { type: 'conversationUpdate' }),
              entry(4, { type: 'message', text: 'shown', serviceUrl: 'x', recipient: { id: 'y' } } as const),
            ] as never,
            rewrites: [],
            receiptKeys: keys,
            receipt: { activityId: 'e1', seq: 4 },
            at: clock.now(),
          });
          return { activityId: 'e1', seq: 4 };
        },
    });
    const chat = await start(server);
    const { activities, watermark } = await poll(server, chat);
    assert.equal(watermark, '4');
    assert.deepEqual(
      activities.map(({ text, serviceUrl, recipient }) => [text, serviceUrl, recipient]),
      [['shown', undefined, undefined]],
    );
    await server.stop();
  });
});
