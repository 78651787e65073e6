import { useEffect } from 'preact/hooks';
import { useConsole } from '../shared/use-console.ts';
import type { Announcement, Announcer } from '../state/announcer.ts';

const SHOWN_MS = { said: 6_000, warned: 15_000 } as const;

/**
 * What was just said to the operator: read out by screen readers, and shown for a while. All of it can also be seen where
 * it happened.
 */
export function Announcements() {
  const { announcer } = useConsole();
  const said = announcer.polite.value;
  const warned = announcer.assertive.value;
  useForgotten(announcer, said, SHOWN_MS.said);
  useForgotten(announcer, warned, SHOWN_MS.warned);
  return (
    <div class="announcements">
      <div role="status">{said && <p key={said.id}>{said.text}</p>}</div>
      <div role="alert">
        {warned && (
          <p key={warned.id} class="warned">
            {warned.text}
          </p>
        )}
      </div>
      {warned && (
        <button type="button" onClick={() => announcer.forget(warned)}>
          Dismiss
        </button>
      )}
    </div>
  );
}

function useForgotten(announcer: Announcer, one: Announcement | null, after: number): void {
  useEffect(() => {
    if (!one) return;
    const timer = window.setTimeout(() => announcer.forget(one), after);
    return () => window.clearTimeout(timer);
  }, [one]);
}
