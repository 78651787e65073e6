/** A process of clients: operators at their consoles and people at their pages, all over HTTP. It obeys the conductor. */
import { setTimeout as delay } from 'node:timers/promises';
import { Random } from '../../proof/random.ts';
import type { Deed } from '../deeds.ts';
import type { Badge } from './operator.ts';
import type { Begin, Done, Numbered, Order, Outcome } from './orders.ts';
import { Person } from './person.ts';
import { Room } from './room.ts';

/** What it takes to be passed on, in the person's words. */
const FIRST = ['none of these', 'talk to a person', 'yes', 'skip'];
const AGAIN = ['talk to a person', 'yes', 'skip'];
const LEAVE = ['leave the queue'];

const { origins, secret, staff, seed } = JSON.parse(process.argv[2] ?? '{}') as Begin;
const random = new Random(seed);
const badges = new Map(staff.map((badge) => [badge.id, badge]));
const rooms = new Map<string, Room>();

async function carryOut(order: Order): Promise<Outcome> {
  const deeds: Deed[] = [];
  if (order.do === 'open') {
    const person = await Person.start(origins, secret, order.address);
    const chat = person.conversation;
    await enter(chat, person).say(FIRST, deeds);
    return { chat, deeds, resolved: false };
  }
  const { chat } = order;
  const room = rooms.get(chat) ?? enter(chat, null);
  switch (order.do) {
    case 'ask-again':
      await room.say(AGAIN, deeds);
      return { chat, deeds, resolved: false };
    case 'leave':
      rooms.delete(chat);
      await room.say(LEAVE, deeds);
      return { chat, deeds, resolved: false };
    case 'race': {
      const here = order.eight.flatMap((id) => badges.get(id) ?? []);
      await delay(order.at - Date.now());
      return { chat, deeds, resolved: await room.race(here, order.eight, deeds) };
    }
  }
}

function enter(chat: string, person: Person | null): Room {
  const room = new Room(chat, origins, random, person);
  rooms.set(chat, room);
  return room;
}

/** Milliseconds between two signs of somebody who sits at a console. */
const SIGN_EVERY = 30_000;

/** Keeps a console open and sits at it, as operators do while they are on duty. */
async function attend(origin: string, { headers }: Badge): Promise<void> {
  setInterval(() => void fetch(`${origin}/console/api/me/here`, { method: 'POST', headers }), SIGN_EVERY);
  const response = await fetch(`${origin}/console/api/events?chats=`, { headers });
  await response.body?.pipeTo(new WritableStream());
}

const [first] = staff;
if (first) void attend(origins[seed % origins.length]!, first);
process.on('message', ({ number, order }: Numbered) => {
  carryOut(order)
    .then((outcome): Done => ({ number, outcome }))
    .catch((error: unknown): Done => ({ number, failure: String(error) }))
    .then((done) => process.send?.(done))
    .catch(() => process.exit(1));
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
