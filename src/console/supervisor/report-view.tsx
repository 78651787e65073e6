import type { Report } from '../../console-protocol.ts';
import { ProblemNote } from '../shared/problem-note.tsx';
import { span } from '../shared/times.ts';
import { useConsole } from '../shared/use-console.ts';
import { useLoaded } from '../shared/use-loaded.ts';
import { Colleagues } from './colleagues.tsx';
import { plots } from './plots.ts';
import { share } from './share.ts';
import { PlotWithTable } from './plot-with-table.tsx';
import { UrgencyTable } from './urgency-table.tsx';

const EVERY_MS = 60_000;

/** How the service does: who is on, who waits, and whether it is soon enough. */
export function ReportView() {
  const { api, me } = useConsole();
  const { value, problem } = useLoaded(() => api.report(), EVERY_MS);
  return (
    <section class="page" aria-labelledby="report-heading">
      <h2 id="report-heading">How the service does</h2>
      <ProblemNote problem={problem} />
      {value && (
        <>
          <Tiles report={value} />
          <div class="plots">
            {plots(value, me.outcomes).map((plot) => (
              <PlotWithTable key={plot.title} plot={plot} />
            ))}
            <UrgencyTable rows={value.byUrgency} />
          </div>
        </>
      )}
      <Colleagues />
    </section>
  );
}

const Tiles = ({ report: { onDuty, waiting, longestWait, withinGoal } }: { readonly report: Report }) => (
  <dl class="tiles">
    {[
      ['On duty', String(onDuty)],
      ['Waiting', String(waiting)],
      ['Longest wait', waiting === 0 ? 'nobody waits' : span(longestWait)],
      ['Taken in time, last 7 days', share(withinGoal)],
    ].map(([label, value]) => (
      <div key={label} class="tile">
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
