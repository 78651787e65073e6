import { useConsole } from '../shared/use-console.ts';
import type { OpenChat } from '../state/open-chat.ts';
import { isOfferedElsewhere } from '../state/queue-filter.ts';
import { operatorName, queueItem } from '../state/state.ts';
import type { State } from '../state/state.ts';
import { takeAndBegin } from '../state/take-next.ts';

/** We held it, and do not any more. What was being written stays, to be used or copied. */
export function LostChat({ chat }: { readonly chat: OpenChat }) {
  const state = useConsole();
  const item = queueItem(state, chat.conversation);
  const isFree = item?.state === 'queued' && !isOfferedElsewhere(item, state.me.id);
  return (
    <div class="answer-area lost">
      <p>
        <strong>You no longer hold this chat.</strong> {whoHas(state, chat)}
      </p>
      {isFree && (
        <button type="button" class="main" onClick={() => void takeAndBegin(state, chat)}>
          Take it again
        </button>
      )}
      {chat.draft.value !== '' && (
        <label>
          Your draft, not sent
          <textarea rows={3} readOnly value={chat.draft.value} />
        </label>
      )}
    </div>
  );
}

function whoHas(state: State, { conversation }: OpenChat): string {
  const item = queueItem(state, conversation);
  if (item?.operator === state.me.id) return 'You took it in another window.';
  if (!item) return 'It is over: the bot is with the person.';
  if (item.state === 'held') return `${operatorName(state, item.operator ?? 'Somebody')} has it now.`;
  return 'It is back in the queue, ahead of others as urgent, and the person was told.';
}
