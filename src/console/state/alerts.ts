import type { ConsoleEvent, QueueItem, QueueSnapshot } from '../../console-protocol.ts';
import { URGENT } from '../shared/urgency.ts';
import { beep } from './beep.ts';
import { chatName } from './state.ts';
import type { State } from './state.ts';

/** Waiting chats of an urgency that nobody should miss. */
const urgentWaiting = (items: readonly QueueItem[]): readonly QueueItem[] =>
  items.filter(({ state, urgency }) => state === 'queued' && urgency <= URGENT);

/** Tells of urgent chats that were not waiting before: read out, and heard if the sound is on. */
export function alertToUrgent(state: State, before: QueueSnapshot, now: QueueSnapshot): void {
  const known = new Set(urgentWaiting(before.items).map(({ conversation }) => conversation));
  const fresh = urgentWaiting(now.items).filter(({ conversation }) => !known.has(conversation));
  const [first] = fresh;
  if (!first) return;
  const reason = state.me.reasons.find(({ code }) => code === first.reason)?.label ?? first.reason;
  state.announcer.warn(
    fresh.length === 1
      ? `Urgent chat waiting: ${chatName(first.name, first.conversation)}. ${reason}.`
      : `${fresh.length} urgent chats waiting.`,
  );
  if (state.settings.sound.value) beep('urgent');
}

/** A quieter sound for what a person wrote in a chat of ours that is not being looked at. */
export function alertToWords(state: State, event: ConsoleEvent & { kind: 'lines' }): void {
  const chat = state.chats.value.find(({ conversation }) => conversation === event.conversation);
  const isLookedAt = document.visibilityState === 'visible' && state.active.value === event.conversation;
  const isSaid = event.lines.some(({ from }) => from === 'person');
  if (chat?.isMine.value && isSaid && !isLookedAt && state.settings.sound.value) beep('words');
}

/** The tab's title: what calls for somebody, first. */
export function titleOf(state: State): string {
  const urgent = urgentWaiting(state.queue.value.items).length;
  const unread = state.chats.value
    .filter(({ isMine }) => isMine.value)
    .reduce((sum, { unread: one }) => sum + one.value, 0);
  const isAsked = state.attendance.presence.value !== 'here';
  const marks = [
    isAsked && 'are you there?',
    urgent > 0 && `${urgent} urgent`,
    unread > 0 && `${unread} new`,
  ].filter(Boolean);
  const mark = marks.length > 0 ? `(${marks.join(', ')}) ` : '';
  return `${mark}Operators’ console – ${state.me.forceName}`;
}
