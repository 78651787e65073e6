import type { ChatView } from '../../console-protocol.ts';
import { Moment } from '../shared/moment.tsx';
import { useConsole } from '../shared/use-console.ts';

/** Earlier times that this chat was handed to a person. */
export function History({ history }: { readonly history: ChatView['history'] }) {
  const { me } = useConsole();
  const outcomeWords = (code: string | null): string =>
    me.outcomes.find((outcome) => outcome.code === code)?.label ?? code ?? 'not closed yet';
  return (
    <details class="card">
      <summary>
        <h3>History</h3> <span class="count">{history.length}</span>
      </summary>
      <ol class="history" role="list">
        {history.map(({ requestedAt, closedAt, by, outcome }) => (
          <li key={requestedAt}>
            Asked for a person <Moment at={requestedAt} withDay />
            {by !== null && `, with ${by}`}: {closedAt === null ? 'open' : outcomeWords(outcome)}
          </li>
        ))}
      </ol>
    </details>
  );
}
