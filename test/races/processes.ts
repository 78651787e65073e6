import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Begin, Done, Numbered, Order, Outcome } from './children/orders.ts';
import type { Serving } from './children/serving.ts';

/** Starts a child and waits for the first thing it says. */
async function start(
  name: string,
  ...args: readonly string[]
): Promise<{ child: ChildProcess; said: unknown }> {
  const child = fork(join(import.meta.dirname, 'children', `${name}.ts`), args, {
    execArgv: ['--import', 'tsx'],
  });
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`the ${name} ended at its start: ${String(code ?? signal)}`);
  });
  const [said] = (await Promise.race([once(child, 'message'), ended])) as [unknown];
  ended.catch(() => undefined);
  return { child, said };
}

/** A server in a process of its own. */
interface ServerProcess extends Serving {
  /** Ends it with no warning; what it acknowledged is on the disk. */
  kill(): Promise<void>;
}

/**
 * @param ahead how far its clock is, in milliseconds.
 * @param operators how many it signs in.
 */
export async function startServer(
  settings: Readonly<Record<string, string>>,
  ahead: number,
  operators: number,
): Promise<ServerProcess> {
  const { child, said } = await start('server', JSON.stringify(settings), String(ahead), String(operators));
  return { ...(said as Serving), kill: () => kill(child) };
}

/** A process of clients. */
export interface ClientProcess {
  /** Rejects when the order could not be carried out, or the process is gone. */
  carryOut(order: Order): Promise<Outcome>;
  kill(): Promise<void>;
}

export async function startClient(begin: Begin): Promise<ClientProcess> {
  const { child } = await start('client', JSON.stringify(begin));
  const waiting = new Map<number, PromiseWithResolvers>();
  let number = 0;
  child.on('message', (done: Done) => {
    const { resolve, reject } = waiting.get(done.number) ?? {};
    waiting.delete(done.number);
    if ('outcome' in done) resolve?.(done.outcome);
    else reject?.(new Error(done.failure));
  });
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('a process of clients ended'));
  });
  return {
    carryOut: (order) =>
      new Promise((resolve, reject) => {
        number += 1;
        waiting.set(number, { resolve, reject });
        child.send({ number, order } satisfies Numbered);
      }),
    kill: () => kill(child),
  };
}

interface PromiseWithResolvers {
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
