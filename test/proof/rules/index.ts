import type { Setting } from '../../../src/conversation/program.ts';
import { caseKey } from '../case-key.ts';
import type { Rule } from '../path.ts';
import { adviceRules } from './advice.ts';
import { anyStateRules } from './any-state.ts';
import { endingRules } from './endings.ts';
import { handOffRules } from './hand-off.ts';
import { planFault, planRules } from './plans.ts';
import { questionRules } from './questions.ts';
import { safetyRules } from './safety.ts';
import { wordingRules } from './wording.ts';

/** Most plans kept in mind at a time. */
const MOST_KEPT = 20_000;

/** The rules of plans, held wherever a plan is shown; each plan is looked at once. */
export function plansHold(doubtIsYes: boolean, rules = planRules): Rule {
  const known = new WeakMap<Setting, Map<string, string | null>>();
  return {
    name: 'Every plan that is shown keeps the rules of plans',
    breach: ({ says, case: kase }, setting) => {
      if (!says.some(({ card }) => card.kind === 'plan')) return null;
      const plans = known.get(setting) ?? new Map<string, string | null>();
      if (plans.size > MOST_KEPT) plans.clear();
      known.set(setting, plans);
      const key = caseKey(kase, doubtIsYes);
      const fault = plans.get(key) ?? (plans.has(key) ? null : planFault(kase, setting, rules));
      plans.set(key, fault);
      return fault;
    },
  };
}

/** Everything that must hold after every turn of every path. */
export const rulesOf = (doubtIsYes: boolean): readonly Rule[] => [
  ...safetyRules,
  ...adviceRules,
  ...endingRules,
  ...questionRules,
  ...wordingRules,
  ...anyStateRules,
  ...handOffRules,
  plansHold(doubtIsYes),
];
