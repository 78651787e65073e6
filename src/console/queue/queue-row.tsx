import type { QueueItem } from '../../console-protocol.ts';
import { UrgencyMark } from '../shared/urgency-mark.tsx';
import { useConsole } from '../shared/use-console.ts';
import { Wait } from '../shared/wait.tsx';
import { openChat } from '../state/open-chats.ts';
import { chatName, chatNumber, operatorName } from '../state/state.ts';

/** One chat of the queue. Pressing it shows the chat; it is taken from there. */
export function QueueRow({ item }: { readonly item: QueueItem }) {
  const state = useConsole();
  const { conversation, urgency, reason, name, requestedAt } = item;
  const label = state.me.reasons.find(({ code }) => code === reason)?.label ?? reason;
  return (
    <li>
      <button
        type="button"
        class={`queue-row ${item.state}`}
        aria-current={state.active.value === conversation ? 'true' : undefined}
        onClick={() => openChat(state, conversation)}
      >
        <span class="row-top">
          <UrgencyMark urgency={urgency} />
          <span class="row-wait">
            <span class="unseen">{item.state === 'queued' ? 'waiting ' : 'asked '}</span>
            <Wait since={requestedAt} />
          </span>
        </span>
        <strong class="row-name">{chatName(name, conversation)}</strong>
        {name !== null && <span class="row-number"> {chatNumber(conversation)}</span>}
        <span class="row-reason">{label}</span>
        <RowMarks item={item} />
      </button>
    </li>
  );
}

function RowMarks({ item }: { readonly item: QueueItem }) {
  const state = useConsole();
  const { returned, offeredTo, operator, place } = item;
  const isOffered = offeredTo !== null && item.state === 'queued';
  return (
    <span class="row-marks">
      {item.state === 'held' && operator !== null && (
        <span class={`mark ${operator === state.me.id ? 'mark-mine' : ''}`}>
          With {operatorName(state, operator)}
        </span>
      )}
      {place !== null && <span class="mark">Number {place}</span>}
      {returned && item.state === 'queued' && <span class="mark mark-returned">Returned: waits again</span>}
      {isOffered && <span class="mark mark-offered">Offered to {operatorName(state, offeredTo)}</span>}
    </span>
  );
}
