import { readFileSync } from 'node:fs';
import { begin, take } from '../test/proof/chat.ts';
import type { Place } from '../test/proof/chat.ts';
import { jobs } from '../test/proof/jobs.ts';
import type { Did, Value } from '../test/proof/path.ts';
import { answersTable } from '../test/proof/print-tally.ts';
import { shareOut } from '../test/proof/share-out.ts';
import { worldOf } from '../test/proof/worlds.ts';
import { WORDINGS } from '../test/scenarios/wordings.ts';

/*
 * How soon advice comes: over every path by buttons with up to two items, and after one sentence that says what was asked
 * for and what was, or was not, handed over.
 */

/** One first message, and what is true beside what it says. */
interface Sentence {
  readonly text: string;
  readonly given: readonly string[];
  readonly claimed: readonly string[];
  readonly onCall: boolean;
}

interface Labelled extends Sentence {
  readonly asked: readonly string[];
  readonly notSure: readonly string[];
}

/** Says of something asked for whether they got it: the labels keep no plain denials. */
const DENIES = /\b(?:not|n't|never|nothing|refused|didnt|havent|hung up|no to)\b/i;

const labelled = readFileSync(new URL('understanding-development.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Labelled)
  .filter(
    ({ asked, given, notSure, text }) =>
      asked.length > 0 && (given.length + notSure.length > 0 || DENIES.test(text)),
  );
const written = Object.values(WORDINGS)
  .flat()
  .filter(({ asked, given, denied }) => asked.length > 0 && (given.length > 0 || denied.length > 0))
  .map((wording) => ({ ...wording, onCall: false }));
const sentences: readonly Sentence[] = [...labelled, ...written];

const world = worldOf('northamptonshire');
/** No sentence needs as many. */
const MOST_ANSWERS = 9;

/** Buttons pressed after the sentence until the first card of advice. */
function answersAfter({ text, given, claimed, onCall }: Sentence): number {
  let place = take(world, begin(world), { by: 'words', text });
  const pressed = (question: string): Value => {
    const rows = Object.fromEntries(place.turn.rows.map((row) => [row, given.includes(row) ? 'yes' : 'no']));
    const answers: Readonly<Record<string, Value>> = {
      ...{ rightNow: [onCall ? 'on-the-phone' : 'none'], hungUp: 'hung-up', rung999: 'rung' },
      ...{ asked: ['other'], given: rows, paidBy: 'not-sure', claimed: claimed[0] ?? 'unknown' },
    };
    return answers[question] ?? 'move-on';
  };
  let answers = 0;
  for (; place.turn.advisedAfter === null && answers < MOST_ANSWERS; answers += 1)
    place = press(place, pressed);
  return answers;
}

function press(place: Place, pressed: (question: string) => Value): Place {
  const question = place.turn.open;
  const did: Did =
    question === null
      ? { by: 'words', text: 'carry on' }
      : { by: 'answer', question, value: pressed(question) };
  return take(world, place, did);
}

/** Prints both tables. */
export async function printAnswersToAdvice(output: NodeJS.WritableStream): Promise<void> {
  const { answers } = await shareOut(jobs.filter(({ part }) => part === 'two-items'));
  output.write('\nAnswers by buttons to the first advice, over every path of up to two items:\n');
  output.write(`${answersTable(answers).join('\n')}\n`);
  const counts = sentences.map(answersAfter);
  output.write(`\nButtons after one sentence, ${String(sentences.length)} sentences:\n`);
  for (let most = 0; most < MOST_ANSWERS; most += 1) {
    const share = counts.filter((count) => count === most).length / counts.length;
    if (share > 0) output.write(`${String(most)}: ${(100 * share).toFixed(1)} %\n`);
  }
}
