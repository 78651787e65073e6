import type { Chat } from '../chat/chat.ts';
import { pressedInMarkdown, sayInMarkdown, typedInMarkdown } from './in-markdown.ts';
import type { Told } from './in-markdown.ts';

export interface WrittenDown {
  readonly chat: Chat;
  /** What was said so far, a piece each. */
  readonly pieces: readonly string[];
}

/** The same chat, written down for a reader as it goes on, from what has been said so far. */
export function writtenDown(chat: Chat, person: string): WrittenDown {
  const pieces: string[] = [];
  const told: Told = new Set();
  const listen = (): void => {
    pieces.push(...chat.heard.map((said) => sayInMarkdown(said, told)));
  };
  listen();
  const listening: Chat = {
    get heard() {
      return chat.heard;
    },
    say: async (text) => {
      pieces.push(typedInMarkdown(person, text));
      await chat.say(text);
      listen();
    },
    press: async (labels) => {
      pieces.push(pressedInMarkdown(person, labels));
      await chat.press(labels);
      listen();
    },
  };
  return { chat: listening, pieces };
}
