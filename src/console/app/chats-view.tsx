import { SidePane } from '../case/side-pane.tsx';
import { ChatPane } from '../chat/chat-pane.tsx';
import { QueuePane } from '../queue/queue-pane.tsx';
import { useConsole } from '../shared/use-console.ts';
import type { Pane } from '../state/state.ts';

const PANES: readonly (readonly [Pane, string])[] = [
  ['queue', 'Queue'],
  ['chat', 'Chat'],
  ['case', 'Case'],
];

/** Queue, chat and case side by side; one at a time where the screen is narrow. */
export function ChatsView() {
  const { pane, queue } = useConsole();
  const waiting = queue.value.items.filter(({ state }) => state === 'queued').length;
  return (
    <>
      <nav class="pane-tabs" aria-label="Part of the screen">
        {PANES.map(([name, label]) => (
          <button
            key={name}
            type="button"
            aria-current={pane.value === name ? 'true' : undefined}
            onClick={() => (pane.value = name)}
          >
            {label}
            {name === 'queue' && ` (${waiting})`}
          </button>
        ))}
      </nav>
      <div class="panes" data-pane={pane.value}>
        <QueuePane />
        <ChatPane />
        <SidePane />
      </div>
    </>
  );
}
