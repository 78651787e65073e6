import { setTimeout as delay } from 'node:timers/promises';
import { Random } from '../proof/random.ts';
import { Client } from './clients/client.ts';
import { officialLine } from './clients/official-line.ts';
import { widgetLine } from './clients/widget-line.ts';
import { backAfter } from './judge.ts';

/** Clients that start at the same time. */
const AT_ONCE = 20;
/** Milliseconds. */
const BETWEEN_LOOKS = 100;
/** How long who does not come back is waited for, in milliseconds: longer than is allowed, so that the judge sees it. */
const PATIENCE = 20_000;

export interface CrowdOptions {
  readonly chats: number;
  /** How many of them are the official client's; the others are the widget's. */
  readonly official: number;
  /** From an answer to a client's next words: from half of it to one and a half. Milliseconds. */
  readonly pause: number;
}

/** Many clients that talk all the time. */
export interface Crowd {
  readonly clients: readonly Client[];
  /** Resolves when every client is back after this moment, or when one has not come for very long. */
  back(moment: number): Promise<void>;
  /** Lets everybody finish what they are saying, and say one thing more. */
  fallSilent(): Promise<void>;
  end(): void;
}

/** Resolves when everybody has been acknowledged something, and talks on. */
export async function gather(origin: string, { chats, official, pause }: CrowdOptions): Promise<Crowd> {
  const random = new Random(chats);
  const clients: Client[] = [];
  const talks: Promise<void>[] = [];
  let silent = false;
  const end = (): void => {
    silent = true;
    for (const client of clients) client.end();
  };
  const join = async (place: number): Promise<void> => {
    const client = await Client.start(place < official ? officialLine : widgetLine, origin);
    clients.push(client);
    await client.say();
    talks.push(
      client.talk(
        () => pause * (0.5 + random.next()),
        () => !silent,
      ),
    );
  };
  try {
    for (let first = 0; first < chats; first += AT_ONCE) {
      const size = Math.min(AT_ONCE, chats - first);
      await Promise.all(Array.from({ length: size }, (_, place) => join(first + place)));
    }
  } catch (error) {
    end();
    throw error;
  }
  return {
    clients,
    back: async (moment) => {
      const giveUp = performance.now() + PATIENCE;
      const isBack = ({ notes }: Client): boolean => backAfter(notes, moment) < Infinity;
      while (performance.now() < giveUp && !clients.every(isBack)) await delay(BETWEEN_LOOKS);
    },
    fallSilent: async () => {
      silent = true;
      await Promise.all(talks);
      await Promise.all(clients.map((client) => client.say()));
    },
    end,
  };
}
