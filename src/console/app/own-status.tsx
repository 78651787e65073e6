import type { DutyStatus } from '../../console-protocol.ts';
import { useConsole } from '../shared/use-console.ts';

/** Whether new chats may be offered to this operator. */
export function OwnStatus() {
  const { api, announcer, status } = useConsole();
  const set = async (after: DutyStatus): Promise<void> => {
    const before = status.value;
    status.value = after;
    const outcome = await api.setStatus(after);
    if (outcome.ok) return;
    status.value = before;
    announcer.warn(`Your status is still ${before}. ${outcome.problem.words}`);
  };
  return (
    <label class={`status ${status.value}`}>
      <span class="unseen">Your status</span>
      <select
        value={status.value}
        onChange={({ currentTarget }) => void set(currentTarget.value === 'away' ? 'away' : 'available')}
      >
        <option value="available">Available</option>
        <option value="away">Away</option>
      </select>
    </label>
  );
}
