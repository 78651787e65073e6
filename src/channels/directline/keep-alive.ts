import type { WebSocket } from 'ws';

/** Between the empty frames that keep proxies from closing a quiet socket. Milliseconds. */
const INTERVAL = 20_000;

/** Sends empty frames, and ends a socket whose far side has not answered a ping by the next one. */
export function keepAlive(socket: WebSocket): void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) {
      socket.terminate();
      return;
    }
    answered = false;
    socket.ping();
    socket.send('');
  }, INTERVAL);
  timer.unref();
  socket.on('close', () => clearInterval(timer));
}
