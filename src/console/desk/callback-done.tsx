import type { Callback } from '../../console-protocol.ts';
import { Dialog } from '../shared/dialog.tsx';
import { ProblemNote } from '../shared/problem-note.tsx';
import { useAct } from '../shared/use-act.ts';
import { useConsole } from '../shared/use-console.ts';
import { chatName } from '../state/state.ts';

/** Asks before a number is erased for good. */
export function CallbackDone({ callback, onClosed }: { callback: Callback; onClosed: () => void }) {
  const { api } = useConsole();
  const { busy, problem, run } = useAct();
  const finish = async () => {
    const outcome = await api.finishCallback(callback.id);
    return outcome.ok || outcome.problem.code === 'NOT_FOUND' ? null : outcome.problem;
  };
  return (
    <Dialog title="Is this call-back done?" dismiss="Cancel" onClosed={onClosed}>
      {(close) => (
        <>
          <p>
            The number of <strong>{chatName(callback.name, callback.conversation)}</strong> is erased for
            good. If nobody answered, leave it on the list.
          </p>
          <ProblemNote problem={problem} />
          <div class="dialog-acts">
            <button type="button" class="main" disabled={busy} onClick={() => run(finish, close)}>
              Done: erase the number
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
