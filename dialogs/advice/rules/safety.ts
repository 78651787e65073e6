import {
  all,
  always,
  any,
  bankAtRisk,
  forWhom,
  given,
  inDanger,
  not,
  recent,
  rightNow,
  somethingUnnamed,
} from '../conditions.ts';
import type { Rule } from '../rule.ts';

const onThePhone = rightNow('on-the-phone');
const courierNear = all(given('cash-or-card-courier'), recent);
/** Nobody is told again to ring 999 who has rung it. */
const not999Yet = all(inDanger, ({ kase }) => kase.rung999 !== 'rung');
const courierMayReturn = all(courierNear, ({ kase }) => kase.rung999 === undefined);
/** These steps for 999 also say to hang up, so that the bank stays among the first three. */
const saysHangUp = any(not999Yet, courierMayReturn);
const atTheirDoor = all(inDanger, not(forWhom('elsewhere', 'at-work')));

/** They hung up, and none of the steps above says what to do about the caller. */
export const offTheCall = not(any(rightNow('on-the-phone', 'not-sure'), inDanger));

/** Danger, the caller on the line, a device in their hands. */
export const safety: readonly Rule[] = [
  {
    step: 'ring-999-elsewhere',
    about: 'ring-999',
    when: 'now',
    if: all(not999Yet, forWhom('elsewhere', 'at-work')),
  },
  { step: 'ring-999', about: 'ring-999', when: 'now', if: not999Yet },
  {
    step: 'ring-999-courier',
    about: 'ring-999',
    when: 'now',
    if: courierMayReturn,
  },
  { step: 'hang-up-or-999', about: 'ring-999', when: 'now', if: all(rightNow('not-sure'), not(onThePhone)) },
  {
    step: 'hang-up-elsewhere',
    about: 'hang-up',
    when: 'now',
    if: all(onThePhone, forWhom('elsewhere'), not(saysHangUp)),
  },
  {
    step: 'hang-up-tell-them',
    about: 'hang-up',
    when: 'now',
    if: all(onThePhone, forWhom('with-me', 'at-work'), not(saysHangUp)),
  },
  { step: 'hang-up', about: 'hang-up', when: 'now', if: all(onThePhone, not(saysHangUp)) },
  { step: 'stop-contact', when: 'now', if: all(offTheCall, not(bankAtRisk)) },
  { step: 'stay-behind-door', when: 'now', if: all(atTheirDoor, not(bankAtRisk)) },
  { step: 'hand-over-nothing', when: 'now', if: all(inDanger, not(bankAtRisk)) },
  { step: 'cut-off-device', about: 'device', when: 'now', if: given('remote-access') },
  { step: 'cut-off-device-if', about: 'device', when: 'now', if: somethingUnnamed },
  { step: 'ring-999-later', about: 'ring-999', when: 'keep-in-mind', if: always },
];
