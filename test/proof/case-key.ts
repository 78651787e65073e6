import type { Case } from '../../src/case/case.ts';

/**
 * What a plan, and all that is shown of it, can see of a case, as a key for remembering it. With `doubtIsYes`, "not sure"
 * and "yes" share a key: that they share everything shown is proved apart.
 */
export function caseKey(kase: Case, doubtIsYes: boolean): string {
  const { rightNow, items, claimed, forWhom, vulnerable } = kase;
  const { paidBy = '', callWhen = '', country = '', hungUp = '', rung999 = '' } = kase;
  let key = [rightNow, claimed, forWhom, vulnerable, paidBy, callWhen, country, hungUp, rung999].join('|');
  for (const [item, { asked, given }] of Object.entries(items)) {
    const had = doubtIsYes && given === 'not-sure' ? 'yes' : given;
    key += `|${item}${asked ? '+' : '-'}${had}`;
  }
  return kase.distress || kase.secrecy || kase.cannotRing ? `${key}|${JSON.stringify(kase)}` : key;
}
