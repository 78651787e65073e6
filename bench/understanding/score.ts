import type { Labelled } from '../../scripts/train/examples.ts';
import { redact } from '../../src/redaction/redact.ts';
import type { Answer, AnswerTo } from './answers.ts';

/** How often a label was found rightly, found where it was not, and missed. */
export interface Count {
  right: number;
  extra: number;
  missed: number;
}

export interface Score {
  readonly messages: number;
  /** By kind: `asked`, `given`, `claimed` over all their labels, and each flag. */
  readonly kinds: ReadonlyMap<string, Count>;
  /** By label: `asked ni-number`. */
  readonly labels: ReadonlyMap<string, Count>;
  /** Labelled as given. */
  readonly exposures: number;
  /** Of these: found neither given nor doubtful. The bot may yet ask. */
  readonly missedExposures: number;
  /** Of these: nor would the bot ask. Nothing would come to light, the worst fault. */
  readonly unaskedExposures: number;
  /** Items left to ask about, in all messages: whoever asks about everything misses nothing. */
  readonly leftToAsk: number;
  /** The messages with a fault: what was wrong, and the words. */
  readonly faults: readonly string[];
}

export const LISTS = ['asked', 'given', 'claimed'] as const;
export const FLAGS = ['onCall', 'danger', 'policeVerify'] as const;

interface Verdict {
  readonly kind: string;
  readonly label: string;
  readonly wanted: boolean;
  readonly found: boolean;
}

/** Whatever is labelled or was found. */
function verdicts(row: Labelled, found: Answer): Verdict[] {
  const lists = LISTS.flatMap((kind) => {
    const [wanted, has]: ReadonlySet<string>[] = [new Set(row[kind]), new Set(found[kind])];
    return [...new Set<string>([...row[kind], ...found[kind]])].map((value) => ({
      kind,
      label: `${kind} ${value}`,
      wanted: wanted?.has(value) ?? false,
      found: has?.has(value) ?? false,
    }));
  });
  const flags = FLAGS.map((flag) => ({ kind: flag, label: flag, wanted: row[flag], found: found[flag] }));
  return [...lists, ...flags];
}

function count(counts: Map<string, Count>, name: string, { wanted, found }: Verdict): void {
  const one = counts.get(name) ?? { right: 0, extra: 0, missed: 0 };
  counts.set(name, one);
  if (wanted && found) one.right += 1;
  else if (found) one.extra += 1;
  else if (wanted) one.missed += 1;
}

/** Compares what is made of messages with their labels. Messages are redacted first, as the server does. */
export function scoreOf(rows: readonly Labelled[], answerTo: AnswerTo): Score {
  const [kinds, labels] = [new Map<string, Count>(), new Map<string, Count>()];
  const faults: string[] = [];
  let [exposures, missedExposures, unaskedExposures, leftToAsk] = [0, 0, 0, 0];
  for (const row of rows) {
    const found = answerTo(redact(row.text).text);
    const all = verdicts(row, found);
    for (const verdict of all) {
      count(kinds, verdict.kind, verdict);
      count(labels, verdict.label, verdict);
    }
    const missed = row.given.filter((item) => !found.given.includes(item) && !found.notSure.includes(item));
    const unasked = missed.filter((item) => !found.toAsk.includes(item));
    exposures += row.given.length;
    missedExposures += missed.length;
    unaskedExposures += unasked.length;
    leftToAsk += found.toAsk.length;
    const wrong = [
      ...all
        .filter((verdict) => verdict.wanted !== verdict.found)
        .map(({ label, wanted }) => `${wanted ? '-' : '+'}${label.replace(' ', ':')}`),
      ...missed.map((item) => `${unasked.includes(item) ? '!!' : '!'}exposure:${item}`),
    ];
    if (wrong.length > 0) faults.push(`${row.id}  ${wrong.join(' ')}\n      ${row.text}`);
  }
  return {
    ...{ messages: rows.length, kinds, labels, faults },
    ...{ exposures, missedExposures, unaskedExposures, leftToAsk },
  };
}

/** Precision, recall and F1 in percent, in columns. */
export function figures({ right, extra, missed }: Count): readonly [string, string, string] {
  const percent = (part: number, whole: number): string =>
    (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)).padStart(5);
  return [
    percent(right, right + extra),
    percent(right, right + missed),
    percent(2 * right, 2 * right + extra + missed),
  ];
}
