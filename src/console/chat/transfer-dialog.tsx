import { useState } from 'preact/hooks';
import { Choices } from '../shared/choices.tsx';
import type { Choice } from '../shared/choices.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { ProblemNote } from '../shared/problem-note.tsx';
import { useAct } from '../shared/use-act.ts';
import { useConsole } from '../shared/use-console.ts';
import { releaseChat, transferChat } from '../state/acts.ts';
import type { OpenChat } from '../state/open-chat.ts';
import type { State } from '../state/state.ts';

const QUEUE = '';

/** To a colleague who is on, or back into the queue. */
export function TransferDialog({ chat, onClosed }: { chat: OpenChat; onClosed: () => void }) {
  const state = useConsole();
  const [to, setTo] = useState<string | null>(null);
  const { busy, problem, run } = useAct();
  const passOn = (id: string, to: string) =>
    to === QUEUE ? releaseChat(state, chat, id) : transferChat(state, chat, id, to);
  return (
    <Dialog title="Pass this chat on" dismiss="Cancel" onClosed={onClosed}>
      {(close) => (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (to !== null) run((id) => passOn(id, to), close);
          }}
        >
          <p>The person is told. Whoever takes the chat sees all of it, and your notes.</p>
          <Choices legend="To whom?" choices={receivers(state)} picked={to} onPick={setTo} />
          <ProblemNote problem={problem} />
          <div class="dialog-acts">
            <button type="submit" class="main" disabled={to === null || busy}>
              {busy ? 'Passing on…' : 'Pass on'}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

function receivers({ queue, me }: State): readonly Choice[] {
  const colleagues = queue.value.colleagues
    .filter(({ id }) => id !== me.id)
    .sort((a, b) => Number(b.status === 'available') - Number(a.status === 'available'))
    .map(({ id, fullName, status, chats }) => ({
      value: id,
      label: fullName,
      hint: `${status === 'available' ? 'Available' : 'Away'}, ${chats} ${chats === 1 ? 'chat' : 'chats'}`,
    }));
  const toQueue = {
    value: QUEUE,
    label: 'Whoever is free next',
    hint: 'Back into the queue, ahead of others as urgent',
  };
  return [toQueue, ...colleagues];
}
