import assert from 'node:assert/strict';
import { stepsIn } from '../../src/cli/chat/chat.ts';
import type { Chat } from '../../src/cli/chat/chat.ts';
import { describeMiss, perform as performPlay } from '../../src/cli/chat/perform.ts';
import type { PlayLine } from '../../src/cli/chat/play.ts';

export { readPlay } from '../../src/cli/chat/play.ts';

/** Plays every line; fails at the first that does not come true, with what the bot had said instead. */
export async function perform(lines: readonly PlayLine[], chat: Chat): Promise<void> {
  const miss = await performPlay(lines, chat);
  if (miss !== null) assert.fail(describeMiss(miss, 'the play'));
}

export const stepsShown = ({ heard }: Chat): readonly string[] => stepsIn(heard);
