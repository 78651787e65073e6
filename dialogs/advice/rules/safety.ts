import { all, always, any, forWhom, given, not, recent, rightNow, somethingUnnamed } from '../conditions.ts';
import type { Rule } from '../rule.ts';

const onThePhone = rightNow('on-the-phone');
const courierNear = all(given('cash-or-card-courier'), recent);
/** These steps for 999 also say to hang up, so that the bank stays among the first three. */
const saysHangUp = any(rightNow('coming'), courierNear);

/** Danger, the caller on the line, a device in their hands. */
export const safety: readonly Rule[] = [
  {
    step: 'ring-999-elsewhere',
    about: 'ring-999',
    when: 'now',
    if: all(rightNow('coming'), forWhom('elsewhere')),
  },
  { step: 'ring-999', about: 'ring-999', when: 'now', if: rightNow('coming') },
  { step: 'ring-999-courier', about: 'ring-999', when: 'now', if: courierNear },
  { step: 'hang-up-or-999', about: 'ring-999', when: 'now', if: all(rightNow('not-sure'), not(onThePhone)) },
  {
    step: 'hang-up-elsewhere',
    about: 'hang-up',
    when: 'now',
    if: all(onThePhone, forWhom('elsewhere'), not(saysHangUp)),
  },
  { step: 'hang-up', about: 'hang-up', when: 'now', if: all(onThePhone, not(saysHangUp)) },
  { step: 'cut-off-device', about: 'device', when: 'now', if: given('remote-access') },
  { step: 'cut-off-device-if', about: 'device', when: 'now', if: somethingUnnamed },
  { step: 'ring-999-later', about: 'ring-999', when: 'keep-in-mind', if: always },
];
