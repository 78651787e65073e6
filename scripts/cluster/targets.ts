import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** An instance that takes longer is as good as gone. Milliseconds. */
const PATIENCE = 1_000;

/** A connection to an instance, over which nothing has been sent yet. */
export interface Reached {
  readonly target: URL;
  readonly socket: Socket;
}

/** The instances that a balancer shares the work out to. */
export interface Targets {
  /**
   * Connects to the next instance in turn that can be reached: those that are ready come first, and the others are better
   * than nobody. Null when none can be reached.
   */
  reachNext(): Promise<Reached | null>;
  /** Ends the looking after them. */
  close(): void;
}

/**
 * Looks after the instances at these addresses: one is out of the round while its /readyz doesn't answer 200.
 * @param every milliseconds between two looks at one.
 */
export function watchTargets(addresses: readonly string[], every: number): Targets {
  const targets = addresses.map((address) => new URL(address));
  const ready = new Set<URL>();
  const closing = new AbortController();
  let turn = 0;

  const look = async (target: URL): Promise<void> => {
    if (await isReady(target, closing.signal)) ready.add(target);
    else ready.delete(target);
  };
  const keepLooking = async (target: URL): Promise<void> => {
    while (!closing.signal.aborted) {
      await look(target);
      await wait(every, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  };
  for (const target of targets) void keepLooking(target);

  return {
    reachNext: async () => {
      turn = (turn + 1) % targets.length;
      const round = [...targets.slice(turn), ...targets.slice(0, turn)];
      const standbys = round.filter((target) => !ready.has(target));
      for (const target of [...round.filter((each) => ready.has(each)), ...standbys]) {
        const socket = await connected(target);
        if (socket !== null) return { target, socket };
        ready.delete(target);
      }
      return null;
    },
    close: () => closing.abort(),
  };
}

async function isReady(target: URL, closing: AbortSignal): Promise<boolean> {
  try {
    const signal = AbortSignal.any([closing, AbortSignal.timeout(PATIENCE)]);
    const answer = await fetch(new URL('/readyz', target), { signal, headers: { connection: 'close' } });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}

async function connected(target: URL): Promise<Socket | null> {
  const socket = connect({ host: target.hostname, port: Number(target.port), noDelay: true });
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(PATIENCE) });
    // Whoever gets the connection sees to its errors; until then there is nobody.
    socket.on('error', () => undefined);
    return socket;
  } catch {
    socket.destroy();
    return null;
  }
}
