import { BENCH_SECRET } from './direct-line.ts';
import type { Round } from './load.ts';

/** Something to measure: one server, or several with the same chats. */
export interface Contender {
  readonly name: string;
  /** What Node runs, from the repository's root. */
  readonly args: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
  readonly round: Pick<Round, 'speaks' | 'script'>;
  /** Servers on one PostgreSQL; without it one server that keeps its chats itself. */
  readonly onPostgres?: number;
}

const product = {
  args: ['dist/src/main.js'],
  settings: {
    DIRECT_LINE_SECRET: BENCH_SECRET,
    RATE_LIMIT_ADDRESS: '0',
    RATE_LIMIT_CONVERSATION: '0',
    LOG_LEVEL: 'warn',
  },
  round: { speaks: 'direct-line' },
} as const;

const stockWords = ['hello', 'On the phone', 'NI number', 'Not sure', 'Police'];
const plain = { settings: {}, round: { speaks: 'plain', script: stockWords } } as const;

export const CONTENDERS: readonly Contender[] = [
  { name: 'Ringback: durable Direct Line turn', ...product },
  { name: 'the same, one instance on PostgreSQL', ...product, onPostgres: 1 },
  { name: 'the same, three instances on PostgreSQL', ...product, onPostgres: 3 },
  {
    name: 'stock Bot Framework, memory storage',
    args: ['--import', 'tsx', 'bench/turns/stock-bot.ts'],
    ...plain,
  },
  {
    name: 'raw restify, one SQLite commit',
    args: ['--import', 'tsx', 'bench/turns/raw-commit.ts'],
    ...plain,
  },
];
