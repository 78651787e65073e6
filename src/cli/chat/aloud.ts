import type { Writable } from 'node:stream';
import { inWords } from './chat.ts';
import type { Chat } from './chat.ts';
import { draw } from './draw.ts';
import { withGutter } from './wrap.ts';

export interface Aloud {
  readonly output: Writable;
  /** Characters to a line. */
  readonly width: () => number;
  /** Whether the person's words are written too: not where the terminal has shown them already. */
  readonly echo: boolean;
}

/** The same chat, written out as it goes on, from what has been said so far. */
export function aloud(chat: Chat, { output, width, echo }: Aloud): Chat {
  const write = (lines: readonly string[]): void => {
    output.write(`${lines.join('\n')}\n\n`);
  };
  const speak = (who: string, words: string): void => {
    if (echo) write(withGutter(`${who}: `, words, width(), '     '));
  };
  const listen = (): void => {
    for (const said of chat.heard) write(draw(said, width()));
  };
  listen();
  return {
    get heard() {
      return chat.heard;
    },
    say: async (text) => {
      speak('You', text);
      await chat.say(text);
      listen();
    },
    press: async (labels) => {
      speak('You press', inWords(labels));
      await chat.press(labels);
      listen();
    },
  };
}
