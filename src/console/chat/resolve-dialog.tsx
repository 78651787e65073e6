import { useState } from 'preact/hooks';
import { Choices } from '../shared/choices.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { ProblemNote } from '../shared/problem-note.tsx';
import { useAct } from '../shared/use-act.ts';
import { useConsole } from '../shared/use-console.ts';
import { resolveChat } from '../state/acts.ts';
import type { OpenChat } from '../state/open-chat.ts';

export function ResolveDialog({ chat, onClosed }: { chat: OpenChat; onClosed: () => void }) {
  const state = useConsole();
  const [outcome, setOutcome] = useState<string | null>(null);
  const { busy, problem, run } = useAct();
  const choices = state.me.outcomes.map(({ code, label }) => ({ value: code, label }));
  const unsent = chat.draft.value.trim() !== '' || chat.outgoing.value.some((one) => one.state !== 'sent');
  return (
    <Dialog title="Close this chat" dismiss="Cancel" onClosed={onClosed}>
      {(close) => (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (outcome !== null) run((id) => resolveChat(state, chat, id, outcome), close);
          }}
        >
          <p>The bot tells the person that you have left, and goes on where they were.</p>
          {unsent && <p class="warning">You have words here that were not sent.</p>}
          <Choices legend="How did it end?" choices={choices} picked={outcome} onPick={setOutcome} />
          <ProblemNote problem={problem} />
          <div class="dialog-acts">
            <button type="submit" class="main" disabled={outcome === null || busy}>
              {busy ? 'Closing…' : 'Close chat'}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
