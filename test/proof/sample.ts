import { ITEMS, GIVEN } from '../../src/case/vocabulary.ts';
import type { Setting } from '../../src/conversation/program.ts';
import type { QuestionCard } from '../../src/protocol.ts';
import { begin, take } from './chat.ts';
import type { Place } from './chat.ts';
import { TYPED } from './menus.ts';
import type { Did, Value } from './path.ts';
import type { Random } from './random.ts';

/** Turns after which a sampled path is let go: people may go round and round the menus. */
const MOST_TURNS = 40;

/** What a person may say instead of pressing what is offered. */
const WORDS = [
  'they wanted my NI number and my passport',
  'I gave them my bank details',
  'I gave them nothing',
  'it was the police',
  'he said he was PC Smith, collar number 4471',
  'they asked for a payment for an arrest warrant and I paid by card',
  "it's my mum, she is 81",
  'we are in Scotland',
  'is he a real officer?',
  "I can't ring, I'm deaf",
  'not sure',
  'yes',
  'none of them',
  'wibble',
] as const;
const COMMANDS = [
  'back',
  'change',
  'repeat',
  'help',
  'person',
  'start-again',
  'someone-else',
  'check-officer',
];

/**
 * One path as chance has it: any number of items, rows left blank, several callers, words, corrections and steps back.
 * @param visit is told of every place on it.
 */
export function wander(
  setting: Setting,
  random: Random,
  visit: (place: Place, isLeaf: boolean) => void,
): void {
  let place = begin(setting);
  visit(place, false);
  const plainly = random.chance(0.5);
  for (let turns = 0; turns < MOST_TURNS; turns += 1) {
    const did = moveAt(place, random, plainly);
    if (did === null) break;
    place = take(setting, place, did);
    visit(place, place.turn.open === null && place.turn.outcome !== null);
  }
}

function moveAt({ turn }: Place, random: Random, plainly: boolean): Did | null {
  const card = turn.says.at(-1)?.card;
  if (card?.kind !== 'question') return turn.outcome === null ? { by: 'words', text: 'go on' } : null;
  if (!plainly && random.chance(0.15)) return { by: 'words', text: random.of(WORDS) };
  if (!plainly && random.chance(0.1)) return { by: 'command', command: random.of(COMMANDS) };
  const typed = TYPED[card.name];
  if (typed !== undefined && random.chance(0.6)) return random.of(typed);
  if (card.answer.options.length === 0) return { by: 'command', command: 'skip' };
  return { by: 'answer', question: card.name, value: valueOf(card, random) };
}

function valueOf({ name, answer }: QuestionCard, random: Random): Value {
  const values = answer.options.map(({ value }) => value);
  if (name === 'offers' && values.includes('done') && random.chance(0.6)) return 'done';
  if (answer.kind === 'rows') {
    const picked = answer.rows
      .filter(() => random.chance(0.85))
      .map(({ value }) => [value, random.of(GIVEN)]);
    return Object.fromEntries(picked) as Record<string, string>;
  }
  if (answer.kind !== 'several') return random.of(values);
  const several = name === 'asked' ? random.some(ITEMS, random.next()) : random.some(values);
  return several.length > 0 ? several : [random.of(values)];
}
