import { plan } from '../../../dialogs/advice/plan.ts';
import type { Plan } from '../../../dialogs/advice/plan.ts';
import type { Case } from '../../../src/case/case.ts';
import type { Setting } from '../../../src/conversation/program.ts';
import { dayOf } from '../worlds.ts';
import * as facts from './called-for.ts';

/** What must hold of every plan, whatever path led to it. */
export interface PlanRule {
  readonly name: string;
  readonly breach: (made: Plan, kase: Case, setting: Setting) => string | null;
}

/** What has to be done now: it may be kept in mind for later, but never wait until today is over. */
const URGENT =
  /^(?:ring-999|hang-up|cut-off|ring-bank|freeze-card|one-time-code|change-pin|gift-card-issuer|crypto-exchange|ring-mobile|leave-packaging)/;
const PAPERWORK = /\b(?:letter|form|report|write|fill in)\b/i;
const POLICE: Readonly<Record<string, string>> = {
  'england-and-wales': '101',
  scotland: 'police-scotland-101',
  'northern-ireland': 'psni-101',
};
const isPolice = (contact: string): boolean => /(?:^|-)101$/.test(contact);

const bankAmongFirstThree: PlanRule = {
  name: 'With bank details, a code, a device or money gone, the bank is among the first three steps for now',
  breach: ({ steps }, kase) => {
    if (!facts.bankNeeded(kase)) return null;
    const first = steps.slice(0, 3).filter(({ when }) => when === 'now');
    return first.some(({ contacts }) => contacts.includes('159')) ? null : `they are ${ids(first)}`;
  },
};

const noPaperworkFirst: PlanRule = {
  name: 'No letter or form stands before the bank',
  breach: ({ steps }, kase) => {
    if (!facts.bankNeeded(kase)) return null;
    const bank = steps.findIndex(({ contacts }) => contacts.includes('159'));
    const early = steps.slice(0, bank).find(({ action }) => PAPERWORK.test(action));
    return early === undefined ? null : `“${early.action}” does`;
  },
};

const nothingUrgentToday: PlanRule = {
  name: 'Nothing urgent waits until today',
  breach: ({ steps }) => {
    const late = steps.find(({ id, when }) => when === 'today' && URGENT.test(id));
    return late === undefined ? null : `${late.id} does`;
  },
};

const dangerBegins: PlanRule = {
  name: 'In danger a plan begins with 999',
  breach: ({ steps }, kase) =>
    !facts.needs999(kase) || steps[0]?.contacts.includes('999') === true
      ? null
      : `it begins with ${ids(steps)}`,
};

const hangUpFirst: PlanRule = {
  name: 'On the phone a plan says to hang up in its first two steps',
  breach: ({ steps }, kase) =>
    !facts.onThePhone(kase) ||
    steps.slice(0, 2).some(({ action, why }) => /\bhang up\b/i.test(`${action} ${why}`))
      ? null
      : `it begins with ${ids(steps)}`,
};

const referredInItsNation: PlanRule = {
  name: 'Every plan refers to the 101 of its nation, in despair to Samaritans alone',
  breach: ({ steps, referral }, kase, { content }) => {
    const contacts = steps.flatMap((step) => step.contacts);
    const police = contacts.filter(isPolice);
    if (kase.distress) {
      const well = police.length === 0 && contacts.includes('999') && contacts.includes('samaritans');
      return well && referral === 'samaritans' ? null : `it sends to ${contacts.join(', ')}`;
    }
    const own = POLICE[kase.country ?? content.force.jurisdiction];
    return referral === own && police.length > 0 && police.every((contact) => contact === own)
      ? null
      : `it refers to ${referral} and sends to ${police.join(', ')}`;
  },
};

const noStepTwice: PlanRule = {
  name: 'No step stands twice in a plan',
  breach: ({ steps }) => {
    const twice = steps.find(({ id }, index) => steps.findIndex((step) => step.id === id) !== index);
    return twice === undefined ? null : `${twice.id} does`;
  },
};

const ownedAndInDate: PlanRule = {
  name: 'Every step shown has a source, an owner and a review date not passed',
  breach: ({ steps }, { distress }, { content, now }) => {
    const bad = steps.find(({ id }) => {
      const piece = content.advice[id];
      if (piece === undefined || piece.sources.length === 0 || piece.owner === '') return true;
      // In despair an outdated piece is said all the same: the safe core would push to 101.
      return !distress && id !== 'safe-core' && piece.reviewBy < dayOf({ now });
    });
    return bad === undefined ? null : `${bad.id} has not`;
  },
};

const contactsKnown: PlanRule = {
  name: 'Every contact of a step is in the table, and in date',
  breach: ({ steps }, { distress }, { content, now }) => {
    const bad = steps
      .filter(({ id }) => !distress && id !== 'safe-core')
      .flatMap(({ contacts }) => contacts)
      .find((id) => (content.contacts[id]?.reviewBy ?? '') < dayOf({ now }));
    return bad === undefined ? null : `${bad} is not`;
  },
};

const coreInPlace: PlanRule = {
  name: 'A piece past its date gives way to the safe core, and is told of',
  breach: ({ steps, expired }, { distress }) =>
    distress || expired.length === 0 || steps.some(({ id }) => id === 'safe-core')
      ? null
      : `${expired.join(', ')} went without it`,
};

const ids = (steps: Plan['steps']): string => steps.map(({ id }) => id).join(', ') || 'none';

export const planRules: readonly PlanRule[] = [
  bankAmongFirstThree,
  noPaperworkFirst,
  nothingUrgentToday,
  dangerBegins,
  hangUpFirst,
  referredInItsNation,
  noStepTwice,
  ownedAndInDate,
  contactsKnown,
  coreInPlace,
];

/** The first fault of the plan for this case, if there is one: the rule and what is wrong. */
export function planFault(kase: Case, setting: Setting, rules = planRules): string | null {
  const made = plan(kase, setting.content, dayOf(setting));
  for (const { name, breach } of rules) {
    const why = breach(made, kase, setting);
    if (why !== null) return `“${name}”: ${why}`;
  }
  return null;
}
