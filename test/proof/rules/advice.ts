import type { PlanStepCard, Say } from '../../../src/protocol.ts';
import { some } from '../path.ts';
import type { Rule, Turn } from '../path.ts';
import * as facts from './called-for.ts';

const stepsIn = ({ card }: Say): readonly PlanStepCard[] => (card.kind === 'plan' ? card.steps : []);
const shownIn = ({ says }: Turn): readonly PlanStepCard[] => says.flatMap(stepsIn);
/** The turn that shows the advice for a case the first time, not what is next after *Done*. */
const isFirstAdvice = ({ before, advisedAfter }: Turn): boolean =>
  advisedAfter !== null && (before?.advisedAfter ?? null) === null;

const bankOnFirstCard: Rule = {
  name: 'The bank is on the first card of advice where money, or the way to it, may have gone',
  breach: (turn) => {
    if (!isFirstAdvice(turn) || !facts.bankNeeded(turn.case) || turn.case.distress) return null;
    const first = shownIn(turn).slice(0, 3);
    return first.some(({ when, contacts }) => when === 'now' && contacts.some(({ id }) => id === '159'))
      ? null
      : `the card has ${first.map(({ id }) => id).join(', ')}`;
  },
};

const threeAtATime: Rule = {
  name: 'At most three steps for now are shown at a time',
  breach: (turn) => {
    const now = shownIn(turn).filter(({ when }) => when === 'now');
    return now.length > 3 ? `${String(now.length)} are` : null;
  },
};

/** Answers since the case last changed: a changed case may call for a step anew. */
function shownBefore(turn: Turn): readonly string[] {
  const ids: string[] = [];
  for (let at = turn; at.before !== null && isDone(at); at = at.before) {
    ids.push(...shownIn(at.before).map(({ id }) => id));
  }
  return ids;
}
const isDone = ({ did }: Turn): boolean => did.by === 'answer' && did.value === 'done';

const noStepAgain: Rule = {
  name: 'No step is shown twice over the batches of “Done”',
  breach: (turn) => {
    const shown = shownIn(turn).map(({ id }) => id);
    const twice = shown.find((id, index) => shown.indexOf(id) !== index);
    const again = twice ?? (isDone(turn) ? shown.find((id) => shownBefore(turn).includes(id)) : undefined);
    return again === undefined ? null : `${again} is`;
  },
};

const doneShowsMore: Rule = {
  name: '“Done” is offered only while more steps are left, and shows them',
  breach: (turn) => (isDone(turn) && shownIn(turn).length === 0 ? 'it shows nothing' : null),
};

const reachable: Rule = {
  name: 'Who to ring now comes with how to reach them without ringing',
  breach: (turn) => {
    const bad = shownIn(turn)
      .filter(({ when }) => when === 'now')
      .flatMap(({ contacts }) => contacts)
      .find(({ number, cannotRing }) => number !== undefined && cannotRing === undefined);
    return bad === undefined ? null : `${bad.id} has only a number`;
  },
};

const SETTLED = ['collar', 'offers'];

const adviceBeforeCollar: Rule = {
  name: 'In the talk about a call, advice stands before the officer check and the offers',
  breach: (turn) =>
    turn.conversation === 'suspicious-call' && SETTLED.includes(turn.open ?? '') && turn.advisedAfter === null
      ? `“${String(turn.open)}” is asked before any advice`
      : null,
};

const cardBeforeDetails: Rule = {
  name: 'The officer-check card comes before its details are asked, wherever police were claimed or may have been',
  breach: (turn) => {
    const isTold = (at: Turn): boolean => at.says.some(({ text }) => /if this officer is real/.test(text));
    if (turn.open === 'officer' && !some(turn, isTold)) return 'the details are asked without it';
    const due =
      turn.conversation === 'suspicious-call' && turn.open === 'offers' && facts.maybePolice(turn.case);
    return due && !some(turn, isTold) ? 'what to do next is asked without it' : null;
  },
};

/** What is shown of the plan, and when. */
export const adviceRules: readonly Rule[] = [
  bankOnFirstCard,
  threeAtATime,
  noStepAgain,
  doneShowsMore,
  reachable,
  adviceBeforeCollar,
  cardBeforeDetails,
];
