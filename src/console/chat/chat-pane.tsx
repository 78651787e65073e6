import { PLACES } from '../shared/focus.ts';
import { ProblemNote } from '../shared/problem-note.tsx';
import { useConsole } from '../shared/use-console.ts';
import type { OpenChat } from '../state/open-chat.ts';
import { AnswerArea } from './answer-area.tsx';
import { ChatHead } from './chat-head.tsx';
import { ChatTabs } from './chat-tabs.tsx';
import { Transcript } from './transcript.tsx';

/** The chats that are open, and the one in front. */
export function ChatPane() {
  const { activeChat } = useConsole();
  const chat = activeChat.value;
  return (
    <section class="pane chat-pane" aria-labelledby={PLACES.chat}>
      <ChatTabs />
      {chat ? <ChatInFront key={chat.conversation} chat={chat} /> : <NoChat />}
    </section>
  );
}

function ChatInFront({ chat }: { readonly chat: OpenChat }) {
  if (chat.gone.value) {
    return (
      <div class="no-chat">
        <h2 id={PLACES.chat} tabIndex={-1}>
          This chat was deleted
        </h2>
        <p>The person deleted it. Nothing of it is kept, here or on the server.</p>
      </div>
    );
  }
  return (
    <>
      <ChatHead chat={chat} />
      <ProblemNote problem={chat.problem.value} />
      <Transcript chat={chat} />
      <AnswerArea chat={chat} />
    </>
  );
}

const NoChat = () => (
  <div class="no-chat">
    <h2 id={PLACES.chat} tabIndex={-1}>
      No chat open
    </h2>
    <p>
      Pick a chat from the queue to read it, or press <strong>Take next</strong>.
    </p>
    <p>
      Press <kbd>?</kbd> for the keyboard shortcuts.
    </p>
  </div>
);
