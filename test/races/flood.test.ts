import assert from 'node:assert/strict';
import type { QueueItem, QueueSnapshot } from '../../src/console-protocol.ts';
import type { ConsoleClient } from '../support/console-client.ts';
import type { DirectLineChat } from '../support/direct-line-chat.ts';
import { startStaffed } from '../support/staffed.ts';
import type { Staffed } from '../support/staffed.ts';

const FLOOD = '198.51.100.7';
const CHATS = 300;
const PEOPLE = 10;
/** What one address may have in the queue. */
const BOUND = 5;

describe('three hundred chats of one address that ask for a person, wave after wave, while ten people do', () => {
  let desk: Staffed;
  let ann: ConsoleClient;
  const flood: DirectLineChat[] = [];
  const people: DirectLineChat[] = [];
  before(async function () {
    this.timeout(150_000);
    desk = await startStaffed({ TRUST_PROXY: '1' });
    ann = await desk.operator('Ann');
    for (let person = 0; person < PEOPLE; person += 1) {
      flood.push(...(await wave(CHATS / PEOPLE)));
      desk.clock.advance(2_000);
      people.push(await desk.asking(`203.0.113.${person}`));
    }
  });
  after(() => desk.stop());

  /** Chats whose last words before the queue are all said at once. */
  async function wave(size: number): Promise<readonly DirectLineChat[]> {
    const chats = await Promise.all(Array.from({ length: size }, () => desk.chat(FLOOD)));
    for (const words of ['talk to a person', 'yes', 'skip'])
      await Promise.all(chats.map((chat) => chat.say(words)));
    return chats;
  }

  const queue = async (): Promise<readonly QueueItem[]> => (await ann.get<QueueSnapshot>('queue')).body.items;
  /** The places of the ten from the first who asked, each by one behind where they would be alone. */
  const oneBehind = (): readonly number[] => people.map((_, index) => index + 2);
  const heardBy = ({ heard }: DirectLineChat): string => heard.map(({ text }) => text).join('\n');

  it('leave everybody else where they would be without them, but for one of theirs', async () => {
    const items = await queue();
    const placeOf = ({ conversation }: DirectLineChat) =>
      items.find((item) => item.conversation === conversation)?.place;
    assert.deepEqual(people.map(placeOf), oneBehind());
  });

  it('do not change what the others are told of their place, but for one of theirs', async () => {
    const told = people.map((person) => Number(/number (\d+)/.exec(heardBy(person))?.[1]));
    assert.deepEqual(told, oneBehind());
  });

  it('take no more places than one address may have', async () => {
    assert.equal((await queue()).length, PEOPLE + BOUND);
  });

  it('are told why they cannot wait here and whom to ring, and that none of them waits', async () => {
    const turnedAway = flood.filter((chat) => heardBy(chat).includes('Many chats from your network'));
    assert.equal(turnedAway.length, CHATS - BOUND);
    for (const words of turnedAway.map(heardBy)) {
      assert.match(words, /ask again later.*\*\*101\*\*.*\*\*999\*\*/su);
      assert.doesNotMatch(words, /You're number/u);
    }
  });

  it('find the places again that were given up', async () => {
    const [item] = (await queue()).filter(
      ({ conversation }) => !people.some((person) => person.conversation === conversation),
    );
    const queued = flood.find(({ conversation }) => conversation === item?.conversation);
    await queued?.say('leave the queue');
    const chats = await wave(3);
    const waiting = (await queue()).map(({ conversation }) => conversation);
    assert.equal(chats.filter(({ conversation }) => waiting.includes(conversation)).length, 1);
  });
});
