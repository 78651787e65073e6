import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { AuditLine } from '../../console-protocol.ts';
import type { Problem } from '../api/outcome.ts';
import { Moment } from '../shared/moment.tsx';
import { ProblemNote } from '../shared/problem-note.tsx';
import { TableFrame } from '../shared/table-frame.tsx';
import { useConsole } from '../shared/use-console.ts';
import { chatNumber } from '../state/state.ts';

/** Who did what, to which chat, when; the newest first. */
export function AuditView() {
  const { api } = useConsole();
  const lines = useSignal<readonly AuditLine[]>([]);
  const isAll = useSignal(false);
  const problem = useSignal<Problem | null>(null);
  const more = async (): Promise<void> => {
    const last = lines.value.at(-1);
    // One more than the last, since others may have happened in the same millisecond.
    const outcome = await api.audit(last ? last.at + 1 : null);
    problem.value = outcome.ok ? null : outcome.problem;
    if (!outcome.ok) return;
    const known = new Set(lines.value.map(({ id }) => id));
    const fresh = outcome.value.filter(({ id }) => !known.has(id));
    isAll.value = fresh.length === 0;
    lines.value = [...lines.value, ...fresh];
  };
  useEffect(() => void more(), []);
  return (
    <section class="page" aria-labelledby="audit-heading">
      <h2 id="audit-heading">Audit</h2>
      <p>Nobody can change or remove a line. It holds numbers and codes, never words of a chat.</p>
      <ProblemNote problem={problem.value} />
      <AuditTable lines={lines.value} />
      {isAll.value ? (
        <p role="status">That is all there is.</p>
      ) : (
        <button type="button" onClick={() => void more()}>
          Show earlier
        </button>
      )}
    </section>
  );
}

const AuditTable = ({ lines }: { readonly lines: readonly AuditLine[] }) => (
  <TableFrame label="What was done">
    <thead>
      <tr>
        <th scope="col">When</th>
        <th scope="col">Who</th>
        <th scope="col">What</th>
        <th scope="col">Chat</th>
        <th scope="col">Details</th>
      </tr>
    </thead>
    <tbody>
      {lines.map(({ id, at, by, action, conversation, details }) => (
        <tr key={id}>
          <td>
            <Moment at={at} withDay />
          </td>
          <td>{by ?? 'the system'}</td>
          <th scope="row">
            <code>{action}</code>
          </th>
          <td>{conversation === null ? '' : chatNumber(conversation)}</td>
          <td class="details">{detailWords(details)}</td>
        </tr>
      ))}
    </tbody>
  </TableFrame>
);

const detailWords = (details: AuditLine['details']): string =>
  Object.entries(details)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
