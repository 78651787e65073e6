import { useEffect, useState } from 'preact/hooks';
import type { Outcome, Problem } from '../api/outcome.ts';

export interface Loaded<T> {
  /** Null until the first answer. */
  readonly value: T | null;
  readonly problem: Problem | null;
  readonly again: () => void;
}

/** Loads something when the component appears, and again every `every` milliseconds or when asked. */
export function useLoaded<T>(load: () => Promise<Outcome<T>>, every: number | null = null): Loaded<T> {
  const [value, setValue] = useState<T | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const again = (): void => {
    void load().then((outcome) => {
      setProblem(outcome.ok ? null : outcome.problem);
      if (outcome.ok) setValue(outcome.value);
    });
  };
  useEffect(() => {
    again();
    if (every === null) return;
    const timer = window.setInterval(again, every);
    return () => window.clearInterval(timer);
  }, []);
  return { value, problem, again };
}
