/** One round: milliseconds for each turn, for the whole, and of CPU. */
export interface Sample {
  readonly turns: readonly number[];
  readonly elapsed: number;
  /** Of all servers together. */
  readonly cpu: number;
  /** Of the database, where it is a process of its own; else null. */
  readonly databaseCpu: number | null;
}

export interface Result {
  readonly name: string;
  readonly samples: readonly Sample[];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
}

const median = (values: readonly number[]): number => quantile(values, 0.5);
const cpuOfATurn = ({ samples }: Result): number =>
  median(samples.map(({ cpu, turns }) => cpu / turns.length));

function databaseCpuOfATurn({ samples }: Result): string {
  const known = samples.flatMap(({ databaseCpu, turns }) =>
    databaseCpu === null ? [] : databaseCpu / turns.length,
  );
  return known.length === 0 ? '-' : median(known).toFixed(3);
}

/** Medians over the rounds, with each contender's CPU as a multiple of the others'. */
export function printTable(results: readonly Result[], output: NodeJS.WritableStream): void {
  const ratioNames = results.map((_, index) => `× [${index + 1}]`);
  const header = ['', 'CPU ms/turn', 'PostgreSQL ms/turn', 'turns/s', 'p50 ms', 'p99 ms', ...ratioNames];
  const rows = results.map((result, index) => {
    const turns = result.samples.flatMap((sample) => sample.turns);
    const rates = result.samples.map((sample) => (sample.turns.length / sample.elapsed) * 1000);
    return [
      `[${index + 1}] ${result.name}`,
      cpuOfATurn(result).toFixed(3),
      databaseCpuOfATurn(result),
      median(rates).toFixed(0),
      quantile(turns, 0.5).toFixed(1),
      quantile(turns, 0.99).toFixed(1),
      ...results.map((other) => (cpuOfATurn(result) / cpuOfATurn(other)).toFixed(2)),
    ];
  });
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]!.length)));
  for (const row of [header, ...rows]) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!),
    );
    output.write(`${cells.join('  ')}\n`);
  }
  const rounds = results[0]?.samples.length ?? 0;
  const turns = results[0]?.samples[0]?.turns.length ?? 0;
  output.write(
    `\nMedians of ${rounds} interleaved rounds of ${turns} turns; × [n] is the servers' CPU against row n.\n`,
  );
}
