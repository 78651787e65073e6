import { useSignal } from '@preact/signals';
import { PLACES } from '../shared/focus.ts';
import { useConsole } from '../shared/use-console.ts';
import { URGENCIES } from '../shared/urgency.ts';
import { filterQueue, nextToTake } from '../state/queue-filter.ts';
import type { QueueFilter } from '../state/queue-filter.ts';
import { takeNext } from '../state/take-next.ts';
import { QueueFilters } from './queue-filters.tsx';
import { QueueRow } from './queue-row.tsx';

/** Who waits and who is in whose hands, in the order in which to take them. */
export function QueuePane() {
  const state = useConsole();
  const filter = useSignal<QueueFilter>({ whose: 'all', upTo: URGENCIES.length - 1 });
  const { items } = state.queue.value;
  const shown = filterQueue(items, filter.value, state.me.id);
  const waiting = items.filter((item) => item.state === 'queued').length;
  return (
    <section class="pane queue-pane" aria-labelledby={PLACES.queue}>
      <div class="pane-head">
        <h2 id={PLACES.queue} tabIndex={-1}>
          Queue <span class="count">{waiting} waiting</span>
        </h2>
        <button
          type="button"
          class="main"
          disabled={nextToTake(items, state.me.id) === null}
          onClick={() => void takeNext(state)}
        >
          Take next
        </button>
      </div>
      {state.status.value === 'away' && <Away />}
      <QueueFilters filter={filter} />
      {shown.length === 0 ? (
        <p class="empty">{items.length === 0 ? 'Nobody is waiting.' : 'No chat matches the filter.'}</p>
      ) : (
        <ol class="queue" role="list">
          {shown.map((item) => (
            <QueueRow key={item.conversation} item={item} />
          ))}
        </ol>
      )}
    </section>
  );
}

const Away = () => (
  <p class="away-note">
    <strong>You’re away.</strong> If nobody else is available, people who ask for a person are told so.
  </p>
);
