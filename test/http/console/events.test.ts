import assert from 'node:assert/strict';
import { WebSocket } from 'ws';
import type { ChatLine, ConsoleEvent, QueueSnapshot } from '../../../src/console-protocol.ts';
import type { EventReader } from '../../support/console-client.ts';
import { startStaffed } from '../../support/staffed.ts';
import type { Staffed } from '../../support/staffed.ts';
import { until } from '../../support/until.ts';

type Of<Kind extends ConsoleEvent['kind']> = Extract<ConsoleEvent, { kind: Kind }>;

const all = <Kind extends ConsoleEvent['kind']>({ events }: EventReader, kind: Kind): readonly Of<Kind>[] =>
  events.filter((event): event is Of<Kind> => event.kind === kind);

const linesIn = (reader: EventReader): readonly ChatLine[] =>
  all(reader, 'lines').flatMap(({ lines }) => lines);

const queueIn = (reader: EventReader): QueueSnapshot | undefined => all(reader, 'queue').at(-1);

describe('the stream of a console', () => {
  let desk: Staffed;
  before(async () => {
    desk = await startStaffed();
  });
  afterEach(() => desk.clear());
  after(() => desk.stop());

  it('begins with the queue, and shows who joins it, is taken and leaves it', async () => {
    const ann = await desk.operator('Ann');
    const stream = await ann.events();
    await until(() => stream.events.length > 0);
    assert.equal(stream.events[0]?.kind, 'queue');
    const { conversation } = await desk.asking();
    await until(() => queueIn(stream)?.items[0]?.conversation === conversation);
    const token = await ann.claim(conversation);
    await until(() => queueIn(stream)?.items[0]?.operator === ann.operator.id);
    await ann.act(conversation, 'resolve', { token, outcome: 'advised' });
    await until(() => queueIn(stream)?.items.length === 0);
    stream.close();
  });

  it('goes on after a cut from where the console stands: nothing is lost and nothing comes twice', async () => {
    const ann = await desk.operator('Ann');
    const person = await desk.asking();
    const chat = person.conversation;
    const first = await ann.events(`${chat}:0`);
    await until(() => linesIn(first).some(({ text }) => text === 'talk to a person'));
    first.close();
    const place = all(first, 'lines').at(-1)?.seq ?? 0;
    await person.say('said while nobody was listening');
    const second = await ann.events(`${chat}:${place}`);
    await until(() => linesIn(second).length > 1);
    await person.say('and said live');
    await until(() => linesIn(second).some(({ text }) => text === 'and said live'));
    await until(() => all(second, 'changed').length > 0);
    const seqs = [...linesIn(first), ...linesIn(second)].map(({ seq }) => seq);
    assert.deepEqual(
      seqs,
      [...new Set(seqs)].sort((one, other) => one - other),
    );
    assert.equal(linesIn(second)[0]?.text, 'said while nobody was listening');
    second.close();
  });

  it('shows a line once more, under its own id, when a secret in it was found late', async () => {
    const ann = await desk.operator('Ann');
    const person = await desk.asking();
    const stream = await ann.events(`${person.conversation}:0`);
    await person.say('my card number is 4929 1234');
    await person.say('5678 9014');
    await until(() => linesIn(stream).some(({ text }) => text.includes('removed')));
    await until(() => {
      const byId = new Map(linesIn(stream).map(({ id, text }) => [id, text]));
      return ![...byId.values()].some((text) => text.includes('4929'));
    });
    stream.close();
  });

  it('tells of typing, of a note and of a chat that was deleted', async () => {
    const [ann, ben] = [await desk.operator('Ann'), await desk.operator('Ben')];
    const person = await desk.asking();
    const chat = person.conversation;
    const stream = await ann.events(`${chat}:999`);
    await until(() => all(stream, 'changed').length === 1);
    await person.type();
    await until(() => all(stream, 'typing').length === 1);
    await ben.act(chat, 'note', { text: 'Look at this' });
    await until(() => all(stream, 'changed').length === 2);
    await desk.store.erase(chat, desk.clock.now(), desk.clock.now() + 60_000);
    await until(() => all(stream, 'gone').length === 1);
    const late = await ann.events(`${chat}:999`);
    await until(() => all(late, 'gone').length === 1);
    for (const each of [stream, late]) each.close();
  });

  it('closes the oldest when an operator opens a ninth', async () => {
    const ann = await desk.operator('Ann');
    const streams: EventReader[] = [];
    for (let count = 0; count < 9; count += 1) streams.push(await ann.events());
    await until(() => streams[0]?.ended === true);
    assert.deepEqual(
      streams.slice(1).filter(({ ended }) => ended),
      [],
    );
    for (const each of streams) each.close();
  });

  it('shows to whom others may pass a chat, once a console says that somebody is there', async () => {
    const ann = await desk.operator('Ann', { seenAt: null });
    const ben = await desk.operator('Ben');
    const statusOfAnn = async () =>
      (await ben.get<QueueSnapshot>('queue')).body.colleagues.find(({ id }) => id === ann.operator.id)
        ?.status;
    assert.equal(await statusOfAnn(), 'away');
    const seen = await ben.events();
    await until(() => seen.events.length > 0);
    assert.equal((await ann.post('me/here')).status, 204);
    await until(
      () =>
        queueIn(seen)?.colleagues.some(
          ({ id, status }) => id === ann.operator.id && status === 'available',
        ) === true,
    );
    seen.close();
  });
});

describe('a waiting person', () => {
  let desk: Staffed;
  before(async () => {
    desk = await startStaffed();
  });
  after(() => desk.stop());

  interface Passing {
    readonly type: string;
    readonly name?: string;
    readonly value?: unknown;
    readonly from: { readonly id: string; readonly name?: string };
  }

  /** What comes over a socket and stands in no log. */
  const follow = async (url: string): Promise<{ readonly passing: Passing[]; close(): void }> => {
    const passing: Passing[] = [];
    const socket = new WebSocket(url);
    socket.on('message', (data: Buffer) => {
      if (data.length === 0) return;
      const { activities } = JSON.parse(data.toString()) as { activities: (Passing & { id: string })[] };
      passing.push(...activities.filter(({ id }) => id.includes('passing')));
    });
    await new Promise((resolve) => socket.once('open', resolve));
    return { passing, close: () => socket.terminate() };
  };

  it('is shown their place, who has them and who types, on attaching and on every change, never in the log', async () => {
    const ann = await desk.operator('Ann');
    const person = await desk.asking();
    const chat = person.conversation;
    const page = await follow(await person.streamUrl());
    const last = () => page.passing.at(-1);
    await until(() => page.passing.length > 0);
    assert.deepEqual(last()?.value, { state: 'queued', place: 1, minutes: [1, 3], name: null });
    const token = await ann.claim(chat);
    await until(() => (last()?.value as { state?: string }).state === 'held');
    assert.deepEqual(last()?.value, { state: 'held', place: null, minutes: null, name: 'Ann' });
    await ann.act(chat, 'typing', { token });
    await until(() => last()?.type === 'typing');
    assert.deepEqual(last()?.from, { id: `op_${ann.operator.id}`, name: 'Ann', role: 'bot' });
    page.close();
    const again = await follow(await person.streamUrl());
    await until(() => again.passing.length > 0);
    assert.deepEqual(again.passing[0]?.value, { state: 'held', place: null, minutes: null, name: 'Ann' });
    await ann.act(chat, 'resolve', { token, outcome: 'advised' });
    await until(() => (again.passing.at(-1)?.value as { state?: string } | undefined)?.state === 'none');
    again.close();
    const log = await desk.store.log(chat, 0, 1_000);
    assert.ok(!JSON.stringify(log).includes('ringback.queue'));
  });
});
