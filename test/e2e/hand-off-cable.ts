import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** Everything between a browser and the network, which can be pulled out. */
export interface Cable {
  /** For a browser's context: what it sends goes through here, to its own machine as well. */
  readonly proxy: { readonly server: string; readonly bypass: string };
  /** Ends every connection, and those that are tried until it is mended. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/**
 * A SOCKS 5 proxy. The browser's own *offline* is not enough: it refuses new requests, and leaves sockets and streams that
 * stand as they are.
 */
export async function layCable(): Promise<Cable> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    return socket.once('close', () => sockets.delete(socket));
  };
  const server = createServer((browser) => {
    keep(browser);
    if (isCut) browser.destroy();
    else serve(browser, keep);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = (): void => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    proxy: { server: `socks5://127.0.0.1:${(server.address() as AddressInfo).port}`, bypass: '<-loopback>' },
    cut,
    mend: () => {
      isCut = false;
    },
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}

const NO_SIGN_IN = Buffer.from([5, 0]);
const CONNECTED = Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]);

/** The greeting, the request to connect, and from then on bytes both ways. The only host asked for is this machine. */
function serve(browser: Socket, keep: (socket: Socket) => Socket): void {
  browser.once('data', () => {
    browser.write(NO_SIGN_IN);
    browser.once('data', (request) => {
      const port = (request as Buffer).readUInt16BE(request.length - 2);
      const server = connect(port, '127.0.0.1', () => {
        browser.write(CONNECTED);
        browser.pipe(server).pipe(browser);
      });
      keep(server).once('close', () => browser.destroy());
      browser.once('close', () => server.destroy());
    });
  });
}
