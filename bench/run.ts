import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { printAnswersToAdvice } from './answers-to-advice.ts';
import { printHostile } from './fuzz/hostile.ts';
import { BENCH_SECRET } from './turns/direct-line.ts';
import type { Report, Round } from './turns/load.ts';
import { startServer } from './turns/server-process.ts';
import type { ServerProcess } from './turns/server-process.ts';
import { printTable } from './turns/table.ts';
import type { Result, Sample } from './turns/table.ts';

/**
 * What one turn costs: the product's durable Direct Line turn beside the same four questions written the stock way and
 * beside the floor, in interleaved rounds on one machine. The ratios are the result; the figures are this machine's.
 */
const ROUNDS = 5;
const CHATS_A_ROUND = 250;
const IN_FLIGHT = 16;
/** No round starts later than this, in milliseconds from the first. */
const TIME_LIMIT = 80_000;

interface Contender {
  readonly name: string;
  readonly args: readonly string[];
  readonly settings: Record<string, string>;
  readonly round: Pick<Round, 'speaks' | 'script'>;
}

const stockWords = ['hello', 'On the phone', 'NI number', 'Not sure', 'Police'];
const productSettings = {
  DIRECT_LINE_SECRET: BENCH_SECRET,
  RATE_LIMIT_ADDRESS: '0',
  RATE_LIMIT_CONVERSATION: '0',
  LOG_LEVEL: 'warn',
};

const contenders: readonly Contender[] = [
  {
    name: 'Ringback: durable Direct Line turn',
    args: ['dist/src/main.js'],
    settings: productSettings,
    round: { speaks: 'direct-line' },
  },
  {
    name: 'stock Bot Framework, memory storage',
    args: ['--import', 'tsx', 'bench/turns/stock-bot.ts'],
    settings: {},
    round: { speaks: 'plain', script: stockWords },
  },
  {
    name: 'raw restify, one SQLite commit',
    args: ['--import', 'tsx', 'bench/turns/raw-commit.ts'],
    settings: {},
    round: { speaks: 'plain', script: stockWords },
  },
];

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

async function playRound(server: ServerProcess, round: Contender['round'], chats: number): Promise<Sample> {
  const load = fileURLToPath(new URL('turns/load.ts', import.meta.url));
  const job: Round = { ...round, url: server.url, chats, inFlight: IN_FLIGHT };
  const client = fork(load, [JSON.stringify(job)], { execArgv: ['--import', 'tsx'] });
  try {
    await report(client, 'ready');
    const before = await server.cpu();
    client.send('go');
    const { turns, elapsed } = await report(client, 'done');
    return { turns, elapsed, cpu: (await server.cpu()) - before };
  } finally {
    client.kill();
  }
}

async function compare(servers: readonly ServerProcess[]): Promise<readonly Result[]> {
  const results = contenders.map(({ name }) => ({ name, samples: [] as Sample[] }));
  const deadline = performance.now() + TIME_LIMIT;
  // Round 0 warms the servers up and is not counted.
  for (let round = 0; round <= ROUNDS && performance.now() < deadline; round += 1) {
    for (const [index, server] of servers.entries()) {
      const sample = await playRound(server, contenders[index]!.round, CHATS_A_ROUND);
      if (round > 0) results[index]!.samples.push(sample);
    }
  }
  return results;
}

const servers: ServerProcess[] = [];
try {
  for (const { args, settings } of contenders) servers.push(await startServer(args, settings));
  printTable(await compare(servers), process.stdout);
} finally {
  await Promise.all(servers.map((server) => server.stop()));
}
await printAnswersToAdvice(process.stdout);
printHostile(process.stdout);
