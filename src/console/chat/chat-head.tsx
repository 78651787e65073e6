import { useSignal } from '@preact/signals';
import { focusSoon, PLACES } from '../shared/focus.ts';
import { UrgencyMark } from '../shared/urgency-mark.tsx';
import { useConsole } from '../shared/use-console.ts';
import type { OpenChat } from '../state/open-chat.ts';
import { chatName, chatNumber, operatorName, queueItem } from '../state/state.ts';
import type { State } from '../state/state.ts';
import { ResolveDialog } from './resolve-dialog.tsx';
import { TransferDialog } from './transfer-dialog.tsx';

/** Whose chat it is and where it stands, with the ways to part from it. */
export function ChatHead({ chat }: { readonly chat: OpenChat }) {
  const state = useConsole();
  const open = useSignal<'transfer' | 'resolve' | null>(null);
  const closed = (): void => {
    open.value = null;
    if (!chat.isMine.value) focusSoon(PLACES.chat);
  };
  const item = queueItem(state, chat.conversation);
  return (
    <div class="chat-head">
      <div class="chat-title">
        <h2 id={PLACES.chat} tabIndex={-1}>
          {chatName(chat.view.value?.name ?? null, chat.conversation)}
        </h2>
        {item && <UrgencyMark urgency={item.urgency} />}
        <span class="chat-standing">
          {chatNumber(chat.conversation)} · {standing(state, chat)}
        </span>
      </div>
      {chat.isMine.value && (
        <div class="chat-acts">
          <button type="button" onClick={() => (open.value = 'transfer')}>
            Pass on…
          </button>
          <button type="button" onClick={() => (open.value = 'resolve')}>
            Close chat…
          </button>
        </div>
      )}
      {open.value === 'transfer' && <TransferDialog chat={chat} onClosed={closed} />}
      {open.value === 'resolve' && <ResolveDialog chat={chat} onClosed={closed} />}
    </div>
  );
}

/** The queue knows it first; what it no longer lists is over. */
function standing(state: State, chat: OpenChat): string {
  if (!chat.view.value) return chat.problem.value ? 'not loaded' : 'loading…';
  if (chat.isMine.value) return 'with you';
  const item = queueItem(state, chat.conversation);
  if (!item) return 'over';
  return item.state === 'queued' ? 'waiting' : `with ${operatorName(state, item.operator ?? 'somebody')}`;
}
