import { existsSync } from 'node:fs';
import { app } from './app.ts';
import { systemClock } from './clock.ts';
import { loadConfig } from './config.ts';
import { AppError } from './errors.ts';
import { firstLink } from './handoff/operators/links.ts';
import { createLog } from './log.ts';
import { startServices } from './services.ts';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

const invitation = (link: string): string =>
  `There is no operator yet. To become the first, open this link; it works once, for 24 hours:
  ${link}`;

/** Starts the server, says where it is, and stops it when it is told to. */
async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  const log = createLog(config.logLevel, process.stderr.isTTY);
  const { services, stop } = await startServices(config, { clock: systemClock, log });
  const server = await app(config, services);
  const address = await server.listen();
  const link = await firstLink(services.store, services.clock);
  console.log(`Ringback is ready.
  Demo page    ${address}/
  Chat page    ${address}/chat
  Console      ${address}/console
  Direct Line  ${address}/v3/directline`);
  if (link !== null) console.log(invitation(`${address}${link}`));
  const end = (): void => {
    // A second signal ends the process at once.
    for (const signal of SIGNALS) process.off(signal, end);
    void server
      .close()
      .then(stop)
      .then(() => process.exit(0));
  };
  for (const signal of SIGNALS) process.on(signal, end);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(`Ringback can't start: ${error.message}`);
  process.exit(1);
}
