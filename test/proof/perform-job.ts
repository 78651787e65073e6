import type { Case } from '../../src/case/case.ts';
import { FOR_WHOM, ITEMS } from '../../src/case/vocabulary.ts';
import type { ForWhom, Item } from '../../src/case/vocabulary.ts';
import type { Setting } from '../../src/conversation/program.ts';
import { itemSets, RIGHT_NOW_SETS } from './answers.ts';
import { casesOf } from './cases.ts';
import { begin, take } from './chat.ts';
import type { Place } from './chat.ts';
import { climbHandOff } from './hand-offs.ts';
import type { Job } from './jobs.ts';
import { climbMenus } from './menus.ts';
import { CaseBreach, check } from './path.ts';
import type { Did, Rule } from './path.ts';
import { QuickWalk } from './quick-walk.ts';
import { Random } from './random.ts';
import { AT_ANY_MOMENT } from './rules/any-state.ts';
import { rulesOf } from './rules/index.ts';
import { planFault } from './rules/plans.ts';
import { wander } from './sample.ts';
import { Counter } from './tally.ts';
import type { Tally } from './tally.ts';
import { climb } from './tree.ts';
import type { Scope, Standing } from './tree.ts';
import { DESK_NAMES, DESKS, worldOf } from './worlds.ts';

/**
 * Does one part of the proof.
 * @throws Breach at the first rule that does not hold.
 */
export function performJob(job: Job, setting: Setting = worldOf(job.force)): Tally {
  const counter = new Counter();
  switch (job.part) {
    case 'three-items':
      threeItems(job, setting, counter);
      break;
    case 'two-items':
      twoItems(job, setting, counter);
      break;
    case 'by-reply':
      climb(
        begin(setting),
        (at: Place, did) => take(setting, at, did),
        oneItem(job.forWhom),
        held(setting, counter),
      );
      break;
    case 'menus':
      throughMenus(job, setting, counter);
      break;
    case 'hand-off':
      handOffs({ ...setting, desk: DESKS[job.desk] }, counter);
      break;
    case 'sample':
      sampled(job, setting, counter);
      break;
    case 'cases':
      cases(job, setting, counter);
      break;
  }
  return counter.result;
}

/** Counts each turn and holds it to the rules. */
function held(setting: Setting, counter: Counter, rules: readonly Rule[] = rulesOf(false)) {
  return ({ turn }: Standing, isLeaf: boolean): void => {
    counter.turn(turn, isLeaf);
    check(rules, turn, setting);
  };
}

const oneItem = (forWhom: ForWhom): Scope => ({ sets: itemSets(1), mostItems: 1, forWhom });

/**
 * One answer to each of these questions, another for other items and another moment: over all of them every set meets every
 * answer.
 */
function inTurn(moment: number, ...questions: readonly string[]): NonNullable<Scope['fewer']> {
  return (question, answers, { fields }) => {
    if (!questions.includes(question)) return answers;
    // Having hung up changes the case; not being able to, and being rung again, do so alike.
    const kept = question === 'hungUp' ? answers.slice(0, 1) : [];
    const turning = answers.slice(kept.length);
    const asked = (fields['asked'] ?? []) as readonly Item[];
    const at = asked.reduce((sum, item) => sum + ITEMS.indexOf(item), moment) % turning.length;
    return [...kept, ...turning.slice(at).slice(0, 1)];
  };
}

function threeItems(job: Extract<Job, { part: 'three-items' }>, setting: Setting, counter: Counter): void {
  const walk = new QuickWalk(setting, true);
  const scope: Scope = {
    ...{ sets: itemSets(3), mostItems: 3, forWhom: 'me' },
    rightNow: RIGHT_NOW_SETS.slice(job.rightNow, job.rightNow + 1),
    fewer: inTurn(job.rightNow, 'claimed', 'rung999', 'hungUp', 'danger'),
  };
  climb(walk.start, (spot, did) => walk.take(spot, did), scope, held(setting, counter, rulesOf(true)));
}

/** Where nothing presses, "not sure" is composed by itself; elsewhere it shares what is composed for "yes". */
function twoItems(job: Extract<Job, { part: 'two-items' }>, setting: Setting, counter: Counter): void {
  const { forWhom } = job;
  const rightNow = RIGHT_NOW_SETS.slice(job.rightNow, job.rightNow + 1);
  const doubtIsYes = forWhom !== 'me' || rightNow.flat()[0] !== 'none';
  const walk = new QuickWalk(setting, doubtIsYes);
  const moment = job.rightNow + FOR_WHOM.indexOf(forWhom) * RIGHT_NOW_SETS.length;
  const scope: Scope = {
    ...{ sets: itemSets(2), mostItems: 2, forWhom, rightNow },
    fewer: inTurn(moment, 'rung999', 'danger', ...(forWhom === 'me' ? [] : ['claimed'])),
  };
  climb(walk.start, (spot, did) => walk.take(spot, did), scope, held(setting, counter, rulesOf(doubtIsYes)));
}

/** Whether every detour of the menus is tried after this case: nothing asked for, or savings moved. Otherwise *Done* alone. */
const isInFull = ({ rightNow, items }: Case): boolean =>
  rightNow.includes('none') && (Object.keys(items).length === 0 || items['move-money']?.given === 'yes');

function throughMenus(
  { detours }: Extract<Job, { part: 'menus' }>,
  setting: Setting,
  counter: Counter,
): void {
  const hold = held(setting, counter);
  const turn = (at: Place, did: Did): Place => take(setting, at, did);
  climbMenus(setting, turn(begin(setting), { by: 'command', command: 'check-officer' }), detours + 1, hold);
  climbMenus(setting, turn(begin(setting), { by: 'words', text: AT_ANY_MOMENT.despair }), detours + 1, hold);
  const scope: Scope = {
    ...oneItem('me'),
    rightNow: [['none'], ['coming', 'has-something']],
    fewer: inTurn(0, 'rung999', 'danger', 'claimed', 'paidBy'),
  };
  climb(begin(setting), turn, scope, (place, isLeaf) => {
    if (!isLeaf) return;
    climbMenus(setting, place, isInFull(place.turn.case) ? detours : 0, hold);
  });
}

/** A paper, and money: all that a talk about a person comes to lies in between. */
const SHORT: Scope = {
  ...{ sets: [['ni-number'], ['move-money']], mostItems: 1, forWhom: 'me' },
  rightNow: [['none'], ['on-the-phone'], ['coming', 'has-something']],
  fewer: (question, answers) => (question === 'claimed' ? ['police', 'bank'] : answers.slice(0, 1)),
};

function handOffs(setting: Setting, counter: Counter): void {
  const hold = held(setting, counter);
  const turn = (at: Place, did: Did): Place => take(setting, at, did);
  const left = new Set<string>();
  const passOn = (place: Place): void => {
    const question = `${place.turn.conversation} ${place.turn.open ?? ''}`;
    climbHandOff(setting, place, !left.has(question), hold);
    left.add(question);
  };
  climbMenus(setting, turn(begin(setting), { by: 'command', command: 'check-officer' }), 0, passOn);
  climbMenus(setting, turn(begin(setting), { by: 'words', text: AT_ANY_MOMENT.despair }), 1, passOn);
  climb(begin(setting), turn, SHORT, (place, isLeaf) => {
    passOn(place);
    if (isLeaf) climbMenus(setting, place, 0, passOn);
  });
}

/** A turn in so many is also met with what may be said at any moment. */
const ONE_IN = 9;

function sampled(
  { seed, paths }: Extract<Job, { part: 'sample' }>,
  setting: Setting,
  counter: Counter,
): void {
  const random = new Random(seed);
  const worlds = [setting, ...DESK_NAMES.map((name) => ({ ...setting, desk: DESKS[name] }))];
  for (let path = 0; path < paths; path += 1) {
    const world = worlds[path % worlds.length] ?? setting;
    const hold = held(world, counter);
    wander(world, random, (place, isLeaf) => {
      hold(place, isLeaf);
      if (!random.chance(1 / ONE_IN)) return;
      for (const text of Object.values(AT_ANY_MOMENT)) hold(take(world, place, { by: 'words', text }), false);
    });
  }
}

function cases(
  { mostItems, forWhom, force }: Extract<Job, { part: 'cases' }>,
  setting: Setting,
  counter: Counter,
): void {
  for (const kase of casesOf(force, forWhom, mostItems)) {
    counter.plan();
    const fault = planFault(kase, setting);
    if (fault !== null) throw new CaseBreach(fault, kase);
  }
}
