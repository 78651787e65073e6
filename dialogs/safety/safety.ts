import { exposed } from '../../src/case/case.ts';
import { MONEY_ITEMS } from '../../src/case/vocabulary.ts';
import type { Case } from '../../src/case/case.ts';
import { choice, inDoubt, part, shared } from '../../src/conversation/index.ts';
import { bankAtRiskIn, somethingUnnamedIn } from '../advice/exposure.ts';
import { adviceInDanger, showFirstAdvice } from '../advice/show-plan.ts';

const isThere = ({ forWhom }: Case): boolean => forWhom !== 'elsewhere' && forWhom !== 'at-work';
const isTheirs = ({ forWhom }: Case): boolean => forWhom !== 'me';
const came = ({ rightNow }: Case): boolean => rightNow.includes('coming');
/** Somebody is coming, or there, until they said that they are safe now. */
const comes = (kase: Case): boolean => came(kase) && kase.rung999 !== 'safe-now';
const atWork = ({ forWhom }: Case): boolean => forWhom === 'at-work';
/** The step for 999 tells to hang up, too. */
const talks = (kase: Case): boolean => kase.rightNow.includes('on-the-phone') && !comes(kase);

const isInDoubt = ({ rightNow }: Case): boolean => rightNow.includes('not-sure');
const isAskedForMoney = ({ items }: Case): boolean =>
  MONEY_ITEMS.some((item) => items[item]?.asked === true && items[item].given !== 'yes');

/** Said before anything is asked, in this order, whenever a fact calls for it: 999, hang up, the device, the bank. */
export const safetyAlerts = shared(
  'safety',
  part()
    .tell('coming', { alert: true, when: (_, kase) => comes(kase) && isThere(kase) })
    .tell('coming-elsewhere', { alert: true, when: (_, kase) => comes(kase) && kase.forWhom === 'elsewhere' })
    .tell('coming-at-work', { alert: true, when: (_, kase) => comes(kase) && atWork(kase) })
    .tell('leave-packaging', {
      alert: true,
      when: (_, kase) => comes(kase) && exposed(kase, 'cash-or-card-courier'),
    })
    .tell('hang-up', { alert: true, when: (_, kase) => talks(kase) && !isTheirs(kase) })
    .tell('hang-up-theirs', { alert: true, when: (_, kase) => talks(kase) && isTheirs(kase) })
    .tell('hang-up-in-doubt', { alert: true, when: (_, kase) => isInDoubt(kase) && !isTheirs(kase) })
    .tell('hang-up-in-doubt-theirs', { alert: true, when: (_, kase) => isInDoubt(kase) && isTheirs(kase) })
    .tell('pay-nothing', { alert: true, when: (_, kase) => isAskedForMoney(kase) })
    .tell('cut-off-device', {
      alert: true,
      when: (_, kase) => exposed(kase, 'remote-access') && !isTheirs(kase),
    })
    .tell('cut-off-device-theirs', {
      alert: true,
      when: (_, kase) => exposed(kase, 'remote-access') && isTheirs(kase),
    })
    .tell('cut-off-device-if', { alert: true, when: (_, kase) => somethingUnnamedIn(kase) })
    .tell('ring-bank', { alert: true, when: (_, kase) => bankAtRiskIn(kase) && !isTheirs(kase) })
    .tell('ring-bank-theirs', { alert: true, when: (_, kase) => bankAtRiskIn(kase) && isTheirs(kase) }),
);

/** The alerts, and in danger what was done about 999 and the first advice before anything else. */
export const safety = shared(
  'safety',
  part()
    .include(safetyAlerts)
    .askIf(
      (_, kase) => came(kase),
      'rung999',
      inDoubt(choice('rung', 'cannot-ring', 'safe-now'), 'cannot-ring'),
    )
    .tell('stay-on-the-line', { when: ({ rung999 }) => rung999 === 'rung' })
    .tell('cannot-ring-999', { alert: true, when: ({ rung999 }) => rung999 === 'cannot-ring' })
    .tell('safe-now', { when: ({ rung999 }) => rung999 === 'safe-now' })
    .tell('danger-advice', {
      show: showFirstAdvice,
      when: (_, kase) => adviceInDanger(kase),
    })
    .menu(
      'danger',
      {
        'safe-now': { files: { name: 'rung999', value: () => 'safe-now' }, leaves: true },
        'cannot-ring': { part: part().tell('other-ways') },
        person: { command: 'person' },
        'go-on': { leaves: true },
      },
      (_, kase) => adviceInDanger(kase),
    ),
);
