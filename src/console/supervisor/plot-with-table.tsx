import { useEffect, useRef } from 'preact/hooks';
import { TableFrame } from '../shared/table-frame.tsx';
import type { Plot } from './plots.ts';
import { drawPlot } from './draw-plot.ts';

/** A plot and, for whoever cannot or would rather not read one, its numbers as a table. */
export const PlotWithTable = ({ plot }: { readonly plot: Plot }) => (
  <figure class="plot">
    <figcaption>
      <h3>{plot.title}</h3>
    </figcaption>
    {plot.labels.length === 0 ? <p class="empty">Nothing to show yet.</p> : <Drawn plot={plot} />}
  </figure>
);

function Drawn({ plot }: { readonly plot: Plot }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => (canvas.current ? drawPlot(canvas.current, plot) : undefined), [plot]);
  return (
    <>
      <div class="canvas-frame">
        <canvas ref={canvas} role="img" aria-label={`${plot.title}: the table below says the same.`} />
      </div>
      <details>
        <summary>As a table</summary>
        <PlotTable plot={plot} />
      </details>
    </>
  );
}

const PlotTable = ({ plot: { title, of, unit, labels, series } }: { readonly plot: Plot }) => (
  <TableFrame label={title}>
    <thead>
      <tr>
        <th scope="col">{of}</th>
        {series.map(({ label }) => (
          <th key={label} scope="col">
            {label} ({unit})
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {labels.map((label, index) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          {series.map(({ label: name, values }) => (
            <td key={name}>{values[index] ?? 'none'}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </TableFrame>
);
