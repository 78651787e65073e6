import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export interface Between {
  /** The address of the database by way of this. */
  readonly url: string;
  /** From now on nothing passes, and nobody is told. */
  silence(): void;
  close(): void;
}

/** Stands between a store and its database, as a network does that can fall silent. */
export async function standBetween(url: string): Promise<Between> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let silent = false;
  const pass = (from: Socket, to: Socket): void => {
    sockets.add(from);
    from.on('error', () => undefined);
    from.on('close', () => to.destroy());
    from.on('data', (data) => {
      if (!silent) to.write(data);
    });
  };
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    pass(near, far);
    pass(far, near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = String((server.address() as AddressInfo).port);
  return {
    url: Object.assign(new URL(url), { port: own }).href,
    silence: () => {
      silent = true;
    },
    close: () => {
      server.close();
      sockets.forEach((socket) => socket.destroy());
    },
  };
}
