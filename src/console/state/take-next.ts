import { focusSoon, PLACES } from '../shared/focus.ts';
import { takeChat } from './acts.ts';
import type { OpenChat } from './open-chat.ts';
import { openChat } from './open-chats.ts';
import { nextToTake } from './queue-filter.ts';
import type { State } from './state.ts';

/** Takes a chat and puts the focus where its work begins. */
export async function takeAndBegin(state: State, chat: OpenChat): Promise<void> {
  await takeChat(state, chat);
  if (chat.isMine.value) focusSoon(PLACES.reply, PLACES.openCard);
}

/** Takes the first chat of the queue that this operator may take. */
export async function takeNext(state: State): Promise<void> {
  const next = nextToTake(state.queue.value.items, state.me.id);
  if (next) await takeAndBegin(state, openChat(state, next.conversation));
  else state.announcer.say('Nobody is waiting for you to take.');
}
