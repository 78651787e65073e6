import type { Server } from 'node:http';
import { AppError } from '../errors.ts';

/** How long answers under way may take when the server stops: longer than the longest turn. Milliseconds. */
const LONGEST_GOODBYE = 20_000;

function listenFault(cause: NodeJS.ErrnoException, host: string, port: number): AppError {
  switch (cause.code ?? '') {
    case 'EADDRINUSE':
      return new AppError('PORT_IN_USE', `PORT: ${port} on ${host} is used by another program.`, { cause });
    case 'EACCES':
      return new AppError('CONFIG_INVALID', `PORT: this user may not listen on ${port}.`, { cause });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new AppError('CONFIG_INVALID', `HOST: ${host} is no address of this machine.`, { cause });
    default:
      return new AppError('CONFIG_INVALID', `HOST, PORT: can't listen on ${host}:${port}: ${cause.message}`, {
        cause,
      });
  }
}

/**
 * Listens, and resolves with the port.
 * @throws AppError PORT_IN_USE, CONFIG_INVALID.
 */
export const listen = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const fail = (cause: NodeJS.ErrnoException): void => reject(listenFault(cause, host, port));
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

/** A connection that falls idle while the server stops is closed by then, not when its client tires of it. Milliseconds. */
const LOOK_AGAIN = 50;

/** From now on an answer ends its connection, so that no request comes over one just as it is closed for being idle. */
export function endConnections(server: Server): void {
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false;
  });
}

/** Takes no new requests, and resolves when those under way are answered. */
export const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), LONGEST_GOODBYE);
    const idle = setInterval(() => server.closeIdleConnections(), LOOK_AGAIN);
    server.close(() => {
      clearTimeout(impatience);
      clearInterval(idle);
      resolve();
    });
    server.closeIdleConnections();
  });
