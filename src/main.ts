import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { app } from './app.ts';
import { systemClock } from './clock.ts';
import { loadConfig, SETTING_NAMES } from './config.ts';
import type { Config } from './config.ts';
import { AppError, withReason } from './errors.ts';
import { firstLink } from './handoff/operators/links.ts';
import { createLog } from './log.ts';
import type { Logger } from './log.ts';
import { startServices } from './services.ts';
import { describe } from './store/postgres/pool.ts';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** How long a stop may take after `DRAIN_SECONDS`: longer than answers under way may. Milliseconds. */
const LONGEST_STOP = 30_000;

/** Names in `.env` that others read: Node, the database's driver and compose.yaml. */
const NOT_OURS = /^(NODE_|PG|POSTGRES_|TZ$|LISTEN$)/;

/** How many letters of a misspelt name may be wrong, missing or too many for a guess at what was meant. */
const MISSPELT = 2;

/** Letters to change, add or take away until one name is the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (const [line, letter] of Array.from(one).entries()) {
    const next = [line + 1];
    for (const [place, each] of Array.from(other).entries())
      next.push(
        Math.min(at(row, place) + Number(letter !== each), at(row, place + 1) + 1, at(next, place) + 1),
      );
    row = next;
  }
  return at(row, other.length);
}

const at = (row: readonly number[], place: number): number => row[place] ?? Infinity;

/** Reads `.env`, where there is one, and warns of names in it that no setting has: each would be ignored in silence. */
function readEnvFile(): void {
  if (!existsSync('.env')) return;
  process.loadEnvFile('.env');
  for (const name of Object.keys(parseEnv(readFileSync('.env', 'utf8'))).sort()) {
    if (SETTING_NAMES.includes(name) || NOT_OURS.test(name)) continue;
    const meant = SETTING_NAMES.find((known) => distance(name, known) <= MISSPELT);
    console.warn(`.env: ${name} is no setting.${meant === undefined ? '' : ` Is ${meant} meant?`}`);
  }
}

const placeOf = ({ databaseUrl, dataDir }: Config): string =>
  databaseUrl === undefined ? resolve(dataDir) : `PostgreSQL ${describe(databaseUrl)}`;

/**
 * @param place where chats are kept.
 * @param link the path by which the first operator signs in; null when there is one already.
 */
const greeting = (address: string, place: string, link: string | null): string => `Ringback is ready.
  Demo page    ${address}/
  Chat page    ${address}/chat
  Console      ${address}/console
  Direct Line  ${address}/v3/directline
Chats are kept in ${place}${link === null ? '' : invitation(`${address}${link}`)}`;

const invitation = (link: string): string => `
There is no operator yet. To become the first, open this link; it works once, for 24 hours:
  ${link}`;

/**
 * Ends the process in good order when it is told to, and at once when it is told again.
 * @param longest milliseconds, after which it ends all the same.
 */
function stopWhenTold(log: Logger, longest: number, stop: () => Promise<void>): void {
  const giveUp = (err: unknown): void => {
    log.fatal({ err }, 'the server could not be stopped in good order');
    process.exit(1);
  };
  const end = (): void => {
    for (const signal of SIGNALS) process.off(signal, end);
    setTimeout(() => giveUp(new Error(`it took longer than ${longest / 1_000} seconds`)), longest);
    stop().then(() => process.exit(0), giveUp);
  };
  for (const signal of SIGNALS) process.on(signal, end);
}

/** Starts the server, says where it is, and stops it when it is told to. */
async function main(): Promise<void> {
  readEnvFile();
  const config = loadConfig(process.env);
  const log = createLog(config.logLevel, process.stderr.isTTY);
  const { services, stop } = await startServices(config, { clock: systemClock, log });
  const server = await app(config, services);
  stopWhenTold(log, config.drainSeconds * 1_000 + LONGEST_STOP, () => server.close().then(stop));
  const address = await server.listen();
  console.log(greeting(address, placeOf(config), await firstLink(services.store, services.clock)));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(`Ringback can't start: ${withReason(error)}`);
  process.exit(1);
}
