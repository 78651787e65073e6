import type { CaseFields } from '../../src/case/case.ts';
import {
  choice,
  conversation,
  firstName,
  inDoubt,
  isLongWait,
  numberKeptApart,
  safeTime,
} from '../../src/conversation/index.ts';
import { safetyAlerts } from '../safety/safety.ts';
import { DESK_WORDS, showDesk } from './show-desk.ts';

type Told = Partial<Pick<CaseFields, 'desk' | 'passOn' | 'longWait' | 'ringBack'>>;

const isShortWait = ({ desk }: Told): boolean => desk?.state === 'open' && !isLongWait(desk);
const isLong = ({ desk }: Told): boolean => desk !== undefined && isLongWait(desk);
const isUnstaffed = ({ desk }: Told): boolean => desk !== undefined && desk.state !== 'open';

const joinsQueue = ({ passOn, longWait }: Told): boolean => passOn === 'pass-on' || longWait === 'wait';
const wantsRinging = ({ longWait, ringBack }: Told): boolean =>
  longWait === 'ring-me' || ringBack === 'ring-me';

/**
 * Asking for a person: what they will see, whether the person wants that, and what to call them. Where nobody is there, or
 * the wait is long, to be rung back. The number comes last, for it goes no further than the turn in which it is given.
 */
export const handOff = conversation('hand-off', {
  outcomes: ['queue', 'callback', 'no-number', 'stay'],
  knows: ['desk'],
})
  .include(safetyAlerts)
  .tell('desk', { show: showDesk, words: DESK_WORDS })
  .askIf(isShortWait, 'passOn', inDoubt(choice('pass-on', 'stay'), 'stay'))
  .askIf(isLong, 'longWait', inDoubt(choice('wait', 'ring-me', 'stay'), 'stay'))
  .askIf(isUnstaffed, 'ringBack', inDoubt(choice('ring-me', 'stay'), 'stay'))
  .askIf(wantsRinging, 'safeTime', safeTime())
  .askIf((told) => joinsQueue(told) || wantsRinging(told), 'chatName', firstName())
  .askIf(wantsRinging, 'safeNumber', numberKeptApart())
  .ends((told) => {
    if (joinsQueue(told)) return 'queue';
    if (!wantsRinging(told)) return 'stay';
    return told.safeNumber === 'given' ? 'callback' : 'no-number';
  });
