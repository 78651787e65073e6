import { Random } from '../proof/random.ts';
import type { Badge } from './children/operator.ts';
import type { Outcome } from './children/orders.ts';
import type { Serving } from './children/serving.ts';
import type { Deed } from './deeds.ts';
import type { Keeping } from './keeping.ts';
import { startClient, startServer } from './processes.ts';
import type { ClientProcess } from './processes.ts';
import { tallyOf } from './tally.ts';
import type { Raced, Tally } from './tally.ts';

const CLIENTS = 3;
const EIGHT = 8;
/** Operators whose chats are raced one after another: more than eight, so that who has a stale token may sit one out. */
const CREW = 12;
/** Races for one chat before its person leaves. */
const RACES_A_CHAT = 25;
/** Milliseconds from the order to the claims, so that every process has heard it by then. */
const AHEAD = 15;
/** Races in which nobody got the chat, one after another, before it counts as lost for good. */
const MOST_VOID = 40;

/** A Monday on which the desk is open for hours yet. */
const NOON = Date.parse('2026-11-23T12:00:00Z');

const SECRET = 'a-secret-of-the-races-long-enough-to-be-one';

export interface RaceOptions {
  /** Races in which somebody got the chat. */
  readonly races: number;
  /** Chats that are raced for at the same time. */
  readonly lanes: number;
  readonly seed: number;
  /** Each in a process of its own, all on the same chats. */
  readonly servers: number;
  /** Thrown away in the end. */
  readonly keeping: Keeping;
}

/** Runs claim races against servers in processes of their own, kills them, and judges by what was kept. */
export async function runRaces(options: RaceOptions): Promise<Tally> {
  const { races, lanes, seed, keeping } = options;
  const children: Child[] = [];
  const killAll = async (): Promise<void> => {
    for (const child of children.toReversed()) await child.kill();
  };
  try {
    const { staff, clients } = await startAll(options, children);
    const began = performance.now();
    const progress = { left: races };
    const raced = await Promise.all(
      Array.from({ length: lanes }, (_, lane) => {
        const crew = staff.slice(lane * CREW, (lane + 1) * CREW).map(({ id }) => id);
        return runLane({ lane, crew, clients, progress, random: new Random(seed - lane) });
      }),
    );
    const seconds = (performance.now() - began) / 1000;
    await killAll();
    return { races, seconds, ...(await tallyOf(keeping, raced.flat())) };
  } finally {
    await killAll();
    await keeping.drop();
  }
}

interface Child {
  kill(): Promise<void>;
}

/** The servers, the first of which signs the staff in, and the clients. `children` gets each as it starts. */
async function startAll(
  { lanes, seed, servers, keeping }: RaceOptions,
  children: Child[],
): Promise<{ staff: readonly Badge[]; clients: readonly ClientProcess[] }> {
  const settings = { ...SETTINGS, ...keeping.settings };
  const ahead = NOON - Date.now();
  const running: Serving[] = [];
  while (running.length < servers) {
    const server = await startServer(settings, ahead, running.length === 0 ? lanes * CREW : 0);
    children.push(server);
    running.push(server);
  }
  await keeping.moveClock(ahead);
  const origins = running.map(({ origin }) => origin);
  const staff = running.flatMap((server) => server.staff);
  const clients = await Promise.all(
    Array.from({ length: CLIENTS }, async (_, index) => {
      const here = staff.filter((_badge, place) => place % CLIENTS === index);
      const client = await startClient({ origins, secret: SECRET, staff: here, seed: seed + index });
      children.push(client);
      return client;
    }),
  );
  return { staff, clients };
}

const SETTINGS: Readonly<Record<string, string>> = {
  PORT: '0',
  LOG_LEVEL: 'error',
  DIRECT_LINE_SECRET: SECRET,
  TRUST_PROXY: '1',
  RATE_LIMIT_ADDRESS: '0',
  RATE_LIMIT_CONVERSATION: '0',
};

interface Lane {
  readonly lane: number;
  /** Ids of the operators. */
  readonly crew: readonly string[];
  readonly clients: readonly ClientProcess[];
  readonly progress: { left: number };
  readonly random: Random;
}

/** Chat after chat, race after race, until as many were run as there shall be. */
async function runLane(lane: Lane): Promise<readonly Raced[]> {
  const { clients, progress } = lane;
  const home = clients[lane.lane % CLIENTS]!;
  const raced: Raced[] = [];
  while (progress.left > 0) {
    const { chat, deeds } = await home.carryOut({ do: 'open', address: `203.0.113.${lane.lane}` });
    const all = [...deeds];
    raced.push({ chat, deeds: all });
    for (let race = 0; race < RACES_A_CHAT && progress.left > 0; race += 1) {
      progress.left -= 1;
      const { resolved } = await raceFor(chat, lane, all);
      if (resolved) all.push(...(await home.carryOut({ do: 'ask-again', chat })).deeds);
    }
    all.push(...(await home.carryOut({ do: 'leave', chat })).deeds);
  }
  return raced;
}

/** Races until somebody gets the chat: while a lease has not been ended yet, nobody can. */
async function raceFor(
  chat: string,
  { crew, clients, random }: Lane,
  all: Deed[],
): Promise<{ resolved: boolean }> {
  for (let tries = 0; tries < MOST_VOID; tries += 1) {
    const eight = drawn(crew, random);
    const order = { do: 'race', chat, eight, at: Date.now() + AHEAD } as const;
    const outcomes = await Promise.all(clients.map((client) => client.carryOut(order)));
    const deeds = outcomes.flatMap((outcome: Outcome) => outcome.deeds);
    all.push(...deeds);
    if (deeds.some((deed) => deed.do === 'claim' && deed.token !== null))
      return { resolved: outcomes.some(({ resolved }) => resolved) };
  }
  throw new Error(`nobody can take the chat ${chat} any more`);
}

const drawn = (crew: readonly string[], random: Random): readonly string[] =>
  crew
    .map((id) => ({ id, rank: random.next() }))
    .sort((one, other) => one.rank - other.rank)
    .slice(0, EIGHT)
    .map(({ id }) => id);
