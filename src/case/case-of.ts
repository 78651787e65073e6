import { moneyMayHaveGone } from './case.ts';
import type { Case, CaseFields } from './case.ts';
import type { Given, Item } from './vocabulary.ts';

/**
 * The case that these answers make. Total: any part may be missing. What was given counts whether or not it was asked
 * for, so that changing one answer never drops an exposure from another.
 */
export function caseOf(fields: Readonly<Partial<CaseFields>>, force: string): Case {
  const { officer, amount, callWhen, paidWhen, numberShown, country, rung999, hungUp } = fields;
  const items = itemsOf(fields);
  const { rightNow = [] } = fields;
  return {
    rightNow: rightNow.filter((moment) => moment !== 'on-the-phone' || hungUp !== 'hung-up'),
    items,
    claimed: [...(fields.claimed ?? [])],
    forWhom: fields.forWhom ?? 'me',
    vulnerable: fields.vulnerable ?? false,
    secrecy: fields.secrecy ?? false,
    cannotRing: fields.cannotRing ?? false,
    distress: fields.distress ?? false,
    force,
    // What was said of a call or a danger counts while there is one.
    ...(rung999 !== undefined && rightNow.includes('coming') && { rung999 }),
    ...(hungUp !== undefined && rightNow.includes('on-the-phone') && { hungUp }),
    ...(country !== undefined && { country }),
    ...(officer !== undefined && { officer }),
    ...(moneyMayHaveGone({ items }) && fields.paidBy !== undefined && { paidBy: fields.paidBy }),
    ...(amount !== undefined && { amount }),
    ...(callWhen !== undefined && { callWhen }),
    ...(paidWhen !== undefined && { paidWhen }),
    ...(numberShown !== undefined && { numberShown }),
  };
}

function itemsOf({ asked = [], given = {} }: Readonly<Partial<CaseFields>>): Case['items'] {
  const items: Case['items'] = {};
  for (const item of asked) {
    if (item !== 'none') items[item] = { asked: true, given: given[item] ?? 'no' };
  }
  for (const [item, answer] of Object.entries(given) as [Item, Given][]) {
    if (answer !== 'no') items[item] ??= { asked: false, given: answer };
  }
  return items;
}
