import { moneyMayHaveGone } from './case.ts';
import type { Case, CaseFields } from './case.ts';
import type { Item } from './vocabulary.ts';

/**
 * The case that these answers make. Total: any part may be missing. Rows count for the items that were asked for, and
 * what the sweep found counts as doubtful, so that changing one answer never leaves a stale exposure behind.
 */
export function caseOf(fields: Readonly<Partial<CaseFields>>, force: string): Case {
  const { officer, amount, callWhen, numberShown } = fields;
  const items = itemsOf(fields);
  return {
    rightNow: (fields.rightNow ?? []).filter(
      (moment) => moment !== 'on-the-phone' || fields.hungUp !== 'hung-up',
    ),
    items,
    claimed: [...(fields.claimed ?? [])],
    forWhom: fields.forWhom ?? 'me',
    vulnerable: fields.vulnerable ?? false,
    distress: fields.distress ?? false,
    force,
    ...(officer !== undefined && { officer }),
    ...(moneyMayHaveGone({ items }) && fields.paidBy !== undefined && { paidBy: fields.paidBy }),
    ...(amount !== undefined && { amount }),
    ...(callWhen !== undefined && { callWhen }),
    ...(numberShown !== undefined && { numberShown }),
  };
}

function itemsOf({ asked = [], given = {}, alsoGiven = [] }: Readonly<Partial<CaseFields>>): Case['items'] {
  const items: Case['items'] = {};
  for (const item of asked) {
    if (item !== 'none') items[item] = { asked: true, given: given[item] ?? 'no' };
  }
  for (const item of alsoGiven.filter((value): value is Item => value !== 'none' && value !== 'not-sure')) {
    const known = items[item];
    items[item] = { asked: known?.asked ?? false, given: known?.given === 'yes' ? 'yes' : 'not-sure' };
  }
  return items;
}
