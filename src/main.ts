import { existsSync } from 'node:fs';
import { app } from './app.ts';
import { systemClock } from './clock.ts';
import { loadConfig } from './config.ts';
import { AppError } from './errors.ts';
import { createLog } from './log.ts';
import { startServices } from './services.ts';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** Starts the server, says where it is, and stops it when it is told to. */
async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  const log = createLog(config.logLevel, process.stderr.isTTY);
  const { services, stop } = await startServices(config, { clock: systemClock, log });
  const server = await app(config, services);
  const address = await server.listen();
  console.log(`Ringback is ready.
  Demo page    ${address}/
  Chat page    ${address}/chat
  Direct Line  ${address}/v3/directline`);
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
