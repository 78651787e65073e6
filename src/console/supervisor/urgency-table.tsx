import type { Report } from '../../console-protocol.ts';
import { TableFrame } from '../shared/table-frame.tsx';
import { span } from '../shared/times.ts';
import { UrgencyMark } from '../shared/urgency-mark.tsx';
import { share } from './share.ts';

/** Waits by how urgent it was: the service level. */
export const UrgencyTable = ({ rows }: { readonly rows: Report['byUrgency'] }) => (
  <section class="plot">
    <h3>Service level by urgency, last 7 days</h3>
    <TableFrame label="Service level">
      <thead>
        <tr>
          <th scope="col">Urgency</th>
          <th scope="col">Chats</th>
          <th scope="col">Median wait</th>
          <th scope="col">Taken in time</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ urgency, count, medianWait, withinGoal }) => (
          <tr key={urgency}>
            <th scope="row">
              <UrgencyMark urgency={urgency} />
            </th>
            <td>{count}</td>
            <td>{medianWait === null ? 'none yet' : span(medianWait)}</td>
            <td>{share(withinGoal)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  </section>
);
