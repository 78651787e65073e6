import type { CaseCard } from '../../console-protocol.ts';

type Step = CaseCard['steps'][number];

const WHEN: Readonly<Record<string, string>> = { now: 'Now', today: 'Today', 'keep-in-mind': 'Keep in mind' };

/** What is for later is folded, so that the rest of the case is not pushed out of sight. */
const isForLater = ({ when, done }: Step): boolean => when !== 'now' && !done;

/** The plan the bot has for the person, and what of it they say is done. */
export function Steps({ steps }: Pick<CaseCard, 'steps'>) {
  if (steps.length === 0) return null;
  const done = steps.filter((step) => step.done).length;
  const later = steps.filter(isForLater);
  return (
    <section class="card-part">
      <h3>
        Their plan <span class="quiet-text">{`${done} of ${steps.length} done`}</span>
      </h3>
      <StepList steps={steps.filter((step) => !isForLater(step))} />
      {later.length > 0 && (
        <details>
          <summary>{later.length} for later</summary>
          <StepList steps={later} />
        </details>
      )}
    </section>
  );
}

const StepList = ({ steps }: Pick<CaseCard, 'steps'>) => (
  <ul class="steps" role="list">
    {steps.map((step) => (
      <li key={step.id} class={step.done ? 'step done' : 'step'}>
        <span class="step-mark">{step.done ? 'Done' : (WHEN[step.when] ?? step.when)}</span>
        <span>{step.action}</span>
      </li>
    ))}
  </ul>
);
