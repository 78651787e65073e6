import { PLACES } from '../shared/focus.ts';
import { useConsole } from '../shared/use-console.ts';
import type { OpenChat } from '../state/open-chat.ts';
import { chatName } from '../state/state.ts';
import { sayTyping } from '../state/typing.ts';
import { CannedPicker } from './canned-picker.tsx';
import { ComposerNotes } from './composer-notes.tsx';
import { Highlighted } from './highlighted.tsx';
import { useComposer } from './use-composer.ts';

/** The reply box. A draft stays with its chat, over other chats and over a reload. */
export function Composer({ chat }: { readonly chat: OpenChat }) {
  const state = useConsole();
  const { box, picking, canSend, send, onKeyDown, insert, closePicker } = useComposer(chat);
  const draft = chat.draft.value;
  const onInput = ({ currentTarget }: { currentTarget: HTMLTextAreaElement }): void => {
    chat.draft.value = currentTarget.value;
    sayTyping(state, chat);
  };
  return (
    <div class="answer-area composer">
      {picking.value && <CannedPicker onPick={insert} onClose={closePicker} />}
      <label for={PLACES.reply}>Reply to {chatName(chat.view.value?.name ?? null, chat.conversation)}</label>
      <Highlighted text={draft} box={box}>
        <textarea
          id={PLACES.reply}
          ref={box}
          rows={3}
          value={draft}
          aria-describedby="reply-notes"
          onKeyDown={onKeyDown}
          onInput={onInput}
        />
      </Highlighted>
      <ComposerNotes draft={draft} box={box} />
      <div class="composer-acts">
        <button type="button" onClick={() => (picking.value = !picking.value)} aria-expanded={picking.value}>
          Ready replies <kbd>/</kbd>
        </button>
        <button type="button" class="main" onClick={send} disabled={!canSend}>
          Send
        </button>
      </div>
    </div>
  );
}
