import type { ForWhom } from '../../src/case/vocabulary.ts';
import type { Setting } from '../../src/conversation/program.ts';
import { begin, take } from './chat.ts';
import type { Place } from './chat.ts';
import { climbHandOff } from './hand-offs.ts';
import { climbMenus } from './menus.ts';
import { check } from './path.ts';
import type { Rule } from './path.ts';
import { AT_ANY_MOMENT } from './rules/any-state.ts';
import { rulesOf } from './rules/index.ts';
import { climb } from './tree.ts';
import { DESKS } from './worlds.ts';

/** Items of each sort: a paper, bank details, a device, money. */
const SETS = [['none'], ['ni-number'], ['bank-details'], ['remote-access'], ['move-money']] as const;
const CALLERS = ['police', 'bank'];

/**
 * A short walk with a little of everything, for worlds in which a fault was planted.
 * @throws Breach at the first rule that does not hold.
 */
export function probe(setting: Setting, rules: readonly Rule[] = rulesOf(false)): void {
  const turn = (at: Place, did: Parameters<typeof take>[2]): Place => take(setting, at, did);
  const hold = ({ turn: at }: Place): void => check(rules, at, setting);
  const moments = (place: Place): void =>
    Object.values(AT_ANY_MOMENT).forEach((text) => hold(turn(place, { by: 'words', text })));
  moments(begin(setting));
  climbMenus(setting, turn(begin(setting), { by: 'words', text: AT_ANY_MOMENT.despair }), 1, hold);
  climbMenus(setting, turn(begin(setting), { by: 'command', command: 'check-officer' }), 1, hold);
  for (const desk of [DESKS.next, DESKS.closed]) {
    const world = { ...setting, desk };
    climbHandOff(world, begin(world), true, (place) => check(rules, place.turn, world));
  }
  for (const forWhom of ['me', 'elsewhere'] satisfies ForWhom[]) {
    const scope = {
      ...{ sets: SETS, mostItems: 1, forWhom },
      fewer: (question: string, answers: readonly string[]) =>
        question === 'claimed' ? CALLERS : answers.slice(0, 2),
    };
    climb(begin(setting), turn, scope, (place, isLeaf) => {
      hold(place);
      if (isLeaf) climbMenus(setting, place, 0, hold);
    });
  }
}
