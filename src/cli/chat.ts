import { systemClock } from '../clock.ts';
import { AppError } from '../errors.ts';
import { createLog } from '../log.ts';
import { aloud } from './chat/aloud.ts';
import { USAGE, readArguments } from './chat/arguments.ts';
import type { ChatArguments } from './chat/arguments.ts';
import type { Chat } from './chat/chat.ts';
import { openChat } from './chat/open-chat.ts';
import { describeMiss, perform } from './chat/perform.ts';
import { readPlay } from './chat/play.ts';
import { talk } from './chat/talk.ts';
import { temporaryFolder } from './chat/temporary-folder.ts';

const { stdin, stdout } = process;

/** Where the output is no terminal, or one that doesn't know its width. */
const USUAL_WIDTH = 80;
const width = (): number => (stdout.isTTY && stdout.columns > 0 ? stdout.columns : USUAL_WIDTH);

/** `npm run chat`: the real bot in a terminal, or a play performed by it. */
async function main(): Promise<void> {
  const args = readArguments(process.argv.slice(2), process.env);
  if (args.help) console.log(USAGE);
  else if (args.script === null) await withChat(args, converse);
  else await runScript(args, args.script);
}

async function withChat({ force, data }: ChatArguments, use: (chat: Chat) => Promise<void>): Promise<void> {
  const folder = data ?? temporaryFolder();
  const log = createLog('error', true);
  const { chat, close } = await openChat({ folder, force, clock: systemClock, log });
  try {
    await use(chat);
  } finally {
    await close();
  }
}

async function converse(chat: Chat): Promise<void> {
  const terminal = stdin.isTTY && stdout.isTTY ? stdout : null;
  if (terminal !== null) console.log('Type what the person would say. Ctrl+D ends.\n');
  await talk(aloud(chat, { output: stdout, width, echo: terminal === null }), { input: stdin, terminal });
}

async function runScript(args: ChatArguments, file: string): Promise<void> {
  const { title, lines } = readPlay(file);
  console.log(`${title}\n`);
  await withChat(args, async (chat) => {
    const miss = await perform(lines, aloud(chat, { output: stdout, width, echo: true }));
    if (miss === null) return;
    console.error(describeMiss(miss, file));
    process.exitCode = 1;
  });
}

// Whoever reads may have read enough, such as `| head`.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  await main();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(`chat: ${error.message}`);
  process.exitCode = 1;
}
