import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Contender } from './contenders.ts';
import { deploy } from './deployment.ts';
import type { Deployment } from './deployment.ts';
import type { Report, Round } from './load.ts';
import type { Result, Sample } from './table.ts';

const ROUNDS = 5;
const CHATS_A_ROUND = 250;
const IN_FLIGHT = 16;
/** No round starts later than this, in milliseconds from the first. */
const TIME_LIMIT = 150_000;

/** Measures contenders in interleaved rounds, so that whatever else the machine does hits all of them. */
export async function compare(contenders: readonly Contender[]): Promise<readonly Result[]> {
  const deployments: Deployment[] = [];
  try {
    for (const contender of contenders) deployments.push(await deploy(contender));
    return await playRounds(contenders, deployments);
  } finally {
    await Promise.all(deployments.map((deployment) => deployment.stop()));
  }
}

async function playRounds(
  contenders: readonly Contender[],
  deployments: readonly Deployment[],
): Promise<readonly Result[]> {
  const results = contenders.map(({ name }) => ({ name, samples: [] as Sample[] }));
  const deadline = performance.now() + TIME_LIMIT;
  // Round 0 warms the servers up and is not counted.
  for (let round = 0; round <= ROUNDS && performance.now() < deadline; round += 1) {
    for (const [index, deployment] of deployments.entries()) {
      const sample = await playRound(deployment, contenders[index]!.round);
      if (round > 0) results[index]!.samples.push(sample);
    }
  }
  return results;
}

async function playRound(deployment: Deployment, round: Contender['round']): Promise<Sample> {
  const load = fileURLToPath(new URL('load.ts', import.meta.url));
  const job: Round = { ...round, servers: deployment.urls, chats: CHATS_A_ROUND, inFlight: IN_FLIGHT };
  const client = fork(load, [JSON.stringify(job)], { execArgv: ['--import', 'tsx'] });
  try {
    await report(client, 'ready');
    const before = await deployment.cpu();
    client.send('go');
    const { turns, elapsed } = await report(client, 'done');
    const after = await deployment.cpu();
    const databaseCpu = after.database === null ? null : after.database - (before.database ?? 0);
    return { turns, elapsed, cpu: after.servers - before.servers, databaseCpu };
  } finally {
    client.kill();
  }
}

async function report<Phase extends Report['phase']>(
  client: ChildProcess,
  phase: Phase,
): Promise<Extract<Report, { phase: Phase }>> {
  const ended = once(client, 'exit').then(() => {
    throw new Error(`the client ended before it was ${phase}`);
  });
  const [message] = (await Promise.race([once(client, 'message'), ended])) as [
    Extract<Report, { phase: Phase }>,
  ];
  return message;
}
