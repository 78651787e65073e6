import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { app } from '../../src/app.ts';
import type { App, Services } from '../../src/app.ts';
import { fixedClock } from '../../src/clock.ts';
import type { Clock } from '../../src/clock.ts';
import { loadConfig } from '../../src/config.ts';
import type { ConsoleEvent, QueueSnapshot } from '../../src/console-protocol.ts';
import type { OperatorRow, Store } from '../../src/store/store.ts';
import { openConsole } from '../support/console-client.ts';
import type { ConsoleClient, EventReader } from '../support/console-client.ts';
import { call, openPage, poll, send } from '../support/direct-line-calls.ts';
import type { ActivitySetBody, PageSessionBody } from '../support/direct-line-calls.ts';
import { SECRET } from '../support/server.ts';
import { listen, streamOf } from '../support/stream-listener.ts';
import type { Listener } from '../support/stream-listener.ts';
import { until } from '../support/until.ts';

/** What two instances that share one database are made of. */
export interface Pair {
  readonly services: readonly [Services, Services];
  stop(): Promise<void>;
}

/** @param settings those of both instances, besides where they keep what they keep. */
export type OpenPair = (settings: Readonly<Record<string, string>>, clock: Clock) => Promise<Pair>;

const SETTINGS = {
  PORT: '0',
  LOG_LEVEL: 'fatal',
  DIRECT_LINE_SECRET: SECRET,
  RATE_LIMIT_ADDRESS: '0',
  RATE_LIMIT_CONVERSATION: '0',
};

/** After this long the desk looks again at who is there. Milliseconds. */
const DESK_FRESH = 1_000;

/** One instance, listening. */
interface Instance {
  readonly url: string;
  readonly directLine: string;
  readonly store: Store;
  readonly running: App;
}

async function startInstance(services: Services): Promise<Instance> {
  const running = await app(loadConfig(SETTINGS), services);
  const url = (await running.listen()).replace('localhost', '127.0.0.1');
  return { url, directLine: `${url}/v3/directline`, store: services.store, running };
}

type Activity = ActivitySetBody['activities'][number];

const activitiesIn = ({ sets }: Listener): readonly Activity[] =>
  sets.flatMap(({ activities }) => activities);

/** The line of the queue that a person's page shows now. */
const lineIn = (listener: Listener): { readonly state: string; readonly name: string | null } | undefined =>
  activitiesIn(listener).findLast(({ name }) => name === 'ringback.queue')?.['value'] as ReturnType<
    typeof lineIn
  >;

const textsIn = (listener: Listener): readonly (string | undefined)[] =>
  activitiesIn(listener)
    .filter(({ type }) => type === 'message')
    .map(({ text }) => text);

const has = ({ events }: EventReader, kind: ConsoleEvent['kind']): boolean =>
  events.some((event) => event.kind === kind);

const queueIn = ({ events }: EventReader): QueueSnapshot | undefined =>
  events.findLast((event) => event.kind === 'queue');

/** What a person, an operator and a supervisor meet, at whichever of two instances of one service they are. */
export function severalInstances(name: string, openPair: OpenPair): void {
  describe(`two instances on ${name}`, () => {
    const clock = fixedClock('2026-11-23T12:00:00Z');
    let pair: Pair;
    let one: Instance;
    let two: Instance;
    const listeners: Listener[] = [];
    const streams: EventReader[] = [];

    before(async () => {
      pair = await openPair(SETTINGS, clock);
    });
    after(() => pair.stop());
    beforeEach(async () => {
      [one, two] = await Promise.all([startInstance(pair.services[0]), startInstance(pair.services[1])]);
    });
    afterEach(async () => {
      for (const { socket } of listeners.splice(0)) socket.terminate();
      for (const stream of streams.splice(0)) stream.close();
      await Promise.all([one.running.close(), two.running.close()]);
    });

    const operator = async (at: Instance, firstName: string, role: OperatorRow['role'] = 'operator') => {
      const id = `${firstName.toLowerCase()}-${randomUUID()}`;
      const names = { id, login: id, firstName, fullName: `${firstName} Example`, role };
      const client = await openConsole({ origin: at.url, store: at.store, clock }, names);
      clock.advance(DESK_FRESH);
      return client;
    };
    /** The same browser at another instance, as a balancer sends it there. */
    const events = async (client: ConsoleClient, chats = ''): Promise<EventReader> => {
      const stream = await client.events(chats);
      streams.push(stream);
      await until(() => stream.events.length > 0);
      return stream;
    };
    const follow = async (at: Instance, chat: PageSessionBody, query = '?watermark='): Promise<Listener> => {
      const listener = await listen(await streamOf(at, chat, query));
      listeners.push(listener);
      return listener;
    };
    /** A person who has asked for an operator, with every message at another instance than the one before. */
    const asking = async (): Promise<PageSessionBody> => {
      const chat = await openPage(one);
      const words = ['none of these', 'talk to a person', 'yes', 'skip'];
      for (const [index, text] of words.entries())
        assert.equal((await send(index % 2 === 0 ? two : one, chat, { text })).status, 200);
      return chat;
    };

    it('serve one chat together: its page, its messages, its stream, its way back', async () => {
      const chat = await openPage(one);
      const at = await follow(one, chat);
      await send(two, chat, { text: 'none of these' });
      await until(() => textsIn(at).includes('none of these'));
      await send(one, chat, { text: 'stop' });
      const opened = new URL(await streamOf(one, chat, '?watermark='));
      const there = await listen(`${two.url.replace('http', 'ws')}${opened.pathname}${opened.search}`);
      listeners.push(there);
      await until(() => textsIn(there).length > 2 && textsIn(there).length === textsIn(at).length);
      assert.deepEqual(textsIn(there), textsIn(at));
      const back = await call<PageSessionBody>(`${two.url}/api/resume`, {
        body: { handle: chat.resumeHandle },
      });
      assert.equal(back.body.conversationId, chat.conversationId);
      assert.ok((await poll(two, back.body)).activities.some(({ text }) => text === 'stop'));
    });

    it('take a message once that is sent to both', async () => {
      const chat = await openPage(one);
      const message = { text: 'none of these', channelData: { clientActivityID: 'once' } };
      const answers = await Promise.all([one, two, one, two].map((at) => send(at, chat, message)));
      assert.deepEqual(
        answers.map(({ status }) => status),
        [200, 200, 200, 200],
      );
      assert.equal(new Set(answers.map(({ body }) => body.id)).size, 1);
      const { activities } = await poll(one, chat);
      assert.equal(activities.filter(({ text }) => text === 'none of these').length, 1);
    });

    it('show that the person types to whoever looks on at either', async () => {
      const ann = await operator(two, 'Ann');
      const chat = await asking();
      const stream = await events(ann, `${chat.conversationId}:0`);
      await until(() => has(stream, 'changed'));
      const tabs = [await follow(one, chat), await follow(two, chat)];
      const sent = await send(one, chat, { type: 'typing', channelData: { clientActivityID: 'dots' } });
      await until(() => has(stream, 'typing'));
      const typing = (tab: Listener) => activitiesIn(tab).find(({ type }) => type === 'typing');
      await until(() => tabs.every((tab) => typing(tab) !== undefined));
      assert.deepEqual(
        tabs.map((tab) => (typing(tab)?.['from'] as { readonly id: string }).id),
        [chat.userId, chat.userId],
      );
      for (const tab of tabs) {
        assert.equal(typing(tab)?.id, sent.body.id);
        const known = { clientActivityID: 'dots', clientActivityId: 'dots' };
        assert.deepEqual(typing(tab)?.['channelData'], known);
      }
    });

    it('show the person who has them and who types, wherever they are', async () => {
      const ann = await operator(two, 'Ann');
      const chat = await asking();
      const page = await follow(one, chat);
      await until(() => lineIn(page)?.state === 'queued');
      const token = await ann.claim(chat.conversationId);
      await until(() => lineIn(page)?.state === 'held');
      assert.equal(lineIn(page)?.name, 'Ann');
      await ann.act(chat.conversationId, 'typing', { token });
      await until(() => activitiesIn(page).some(({ type }) => type === 'typing'));
      assert.deepEqual(activitiesIn(page).find(({ type }) => type === 'typing')?.['from'], {
        ...{ id: `op_${ann.operator.id}`, name: 'Ann', role: 'bot' },
      });
      await ann.act(chat.conversationId, 'reply', { token, text: 'Hello, this is Ann.' });
      await until(() => textsIn(page).includes('Hello, this is Ann.'));
    });

    it('tell who comes to one that has just started where they stand in the queue', async () => {
      await operator(one, 'Ann');
      const chat = await asking();
      await two.running.close();
      two = await startInstance(pair.services[1]);
      const page = await follow(two, chat);
      await until(() => lineIn(page)?.state === 'queued');
    });

    it('close the sockets of a deleted chat, and take nothing more of it', async () => {
      const chat = await openPage(one);
      await send(one, chat, { text: 'none of these' });
      const tabs = [await follow(one, chat), await follow(two, chat)];
      const closed = Promise.all(tabs.map(({ socket }) => once(socket, 'close') as Promise<[number]>));
      const gone = await call(`${two.url}/api/conversation`, { method: 'DELETE', credential: chat.token });
      assert.equal(gone.status, 204);
      assert.deepEqual(
        (await closed).map(([code]) => code),
        [1000, 1000],
      );
      assert.equal((await send(one, chat, { text: 'still there?' })).status, 403);
    });

    it('show at once who comes on duty and who goes', async () => {
      const [ann, ben] = [await operator(one, 'Ann'), await operator(two, 'Ben')];
      const stream = await events(ann);
      const isBen = (status: string) => () =>
        queueIn(stream)?.colleagues.some((each) => each.id === ben.operator.id && each.status === status) ===
        true;
      await until(isBen('available'));
      await ben.post('me/status', { status: 'away' });
      await until(isBen('away'));
      await ben.post('me/status', { status: 'available' });
      await until(isBen('available'));
    });

    it('end the stream of whoever is signed out, at whichever they are', async () => {
      const [ann, ben] = [await operator(one, 'Ann', 'supervisor'), await operator(two, 'Ben')];
      const [seen, ended] = [await events(ann), await events(ben)];
      assert.equal((await ann.post(`operators/${ben.operator.id}/sign-out`)).status, 200);
      await until(() => ended.ended);
      assert.ok(has(ended, 'signed-out'));
      assert.equal((await ben.get('me')).status, 401);
      assert.equal(seen.ended, false);
    });

    it('send everybody to the other when one ends, and nothing is lost on the way', async () => {
      const ann = await operator(one, 'Ann');
      const chat = await asking();
      const stream = await events(ann);
      const page = await follow(one, chat);
      await until(() => textsIn(page).includes('skip'));
      const watermark = page.sets.findLast((set) => set.watermark !== undefined)?.watermark ?? '';
      const closed = once(page.socket, 'close') as Promise<[number]>;
      const ending = one.running.close();
      assert.equal((await closed)[0], 1001);
      await until(() => stream.ended);
      await send(two, chat, { text: 'are you there?' });
      await ending;
      const again = await follow(two, chat, `?watermark=${watermark}`);
      await until(() => textsIn(again).includes('are you there?'));
      assert.deepEqual(
        [...textsIn(page), ...textsIn(again)],
        (await poll(two, chat)).activities.filter(({ type }) => type === 'message').map(({ text }) => text),
      );
    });
  });
}
