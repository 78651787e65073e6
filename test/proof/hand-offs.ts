import type { Setting } from '../../src/conversation/program.ts';
import { FEW } from './answers.ts';
import { take } from './chat.ts';
import type { Place } from './chat.ts';
import { TYPED } from './menus.ts';
import type { Did } from './path.ts';
import { AT_ANY_MOMENT } from './rules/any-state.ts';
import { isHandOff } from './rules/hand-off.ts';

const PERSON: Did = { by: 'command', command: 'person' };
const WAYS_OUT = ['back', 'carry-on', 'help', 'repeat', 'person', 'leave-queue', 'change', 'start-again'];
/** Said at any question of the talk, beside an answer. */
const WORDS = [
  ...Object.values(AT_ANY_MOMENT),
  'I gave them my bank details',
  'never mind',
  'not sure',
  'wibble',
];

type Visit = (place: Place, isLeaf: boolean) => void;

/**
 * Asks for a person from there, and walks every path of the talk about it, back to what it interrupted.
 * @param inFull at each question every way out is tried as well, and everything that can be said at any moment; who has
 * joined the queue asks again, and leaves it.
 */
export function climbHandOff(setting: Setting, place: Place, inFull: boolean, visit: Visit): void {
  const from = (at: Place): void => {
    if (!isHandOff(at.turn)) {
      visit(at, true);
      if (inFull && at.turn.asks === 'queue') whileQueued(setting, at, visit);
      return;
    }
    visit(at, false);
    if (inFull) for (const did of asides) visit(take(setting, at, did), false);
    for (const did of answersTo(at.turn.open ?? '')) from(take(setting, at, did));
  };
  from(take(setting, place, PERSON));
}

const asides: readonly Did[] = [
  ...WAYS_OUT.map((command): Did => ({ by: 'command', command })),
  ...WORDS.map((text): Did => ({ by: 'words', text })),
];

const answersTo = (question: string): readonly Did[] => [
  ...(FEW[question] ?? []).map((value): Did => ({ by: 'answer', question, value })),
  ...(TYPED[question] ?? []),
  ...(TYPED[question] === undefined ? [] : [{ by: 'command', command: 'skip' } as const]),
];

function whileQueued(setting: Setting, place: Place, visit: Visit): void {
  const queued: Setting = { ...setting, handoff: 'queued' };
  for (const command of ['person', 'leave-queue', 'back'])
    visit(take(queued, place, { by: 'command', command }), false);
  for (const text of Object.values(AT_ANY_MOMENT)) visit(take(queued, place, { by: 'words', text }), false);
}
