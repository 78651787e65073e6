import type { Problem } from '../api/outcome.ts';

/** What went wrong, beside where it did; read out at once. */
export function ProblemNote({ problem }: { readonly problem: Problem | null }) {
  return (
    <div role="alert" class="problem">
      {problem?.words}
    </div>
  );
}
