import { CollarCheck } from '../desk/collar-check.tsx';
import { PLACES } from '../shared/focus.ts';
import { useConsole } from '../shared/use-console.ts';
import { CaseCard } from './case-card.tsx';
import { History } from './history.tsx';
import { Notes } from './notes.tsx';

/** What is known beside the chat's own words. */
export function SidePane() {
  const { activeChat } = useConsole();
  const chat = activeChat.value;
  const view = chat?.view.value;
  return (
    <section class="pane side-pane" aria-labelledby={PLACES.case}>
      <h2 id={PLACES.case} tabIndex={-1}>
        Case
      </h2>
      {chat && view ? (
        <div key={chat.conversation} class="side-parts">
          <CaseCard chat={chat} card={view.case} />
          {chat.cardRead.value && chat.isMine.value && <CollarCheck chat={chat} card={view.case} />}
          <Notes chat={chat} notes={view.notes} />
          <History history={view.history} />
        </div>
      ) : (
        <p class="empty">Open a chat to see what is known.</p>
      )}
    </section>
  );
}
