import type { Case } from '../../src/case/case.ts';
import type { Jurisdiction } from '../../src/case/vocabulary.ts';
import type { PlanStepCard } from '../../src/content/cards.ts';
import type { Advice, Content } from '../../src/content/content.ts';
import { AppError } from '../../src/errors.ts';
import { maybePolice } from './conditions.ts';
import type { Rule, Situation } from './rule.ts';
import { DISTRESS_RULES, RULES } from './rules/rules.ts';

/** A step of the plan; `contacts` are ids of the contact table. */
export type PlanStep = Omit<PlanStepCard, 'contacts'> & { readonly contacts: readonly string[] };

export interface Plan {
  /** In the order to do them. */
  readonly steps: readonly PlanStep[];
  /** Whether to offer the check of an officer's name and collar number through 101. */
  readonly collarCheck: boolean;
  /** The contact that the conversation ends with. */
  readonly referral: string;
  /** Steps that were due but are past their review date. */
  readonly expired: readonly string[];
}

export type PlanContent = Pick<Content, 'advice' | 'contacts' | 'force'>;

/** Hang up, 999, 159 and 101 in one: said in place of what is past its review date. */
const SAFE_CORE = 'safe-core';

/** Every step that a plan can show. */
export const PLAN_STEPS: readonly string[] = [
  ...new Set([SAFE_CORE, ...RULES.map(({ step }) => step), ...DISTRESS_RULES.map(({ step }) => step)]),
];

/** Advice says 101; each nation's police have their own entry. */
const POLICE: Readonly<Record<Jurisdiction, string>> = {
  'england-and-wales': '101',
  scotland: 'police-scotland-101',
  'northern-ireland': 'psni-101',
};

function pieceOf(id: string, { advice }: PlanContent): Advice {
  const piece = advice[id];
  if (piece === undefined)
    throw new AppError('CONTENT_INVALID', `advice/steps: ${id}: is missing; the plan shows it`);
  return piece;
}

/** The piece as this nation reads it. */
function localPiece(id: string, content: PlanContent, jurisdiction: Jurisdiction): Advice {
  const piece = pieceOf(id, content);
  const contacts = piece.contacts.map((contact) => (contact === '101' ? POLICE[jurisdiction] : contact));
  return { ...piece, contacts };
}

/** A piece is past its date when it is, or when a contact that it sends people to is. */
const isExpired = (piece: Advice, contacts: Content['contacts'], day: string): boolean =>
  [piece, ...piece.contacts.map((id) => contacts[id])].some(
    (part) => part !== undefined && part.reviewBy < day,
  );

function rulesThatFit(rules: readonly Rule[], situation: Situation): Rule[] {
  const covered = new Set<string>();
  return rules.filter((rule) => {
    const about = rule.about ?? rule.step;
    if (covered.has(about) || !rule.if(situation)) return false;
    covered.add(about);
    return true;
  });
}

/**
 * What to do, in order. Pure. Doubt counts as given. Where they are decides who takes a report; unless they said, it is
 * the force's nation. A piece past its review date gives way to the safe core; in distress it is said all the same, for
 * the core sends people to 101.
 * @param day the London day, `YYYY-MM-DD`.
 * @throws AppError CONTENT_INVALID when a rule's step has no piece; `steps: PLAN_STEPS` makes loading find that first.
 */
export function plan(kase: Case, content: PlanContent, day: string): Plan {
  const jurisdiction = kase.country ?? content.force.jurisdiction;
  const situation = { kase, jurisdiction, day };
  const steps = new Map<string, PlanStep>();
  const expired: string[] = [];
  for (const rule of rulesThatFit(kase.distress ? DISTRESS_RULES : RULES, situation)) {
    const due = localPiece(rule.step, content, jurisdiction);
    const outdated = isExpired(due, content.contacts, day);
    if (outdated) expired.push(due.id);
    const said = outdated && !kase.distress ? localPiece(SAFE_CORE, content, jurisdiction) : due;
    if (steps.has(said.id)) continue;
    const { id, action, why, contacts } = said;
    steps.set(id, { id, when: rule.when, action, why, contacts });
  }
  return {
    steps: [...steps.values()],
    collarCheck: !kase.distress && maybePolice(situation),
    referral: kase.distress ? 'samaritans' : POLICE[jurisdiction],
    expired,
  };
}
