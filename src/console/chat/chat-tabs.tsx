import { useConsole } from '../shared/use-console.ts';
import { Wait } from '../shared/wait.tsx';
import type { OpenChat } from '../state/open-chat.ts';
import { bringToFront, closeChat } from '../state/open-chats.ts';
import { chatName } from '../state/state.ts';

/** The open chats. Ours show who waits for an answer, and for how long. */
export function ChatTabs() {
  const state = useConsole();
  const chats = state.chats.value;
  if (chats.length === 0) return null;
  return (
    <nav class="chat-tabs" aria-label="Open chats">
      <ul role="list">
        {chats.map((chat) => (
          <ChatTab key={chat.conversation} chat={chat} />
        ))}
      </ul>
    </nav>
  );
}

function ChatTab({ chat }: { readonly chat: OpenChat }) {
  const state = useConsole();
  const name = chatName(chat.view.value?.name ?? null, chat.conversation);
  const isFront = state.active.value === chat.conversation;
  return (
    <li class={isFront ? 'tab front' : 'tab'}>
      <button
        type="button"
        class="tab-open"
        aria-current={isFront ? 'true' : undefined}
        onClick={() => bringToFront(state, chat)}
      >
        <span class="tab-name">{name}</span>
        <TabMarks chat={chat} />
      </button>
      {!chat.isMine.value && (
        <button
          type="button"
          class="tab-close"
          aria-label={`Close ${name}`}
          onClick={() => closeChat(state, chat)}
        >
          ×
        </button>
      )}
    </li>
  );
}

function TabMarks({ chat }: { readonly chat: OpenChat }) {
  const since = chat.waitingSince.value;
  if (chat.hold.value.kind === 'lost') return <span class="mark mark-lost">Not yours now</span>;
  if (!chat.isMine.value) return <span class="mark">Reading</span>;
  return (
    <>
      {chat.unread.value > 0 && <span class="badge">{chat.unread.value} new</span>}
      {since !== null && (
        <span class="tab-wait">
          waits <Wait since={since} />
        </span>
      )}
    </>
  );
}
