import type { Signal } from '@preact/signals';
import { URGENCIES } from '../shared/urgency.ts';
import type { Ownership, QueueFilter } from '../state/queue-filter.ts';

const WHOSE: readonly (readonly [Ownership, string])[] = [
  ['all', 'All'],
  ['waiting', 'Waiting'],
  ['mine', 'Mine'],
];

export function QueueFilters({ filter }: { readonly filter: Signal<QueueFilter> }) {
  const { whose, upTo } = filter.value;
  return (
    <div class="filters">
      <div role="group" aria-label="Show" class="segments">
        {WHOSE.map(([value, label]) => (
          <button
            key={value}
            type="button"
            aria-pressed={whose === value}
            onClick={() => (filter.value = { whose: value, upTo })}
          >
            {label}
          </button>
        ))}
      </div>
      <label class="filter-urgency">
        <span class="unseen">Urgency</span>
        <select
          value={upTo}
          onChange={({ currentTarget }) => (filter.value = { whose, upTo: Number(currentTarget.value) })}
        >
          <option value={URGENCIES.length - 1}>Any urgency</option>
          {URGENCIES.slice(0, -1).map((words, level) => (
            <option key={words} value={level}>
              {level === 0 ? `${words} only` : `${words} or worse`}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
