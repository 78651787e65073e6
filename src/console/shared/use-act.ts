import { useRef, useState } from 'preact/hooks';
import type { Problem } from '../api/outcome.ts';

export interface Act {
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** Does it under one id until it is done, so that trying again never does it twice. */
  readonly run: (request: (id: string) => Promise<Problem | null>, onDone: () => void) => void;
}

/** One act at a time: what it waits for, and what went wrong with it. */
export function useAct(): Act {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const id = useRef<string | null>(null);
  const run: Act['run'] = (request, onDone) => {
    if (busy) return;
    setBusy(true);
    id.current ??= crypto.randomUUID();
    void request(id.current).then((found) => {
      setBusy(false);
      setProblem(found);
      if (!found?.passing) id.current = null;
      if (!found) onDone();
    });
  };
  return { busy, problem, run };
}
