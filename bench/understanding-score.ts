import { readFileSync } from 'node:fs';
import { redact } from '../src/redaction/redact.ts';
import { summarise } from '../src/understanding/summarise.ts';

/** `npx tsx bench/understanding-score.ts FILE [-v]`: precision, recall and F1 by label on a labelled set. */
interface Row {
  readonly id: string;
  readonly text: string;
  readonly asked: readonly string[];
  readonly given: readonly string[];
  readonly notSure?: readonly string[];
  readonly claimed: readonly string[];
  readonly onCall: boolean;
  readonly danger: boolean;
  readonly policeVerify: boolean;
}
interface Count {
  right: number;
  extra: number;
  missed: number;
}

const LISTS = ['asked', 'given', 'claimed'] as const;
const FLAGS = ['onCall', 'danger', 'policeVerify'] as const;
const [, , file = '', verbose] = process.argv;
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Row);

const counts = new Map<string, Count>();
function count(name: string, wanted: boolean, found: boolean): void {
  const one = counts.get(name) ?? { right: 0, extra: 0, missed: 0 };
  counts.set(name, one);
  if (wanted && found) one.right += 1;
  else if (found) one.extra += 1;
  else if (wanted) one.missed += 1;
}

function line(name: string, { right, extra, missed }: Count): string {
  const percent = (part: number, whole: number): string =>
    whole === 0 ? '  –  ' : ((100 * part) / whole).toFixed(1).padStart(5);
  return `${name.padEnd(34)} P ${percent(right, right + extra)}  R ${percent(right, right + missed)}  F1 ${percent(2 * right, 2 * right + extra + missed)}  (${right + missed} labelled, ${extra} extra, ${missed} missed)`;
}

let missedExposures = 0;
const wrong: string[] = [];
for (const row of rows) {
  const found = summarise(redact(row.text).text);
  const faults: string[] = [];
  for (const label of LISTS) {
    for (const value of new Set<string>([...row[label], ...found[label]])) {
      const [wanted, has] = [row[label].includes(value), (found[label] as readonly string[]).includes(value)];
      count(`${label} (all)`, wanted, has);
      count(`${label} ${value}`, wanted, has);
      if (wanted !== has) faults.push(`${wanted ? '-' : '+'}${label}:${value}`);
    }
  }
  for (const flag of FLAGS) {
    count(flag, row[flag], found[flag]);
    if (row[flag] !== found[flag]) faults.push(`${row[flag] ? '-' : '+'}${flag}`);
  }
  for (const item of row.given) {
    if (
      (found.given as readonly string[]).includes(item) ||
      (found.notSure as readonly string[]).includes(item)
    )
      continue;
    missedExposures += 1;
    faults.push(`!exposure:${item}`);
  }
  if (faults.length > 0) wrong.push(`${row.id}  ${faults.join(' ')}\n      ${row.text}`);
}
if (verbose === '-v') for (const one of wrong) console.log(one);
for (const name of [...counts.keys()].sort()) {
  const one = counts.get(name);
  if (one !== undefined && !/ (?!\()/.test(name)) console.log(line(name, one));
}
if (verbose === '-v') {
  for (const name of [...counts.keys()].sort()) {
    const one = counts.get(name);
    if (one !== undefined && / (?!\()/.test(name)) console.log(line(`  ${name}`, one));
  }
}
console.log(`${rows.length} messages, ${wrong.length} with a fault, missed exposures ${missedExposures}`);
