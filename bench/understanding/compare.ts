import { join } from 'node:path';
import { examplesToLearn, labelledIn, trainingSets } from '../../scripts/train/examples.ts';
import type { Labelled } from '../../scripts/train/examples.ts';
import { learn } from '../../scripts/train/learn.ts';
import { redact } from '../../src/redaction/redact.ts';
import { MODEL } from '../../src/understanding/learned/model.ts';
import { rulesAlone, rulesAndModel } from './answers.ts';
import type { AnswerTo } from './answers.ts';
import { learnNlpjs } from './nlpjs.ts';
import { figures, FLAGS, LISTS, scoreOf } from './score.ts';

const TEST_SET = join(import.meta.dirname, '../../test/understanding/messages.second-set.jsonl');
const ROUNDS = 5;

interface Contender {
  readonly name: string;
  readonly answerTo: AnswerTo;
  /** Seconds to learn from all messages once; null where nothing is learned. */
  readonly learning: number | null;
}

/** Learns the product's weights anew: how long it takes, and whether they are those the product runs on. */
function relearn(): { seconds: number; same: boolean } {
  const start = performance.now();
  const weights = learn(examplesToLearn());
  const seconds = (performance.now() - start) / 1000;
  const same =
    weights.size === MODEL.weights.size &&
    [...weights].every(([feature, own]) => own.join() === MODEL.weights.get(feature)?.join());
  return { seconds, same };
}

/** Microseconds a message, the median of rounds in turns. The first round warms up and is not counted. */
function timed(contenders: readonly Contender[], texts: readonly string[]): number[] {
  const rounds = contenders.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [index, { answerTo }] of contenders.entries()) {
      const start = performance.now();
      for (const text of texts) answerTo(text);
      if (round > 0) rounds[index]?.push((1000 * (performance.now() - start)) / texts.length);
    }
  return rounds.map((times) => times.sort((left, right) => left - right)[Math.floor(ROUNDS / 2)] ?? 0);
}

function table(contenders: readonly Contender[], rows: readonly Labelled[]): string[] {
  const scores = contenders.map(({ answerTo }) => scoreOf(rows, answerTo));
  const times = timed(
    contenders,
    rows.map(({ text }) => redact(text).text),
  );
  const line = (name: string, cells: readonly string[]): string =>
    [name.padEnd(36), ...cells.map((cell) => cell.padStart(22))].join('');
  const none = { right: 0, extra: 0, missed: 0 };
  return [
    line(
      '',
      contenders.map(({ name }) => name),
    ),
    line(
      'percent',
      contenders.map(() => 'P      R     F1'),
    ),
    ...[...LISTS, ...FLAGS].map((kind) =>
      line(
        kind,
        scores.map(({ kinds }) => figures(kinds.get(kind) ?? none).join('  ')),
      ),
    ),
    line(
      `missed exposures, of ${scores[0]?.exposures ?? 0}`,
      scores.map(({ missedExposures }) => String(missedExposures)),
    ),
    line(
      'exposures nobody would ask about',
      scores.map(({ unaskedExposures }) => String(unaskedExposures)),
    ),
    line(
      'items left to ask about, a message',
      scores.map(({ leftToAsk, messages }) => (leftToAsk / messages).toFixed(2)),
    ),
    line(
      'microseconds a message',
      times.map((time) => time.toFixed(0)),
    ),
    line(
      'seconds to learn',
      contenders.map(({ learning }) => learning?.toFixed(1) ?? '–'),
    ),
  ];
}

/** Prints what the rules, the rules with the model, and @nlpjs make of the test set; both learned from the same messages. */
export function printUnderstandingComparison(output: NodeJS.WritableStream): void {
  const writers = trainingSets().map(({ file }) => labelledIn([file]));
  const { seconds, same } = relearn();
  const nlpjs = learnNlpjs(writers);
  const rows = labelledIn([TEST_SET]);
  const contenders: readonly Contender[] = [
    { name: 'rules alone', answerTo: rulesAlone, learning: null },
    { name: 'rules + model', answerTo: rulesAndModel, learning: seconds },
    { name: '@nlpjs', answerTo: nlpjs.answerTo, learning: nlpjs.seconds },
  ];
  output.write(
    `\nUnderstanding: ${rows.length} messages, learned from ${writers.flat().length} others:\n` +
      `${table(contenders, rows).join('\n')}\n`,
  );
  if (!same) output.write('model.json is not what these messages give now: npm run train\n');
}
