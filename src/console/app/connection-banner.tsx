import { useConsole } from '../shared/use-console.ts';

/** Says that the console is cut off, while it tries again by itself. */
export function ConnectionBanner() {
  const { connected, signedOut } = useConsole();
  return (
    <div class="connection" role="status">
      {!connected.value && !signedOut.value && (
        <p>
          <strong>No connection.</strong> What you see may be old. Go on writing: replies are kept, and sent
          when we are back. We keep trying.
        </p>
      )}
    </div>
  );
}
