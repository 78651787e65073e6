import { Dialog } from '../shared/dialog.tsx';
import { ProblemNote } from '../shared/problem-note.tsx';
import { useAct } from '../shared/use-act.ts';
import { useConsole } from '../shared/use-console.ts';
import { signOut } from '../state/sign-out.ts';

/** Asks first, and gives chats back, so that nobody waits for somebody who has gone home. */
export function SignOutDialog({ onClosed }: { readonly onClosed: () => void }) {
  const state = useConsole();
  const { busy, problem, run } = useAct();
  const held = state.chats.value.filter(({ isMine }) => isMine.value).length;
  const leave = () => signOut(state);
  return (
    <Dialog title="Sign out?" dismiss="Cancel" onClosed={onClosed}>
      {() => (
        <>
          {held > 0 && (
            <p class="warning">
              {held === 1 ? 'You hold a chat. It goes' : `You hold ${held} chats. They go`} back to the front
              of the queue, and the person is told.
            </p>
          )}
          <p>Drafts in this tab are deleted.</p>
          <ProblemNote problem={problem} />
          <div class="dialog-acts">
            <button type="button" class="main" disabled={busy} onClick={() => run(leave, () => undefined)}>
              {busy ? 'Signing out…' : 'Sign out'}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
