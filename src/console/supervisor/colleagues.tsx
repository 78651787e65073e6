import { useSignal } from '@preact/signals';
import type { Colleague } from '../../console-protocol.ts';
import { Dialog } from '../shared/dialog.tsx';
import { ProblemNote } from '../shared/problem-note.tsx';
import { TableFrame } from '../shared/table-frame.tsx';
import { useAct } from '../shared/use-act.ts';
import { useConsole } from '../shared/use-console.ts';

/** Who is on, and how many chats each has. */
export function Colleagues() {
  const { queue } = useConsole();
  const leaving = useSignal<Colleague | null>(null);
  return (
    <section>
      <h3>Who is on</h3>
      <TableFrame label="Operators">
        <thead>
          <tr>
            <th scope="col">Operator</th>
            <th scope="col">Status</th>
            <th scope="col">Chats</th>
            <th scope="col">
              <span class="unseen">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {queue.value.colleagues.map((colleague) => (
            <tr key={colleague.id}>
              <th scope="row">{colleague.fullName}</th>
              <td>{colleague.status === 'available' ? 'Available' : 'Away'}</td>
              <td>{colleague.chats}</td>
              <td class="row-acts">
                <button type="button" onClick={() => (leaving.value = colleague)}>
                  Sign out…<span class="unseen"> {colleague.fullName}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {leaving.value && (
        <SignOutColleague colleague={leaving.value} onClosed={() => (leaving.value = null)} />
      )}
    </section>
  );
}

function SignOutColleague({ colleague, onClosed }: { colleague: Colleague; onClosed: () => void }) {
  const { api, announcer } = useConsole();
  const { busy, problem, run } = useAct();
  const signOut = async () => {
    const outcome = await api.signOutOperator(colleague.id);
    if (!outcome.ok) return outcome.problem;
    announcer.say(`${colleague.fullName} is signed out everywhere.`);
    return null;
  };
  return (
    <Dialog title={`Sign ${colleague.fullName} out?`} dismiss="Cancel" onClosed={onClosed}>
      {(close) => (
        <>
          <p>
            Every browser they are signed in with is signed out. Their chats go back to the queue in a minute.
          </p>
          <ProblemNote problem={problem} />
          <div class="dialog-acts">
            <button type="button" class="main" disabled={busy} onClick={() => run(signOut, close)}>
              Sign out
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
