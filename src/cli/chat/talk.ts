import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Chat } from './chat.ts';

/** Whom the chat is with. A terminal is prompted; from a pipe the lines are only read. */
export interface Person {
  readonly input: Readable;
  /** Null when the words come from a pipe. */
  readonly terminal: Writable | null;
}

/** Says each line that the person types, until the input ends. */
export async function talk(chat: Chat, { input, terminal }: Person): Promise<void> {
  const lines = createInterface(
    terminal === null ? { input, crlfDelay: Infinity } : { input, output: terminal, prompt: 'You: ' },
  );
  let open = true;
  lines.once('close', () => {
    open = false;
  });
  lines.once('SIGINT', () => lines.close());
  const prompt = (): void => {
    if (terminal !== null && open) lines.prompt();
  };
  prompt();
  for await (const line of lines) {
    terminal?.write('\n');
    if (line.trim() !== '') await chat.say(line);
    prompt();
  }
  terminal?.write('\n');
}
