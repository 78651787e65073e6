import { useSignal } from '@preact/signals';
import type { Found } from '../../console-protocol.ts';
import type { Problem } from '../api/outcome.ts';
import { ProblemNote } from '../shared/problem-note.tsx';
import { useConsole } from '../shared/use-console.ts';
import { FoundList } from './found-list.tsx';

/** Finds chats that were handed to people, by their words. */
export function SearchView() {
  const { api } = useConsole();
  const words = useSignal('');
  const found = useSignal<readonly Found[] | null>(null);
  const problem = useSignal<Problem | null>(null);
  const search = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (words.value.trim() === '') return;
    const outcome = await api.search(words.value.trim());
    problem.value = outcome.ok ? null : outcome.problem;
    if (outcome.ok) found.value = outcome.value;
  };
  return (
    <section class="page" aria-labelledby="search-heading">
      <h2 id="search-heading">Search</h2>
      <form class="search" role="search" onSubmit={(event) => void search(event)}>
        <label>
          Words said in a chat
          <input
            type="search"
            value={words.value}
            onInput={({ currentTarget }) => (words.value = currentTarget.value)}
          />
        </label>
        <button type="submit" class="main">
          Search
        </button>
      </form>
      <ProblemNote problem={problem.value} />
      <FoundList found={found.value} />
    </section>
  );
}
