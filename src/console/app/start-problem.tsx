import type { Problem } from '../api/outcome.ts';

/** There is no console to show yet: why, and a way to try again. */
export const StartProblem = ({ problem, onAgain }: { problem: Problem; onAgain: () => void }) => (
  <main class="page">
    <h1>The console could not start</h1>
    <p role="alert">{problem.words}</p>
    <button type="button" class="main" onClick={onAgain}>
      Try again
    </button>
  </main>
);
