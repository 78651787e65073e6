import { setTimeout as delay } from 'node:timers/promises';

/** Where a client sends, and how the servers know it. */
export interface Line {
  /** Of all servers, each as good as the other. */
  readonly origins: readonly string[];
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const PATIENCE = 30_000;
const PAUSE = 40;

/**
 * Sends something until it is answered for good; a repeat says the same under the same id, to the next server.
 * @param loseAfter milliseconds after which the client hears no more of its first try, as when the network is gone.
 * @throws Error when no answer came in half a minute.
 */
export async function ask(line: Line, body: object, loseAfter?: number): Promise<Answer> {
  if (loseAfter !== undefined) await send(line, body, AbortSignal.timeout(loseAfter)).catch(() => undefined);
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const answer = await send(line, body, AbortSignal.timeout(PATIENCE)).catch(() => null);
    if (answer !== null && answer.status < 500 && answer.status !== 429) return answer;
    await delay(PAUSE);
  }
  throw new Error(`no answer from ${line.path}`);
}

let sent = 0;

/** In turn, so that what belongs together arrives at different servers. */
function nextOf(origins: readonly string[]): string {
  sent += 1;
  return origins[sent % origins.length]!;
}

async function send({ origins, path, headers }: Line, body: object, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(`${nextOf(origins)}${path}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}
