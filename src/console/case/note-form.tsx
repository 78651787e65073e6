import { useSignal } from '@preact/signals';
import { ProblemNote } from '../shared/problem-note.tsx';
import { useAct } from '../shared/use-act.ts';
import { useConsole } from '../shared/use-console.ts';
import { addNote } from '../state/acts.ts';
import type { OpenChat } from '../state/open-chat.ts';

export function NoteForm({ chat }: { readonly chat: OpenChat }) {
  const state = useConsole();
  const text = useSignal('');
  const { busy, problem, run } = useAct();
  const words = text.value.trim();
  const write = (event: Event): void => {
    event.preventDefault();
    run(
      (id) => addNote(state, chat, id, words),
      () => (text.value = ''),
    );
  };
  return (
    <form onSubmit={write}>
      <label>
        Only operators see notes
        <textarea
          rows={2}
          value={text.value}
          onInput={({ currentTarget }) => (text.value = currentTarget.value)}
        />
      </label>
      <ProblemNote problem={problem} />
      <button type="submit" disabled={busy || words === ''}>
        Add note
      </button>
    </form>
  );
}
