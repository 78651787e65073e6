import { labelledIn } from '../scripts/train/examples.ts';
import { rulesAndModel } from './understanding/answers.ts';
import { figures, scoreOf } from './understanding/score.ts';
import type { Count } from './understanding/score.ts';

/** `npx tsx bench/understanding-score.ts FILE [-v]`: precision, recall and F1 on a labelled set; `-v` by label, with the faults. */
const [, , file = '', verbose] = process.argv;
const score = scoreOf(labelledIn([file]), rulesAndModel);

function print(counts: ReadonlyMap<string, Count>, indent = ''): void {
  for (const [name, one] of [...counts].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const [precision, recall, f1] = figures(one);
    const { right, extra, missed } = one;
    console.log(
      `${(indent + name).padEnd(34)} P ${precision}  R ${recall}  F1 ${f1}  (${right + missed} labelled, ${extra} extra, ${missed} missed)`,
    );
  }
}

if (verbose === '-v') for (const fault of score.faults) console.log(fault);
print(score.kinds);
if (verbose === '-v') print(score.labels, '  ');
console.log(
  `${score.messages} messages, ${score.faults.length} with a fault; of ${score.exposures} exposures ` +
    `${score.missedExposures} missed, ${score.unaskedExposures} nobody would ask about`,
);
