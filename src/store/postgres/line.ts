import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { AppError } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import { storeFailure } from './failure.ts';
import { connectionTo } from './pool.ts';
import type { Queryable } from './statement.ts';

/** How long it takes to try again, in milliseconds: at first, and at most. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 2_000;
/** How long a goodbye may take, in milliseconds. */
const GOODBYE = 1_000;

/** What the instances of one database listen to. */
export const CHANNEL = 'ringback';

export interface LineParts {
  readonly url: string;
  readonly log: Logger;
  readonly onNotice: (payload: string) => void;
  /** The line stands, for the first time or again. */
  readonly onConnected: () => void;
}

/** The one connection on which this instance hears of the others, and tells them. */
export interface Line {
  /**
   * Uses the connection when those before have done with it. It is made anew where `work` fails.
   * @throws AppError STORE_UNAVAILABLE also when there is no connection now.
   */
  use<T>(work: (connection: Queryable) => Promise<T>): Promise<T>;
  /** Resolves when those who asked before have done with it, and the connection has ended. */
  close(): Promise<void>;
}

async function connect({ url, log, onNotice }: LineParts): Promise<Client> {
  const client = new Client(connectionTo(url));
  client.on('error', (error) => log.warn({ err: error }, 'the line to other instances was lost'));
  client.on('notification', ({ payload }) => onNotice(payload ?? ''));
  try {
    await client.connect();
    // Nothing that is kept is written here: no notice waits for the disk.
    await client.query(`SET synchronous_commit = off; LISTEN ${CHANNEL}`);
    return client;
  } catch (error) {
    await end(client);
    throw error;
  }
}

/** Says goodbye, to nobody if the other end is silent. */
async function end(client: Client): Promise<void> {
  await Promise.race([client.end(), wait(GOODBYE, undefined, { ref: false })]);
}

interface Keeper {
  /** The connection, while there is one. */
  client(): Client | undefined;
  close(): Promise<void>;
}

/** Keeps a connection that listens, and makes a new one as often as it is lost. */
function keepClient(parts: LineParts): Keeper {
  const closing = new AbortController();
  const closed = new Promise<void>((resolve) => {
    closing.signal.addEventListener('abort', () => resolve());
  });
  let standing: Client | undefined;

  const stand = async (): Promise<void> => {
    const client = await connect(parts);
    const lost = new Promise<void>((resolve) => client.once('end', () => resolve()));
    standing = client;
    parts.onConnected();
    await Promise.race([lost, closed]);
    standing = undefined;
    await end(client);
  };

  const keep = async (): Promise<void> => {
    let pause = FIRST_PAUSE;
    while (!closing.signal.aborted) {
      try {
        await stand();
        pause = FIRST_PAUSE;
      } catch (error) {
        if (pause === FIRST_PAUSE) parts.log.warn({ err: error }, 'there is no line to other instances');
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      }
      await wait(pause, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
    }
  };

  const kept = keep();
  const close = (): Promise<void> => {
    closing.abort();
    return kept;
  };
  return { client: () => standing, close };
}

/** Opens the line of this instance. It stands as soon as the database can be reached. */
export function openLine(parts: LineParts): Line {
  const keeper = keepClient(parts);

  const perform = async <T>(work: (connection: Queryable) => Promise<T>): Promise<T> => {
    const client = keeper.client();
    if (!client) throw new AppError('STORE_UNAVAILABLE', 'there is no line to other instances now');
    try {
      return await work(client);
    } catch (error) {
      // Whatever failed, a new connection is sound; and of one whose other end is silent nothing else is heard.
      await end(client);
      throw storeFailure(error);
    }
  };

  let last: Promise<unknown> = Promise.resolve();
  return {
    use: (work) => {
      const done = last.then(() => perform(work));
      last = done.catch(() => undefined);
      return done;
    },
    close: async () => {
      await last;
      await keeper.close();
    },
  };
}
