import type { DialogState } from 'botbuilder-dialogs';
import { z } from 'zod';
import type { Json } from '../case/answers.ts';
import type { Program } from '../conversation/program.ts';
import { freshState, readState } from '../conversation/state.ts';
import type { ChatState } from '../conversation/state.ts';
import { AppError } from '../errors.ts';

/** What the person typed lately, as it stands in the log: a secret split over messages is found by reading them together. */
export interface RecentWords {
  readonly seq: number;
  readonly text: string;
}

/** A chat as one turn sees it and stores it. */
export interface Chat {
  readonly state: ChatState;
  /** The dialog stack: a cache that may be missing. */
  readonly stack: DialogState | undefined;
  readonly recent: readonly RecentWords[];
}

// What the store gives back is JSON already; walking all of it again would cost more than the turn's other checks.
const json = z.custom<Json>((value) => value !== undefined);

const chatSchema = z.object({
  state: json,
  stack: z.object({ dialogStack: z.array(json) }).exactOptional(),
  recent: z.array(z.object({ seq: z.number(), text: z.string() })),
});

export const freshChat = (program: Program): Chat => ({
  state: freshState(program),
  stack: undefined,
  recent: [],
});

/** @throws AppError TURN_FAILED when what is stored is no chat. */
export function readChat(stored: Json, program: Program): Chat {
  const parsed = chatSchema.safeParse(stored);
  if (!parsed.success)
    throw new AppError('TURN_FAILED', 'the stored chat is unreadable', { cause: parsed.error });
  const { state, stack, recent } = parsed.data;
  return { state: readState(state, program), stack: stack as DialogState | undefined, recent };
}

/** As JSON, without what is undefined. */
export const storedChat = (chat: Chat): Json => JSON.parse(JSON.stringify(chat)) as Json;

const conversationSchema = z.object({ state: z.object({ conversation: z.string() }) });

/** Which conversation a stored chat is in, though the rest of it be unreadable; null if that is, too. */
export function conversationIn(stored: Json): string | null {
  const parsed = conversationSchema.safeParse(stored);
  return parsed.success ? parsed.data.state.conversation : null;
}
