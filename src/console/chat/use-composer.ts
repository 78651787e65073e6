import { useSignal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { PLACES } from '../shared/focus.ts';
import { useConsole } from '../shared/use-console.ts';
import { fill, unfilled } from '../state/canned.ts';
import type { OpenChat } from '../state/open-chat.ts';
import { sendReply } from '../state/replies.ts';
import { REPLY_LIMIT, composerKey } from './composer-key.ts';

export interface ComposerActs {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  /** Whether the ready replies are shown. */
  readonly picking: Signal<boolean>;
  readonly canSend: boolean;
  readonly send: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Takes a ready reply into the draft. */
  readonly insert: (text: string) => void;
  readonly closePicker: () => void;
}

/** What can be done in the reply box of a chat. */
export function useComposer(chat: OpenChat): ComposerActs {
  const state = useConsole();
  const box = useRef<HTMLTextAreaElement>(null);
  const picking = useSignal(false);
  const draft = chat.draft.value;
  const canSend = draft.trim() !== '' && draft.length <= REPLY_LIMIT && unfilled(draft).length === 0;
  const send = (): void => {
    if (!canSend) return;
    sendReply(state, chat, draft.trim());
    chat.draft.value = '';
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const pressed = composerKey(event, state.settings.enterSends.value, draft);
    if (pressed === null) return;
    event.preventDefault();
    if (pressed === 'send') send();
    else if (pressed === 'canned') picking.value = true;
    else document.getElementById(PLACES.chat)?.focus();
  };
  const insert = (text: string): void => {
    picking.value = false;
    insertAt(box.current, chat, fill(text, chat.view.value?.placeholders ?? {}));
  };
  const closePicker = (): void => {
    picking.value = false;
    box.current?.focus();
  };
  return { box, picking, canSend, send, onKeyDown, insert, closePicker };
}

/** Puts words where the cursor is, and selects the first placeholder that is still to be filled. */
function insertAt(box: HTMLTextAreaElement | null, chat: OpenChat, text: string): void {
  const draft = chat.draft.value;
  const [start, end] = [box?.selectionStart ?? draft.length, box?.selectionEnd ?? draft.length];
  chat.draft.value = draft.slice(0, start) + text + draft.slice(end);
  requestAnimationFrame(() => {
    const [first] = unfilled(text);
    const at = first === undefined ? start + text.length : start + text.indexOf(first);
    box?.focus();
    box?.setSelectionRange(at, at + (first?.length ?? 0));
  });
}
