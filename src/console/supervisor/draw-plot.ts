import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { ChartConfiguration } from 'chart.js';
import type { Plot } from './plots.ts';

Chart.register(
  ...[BarController, BarElement, LineController, LineElement, PointElement],
  ...[CategoryScale, LinearScale, Legend, Tooltip],
);

/** Draws a plot in the page's own colours, anew when those change. Returns what takes it away. */
export function drawPlot(canvas: HTMLCanvasElement, plot: Plot): () => void {
  let chart = new Chart(canvas, configuration(plot));
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const redraw = (): void => {
    chart.destroy();
    chart = new Chart(canvas, configuration(plot));
  };
  dark.addEventListener('change', redraw);
  return () => {
    dark.removeEventListener('change', redraw);
    chart.destroy();
  };
}

function configuration({ kind, labels, series, unit }: Plot): ChartConfiguration<'bar' | 'line'> {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const axis = { ticks: { color: colour('--quiet'), precision: 0 }, grid: { color: colour('--hairline') } };
  const counted = {
    ...axis,
    beginAtZero: true,
    title: { display: true, text: unit, color: colour('--quiet') },
  };
  const named = { ...axis, grid: { display: false } };
  const isRanking = kind === 'ranking';
  return {
    type: kind === 'line' ? 'line' : 'bar',
    data: {
      labels: [...labels],
      datasets: series.map(({ label, values }, index) => ({
        label,
        data: [...values],
        backgroundColor: colour(COLOURS[index] ?? '--main'),
        borderColor: colour(COLOURS[index] ?? '--main'),
        borderDash: index === 0 ? [] : [6, 4],
        spanGaps: true,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: isRanking ? 'y' : 'x',
      scales: isRanking ? { x: counted, y: named } : { x: named, y: counted },
      plugins: { legend: { display: series.length > 1, labels: legendLabels(kind, colour('--text')) } },
    },
  };
}

/** A line is shown as a line, a bar as a box. */
const legendLabels = (kind: Plot['kind'], color: string) =>
  kind === 'line' ? { color, boxWidth: 24, boxHeight: 1 } : { color, boxWidth: 16 };

const COLOURS = ['--main', '--note-line'] as const;
