import { startPlainChat } from './chat.ts';
import type { Chat } from './chat.ts';
import { learnScript, startDirectLineChat } from './direct-line.ts';

/** What a round asks of the client process, and what it reports when the chats are open and when they are over. */
export interface Round {
  /** Addresses of servers with the same chats; each request goes to the next. */
  readonly servers: readonly string[];
  readonly speaks: 'direct-line' | 'plain';
  readonly chats: number;
  /** How many chats are talking at any moment. */
  readonly inFlight: number;
  /** Absent: learned from the server in a chat of its own. */
  readonly script?: readonly string[];
}
export type Report =
  | { readonly phase: 'ready' }
  /** Milliseconds for each turn, in no order, and for the whole round. */
  | { readonly phase: 'done'; readonly turns: readonly number[]; readonly elapsed: number };

const TURNS_OF_A_CHAT = 5;

async function talk(chat: Chat, script: readonly string[], turns: number[]): Promise<void> {
  for (const text of script) {
    const start = performance.now();
    await chat.say(text);
    turns.push(performance.now() - start);
  }
}

async function measure(chats: Chat[], script: readonly string[], inFlight: number): Promise<Report> {
  const turns: number[] = [];
  const start = performance.now();
  const talker = async (): Promise<void> => {
    for (let chat = chats.pop(); chat; chat = chats.pop()) await talk(chat, script, turns);
  };
  await Promise.all(Array.from({ length: inFlight }, talker));
  return { phase: 'done', turns, elapsed: performance.now() - start };
}

/** The load comes from a process of its own, so that its CPU is not counted as the server's. */
async function run({ servers, speaks, chats, inFlight, script }: Round): Promise<void> {
  const report = (message: Report): boolean | undefined => process.send?.(message);
  const words = script ?? (await learnScript(servers, TURNS_OF_A_CHAT));
  const start = speaks === 'direct-line' ? startDirectLineChat : startPlainChat;
  const open: Chat[] = [];
  while (open.length < chats) open.push(await start(servers));
  const go = new Promise<void>((resolve) => process.once('message', () => resolve()));
  report({ phase: 'ready' });
  await go;
  report(await measure(open, words, inFlight));
}

await run(JSON.parse(process.argv[2] ?? '') as Round);
process.disconnect();
