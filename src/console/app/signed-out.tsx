import { SIGN_IN_PAGE } from '../state/sign-out.ts';
import { Dialog } from '../shared/dialog.tsx';

/** The session ended. What was being written is still there after signing in again. */
export const SignedOut = () => (
  <Dialog title="You’ve been signed out" onClosed={() => undefined}>
    {() => (
      <>
        <p>
          Sign in to go on. Your drafts stay in this tab. Chats you held go back to the queue in a minute.
        </p>
        <div class="dialog-acts">
          <a class="main" href={SIGN_IN_PAGE}>
            Sign in
          </a>
        </div>
      </>
    )}
  </Dialog>
);
