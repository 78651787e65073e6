const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Names of this machine stand for each other, so that the console also opens at http://127.0.0.1. */
function sameMachine(origin: string, own: string): boolean {
  if (!URL.canParse(origin)) return false;
  const [a, b] = [new URL(origin), new URL(own)];
  const areLoopback = LOOPBACK.test(a.hostname) && LOOPBACK.test(b.hostname);
  return areLoopback && a.protocol === b.protocol && a.port === b.port;
}

/** Whether no other site's page is asking. Browsers name the origin with every request that changes something. */
export const isOwnOrigin = (origin: string | undefined, own: string): boolean =>
  origin === undefined || origin === own || sameMachine(origin, own);
