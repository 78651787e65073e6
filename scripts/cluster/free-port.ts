import { createServer } from 'node:net';
import { once } from 'node:events';
import { AppError } from '../../src/errors.ts';

const FIRST = 20_000;
const PORTS = 10_000;
const TRIES = 100;

/**
 * A loopback port that nothing listens on. It lies below those that the system gives to outgoing connections: one of
 * those could be taken by a client while a server that was killed is away.
 * @throws AppError PORT_IN_USE when a hundred tries meet taken ones.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = FIRST + Math.floor(Math.random() * PORTS);
    if (await isFree(port)) return port;
  }
  throw new AppError('PORT_IN_USE', `No free port was found from ${FIRST} to ${FIRST + PORTS - 1}.`);
}

/** Whether a server may listen at the port. */
export async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const listening = once(server, 'listening');
  server.listen(port, '127.0.0.1');
  try {
    await listening;
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
