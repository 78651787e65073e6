import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../../proof/random.ts';
import type { Deed } from '../deeds.ts';
import type { Operator } from './operator.ts';

/** How long a lease runs in the server of the races, in milliseconds: short, so that many lapse. */
export const LEASE = 400;
/** Longer than a lapse goes unnoticed there. */
const NOTICED = 150;
/** Milliseconds within which those who do not hold the chat try to speak. */
const A_WHILE = 120;

/** Somebody who has claimed the chat and plays their part in it. */
export interface Holding {
  readonly operator: Operator;
  /** Ids of operators to whom the chat may be passed. */
  readonly colleagues: readonly string[];
  readonly deeds: Deed[];
  readonly random: Random;
}

/** What a holder does until the chat is theirs no longer. Resolves with whether the person is left with the bot. */
type Play = (holding: Holding) => Promise<boolean>;

const soon = (random: Random): Promise<void> => delay(random.next() * A_WHILE);

/** Some answers never arrive: after so many milliseconds the client says it again under the same id. */
export const lossIn = (random: Random): number | undefined =>
  random.chance(0.2) ? 1 + Math.floor(random.next() * 25) : undefined;

async function speak({ operator, deeds, random }: Holding): Promise<void> {
  const times = 1 + Math.floor(random.next() * 3);
  for (let time = 0; time < times; time += 1) await operator.reply(deeds, operator.token, lossIn(random));
}

const release: Play = async (holding) => {
  await speak(holding);
  await holding.operator.pass('release', {}, holding.deeds);
  return false;
};

const transfer: Play = async (holding) => {
  const { operator, colleagues, deeds, random } = holding;
  await speak(holding);
  await operator.pass('transfer', { to: random.chance(0.5) ? null : random.of(colleagues) }, deeds);
  return false;
};

const resolve: Play = async (holding) => {
  await speak(holding);
  return holding.operator.pass('resolve', { outcome: 'advised' }, holding.deeds);
};

const renew: Play = async (holding) => {
  for (let time = 0; time < 3; time += 1) {
    await delay(LEASE / 2);
    await holding.operator.renew();
  }
  return release(holding);
};

/** Falls silent for a lease, and speaks again as if nothing had been. */
const stall: Play = async (holding) => {
  const { operator, deeds } = holding;
  await speak(holding);
  await delay(LEASE + NOTICED);
  await operator.reply(deeds);
  return false;
};

/** Speaks at the very moment at which the lease ends, and goes on until it is told that it has. */
const onTheEdge: Play = async (holding) => {
  const { operator, deeds, random } = holding;
  while (await operator.reply(deeds)) await delay(LEASE - 10 + random.next() * 60);
  return false;
};

const PLAYS = [
  ...[release, release, release, release, transfer, transfer],
  ...[resolve, renew, stall, stall, onTheEdge],
];

/** Plays one part or another. */
export const play: Play = (holding) => holding.random.of(PLAYS)(holding);

/** Speaks a little later under a token that is not theirs, or not any more. */
export async function intrude(
  operator: Operator,
  token: number,
  { deeds, random }: Pick<Holding, 'deeds' | 'random'>,
): Promise<void> {
  await soon(random);
  await operator.reply(deeds, token, lossIn(random));
}
