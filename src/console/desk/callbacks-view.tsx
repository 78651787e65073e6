import { useSignal } from '@preact/signals';
import type { Callback } from '../../console-protocol.ts';
import { Moment } from '../shared/moment.tsx';
import { ProblemNote } from '../shared/problem-note.tsx';
import { TableFrame } from '../shared/table-frame.tsx';
import { UrgencyMark } from '../shared/urgency-mark.tsx';
import { useConsole } from '../shared/use-console.ts';
import { useLoaded } from '../shared/use-loaded.ts';
import { openChat } from '../state/open-chats.ts';
import { chatName } from '../state/state.ts';
import { CallbackDone } from './callback-done.tsx';

const EVERY_MS = 30_000;

/** Whom to ring, the most urgent first. */
export function CallbacksView() {
  const { api } = useConsole();
  const { value, problem, again } = useLoaded(() => api.callbacks(), EVERY_MS);
  const finishing = useSignal<Callback | null>(null);
  return (
    <section class="page" aria-labelledby="callbacks-heading">
      <h2 id="callbacks-heading">Call-backs</h2>
      <p>Ring only in the time the person said is safe. The number is erased once you mark it as done.</p>
      <ProblemNote problem={problem} />
      {value?.length === 0 && <p class="empty">Nobody waits for a call.</p>}
      {value && value.length > 0 && (
        <CallbackTable callbacks={value} onFinish={(callback) => (finishing.value = callback)} />
      )}
      {finishing.value && (
        <CallbackDone
          callback={finishing.value}
          onClosed={() => {
            finishing.value = null;
            again();
          }}
        />
      )}
    </section>
  );
}

interface CallbackTableProps {
  readonly callbacks: readonly Callback[];
  readonly onFinish: (callback: Callback) => void;
}

const CallbackTable = ({ callbacks, onFinish }: CallbackTableProps) => (
  <TableFrame label="People to ring back">
    <thead>
      <tr>
        <th scope="col">Urgency</th>
        <th scope="col">Who</th>
        <th scope="col">Number</th>
        <th scope="col">When it is safe</th>
        <th scope="col">Asked</th>
        <th scope="col">
          <span class="unseen">What to do</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {callbacks.map((callback) => (
        <CallbackRow key={callback.id} callback={callback} onFinish={onFinish} />
      ))}
    </tbody>
  </TableFrame>
);

function CallbackRow({ callback, onFinish }: { callback: Callback; onFinish: (one: Callback) => void }) {
  const state = useConsole();
  const { conversation, number, when, name, urgency, requestedAt } = callback;
  const who = chatName(name, conversation);
  return (
    <tr>
      <td>
        <UrgencyMark urgency={urgency} />
      </td>
      <th scope="row">{who}</th>
      <td class="number">{number}</td>
      <td>{when}</td>
      <td>
        <Moment at={requestedAt} withDay />
      </td>
      <td class="row-acts">
        <button type="button" onClick={() => openChat(state, conversation)}>
          Open chat<span class="unseen"> of {who}</span>
        </button>
        <button type="button" onClick={() => onFinish(callback)}>
          Done…<span class="unseen"> with {who}</span>
        </button>
      </td>
    </tr>
  );
}
