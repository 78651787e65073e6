import type { Rule, When } from '../rule.ts';
import { bank } from './bank.ts';
import { checks } from './checks.ts';
import { distress } from './distress.ts';
import { habits } from './habits.ts';
import { identity } from './identity.ts';
import { items } from './items.ts';
import { police } from './police.ts';
import { protect } from './protect.ts';
import { refunds } from './refunds.ts';
import { reporting } from './reporting.ts';
import { safety } from './safety.ts';
import { support } from './support.ts';

const ORDER: readonly When[] = ['now', 'today', 'keep-in-mind'];

/** The order of a plan: by urgency, and within it as the tables stand here. */
const byUrgency = (rules: readonly Rule[]): readonly Rule[] =>
  ORDER.flatMap((when) => rules.filter((rule) => rule.when === when));

export const RULES = byUrgency([
  ...safety,
  ...bank,
  ...police,
  ...protect,
  ...items,
  ...refunds,
  ...identity,
  ...checks,
  ...reporting,
  ...habits,
  ...support,
]);

export const DISTRESS_RULES = byUrgency(distress);
