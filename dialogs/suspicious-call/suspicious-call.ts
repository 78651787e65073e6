import { ITEMS, MONEY_ITEMS, PAYMENT_METHODS, CLAIMED, RIGHT_NOW, SWEPT } from '../../src/case/vocabulary.ts';
import type { Item } from '../../src/case/vocabulary.ts';
import type { Case, CaseFields } from '../../src/case/case.ts';
import { exposed, moneyMayHaveGone } from '../../src/case/case.ts';
import {
  choice,
  conversation,
  dateTime,
  inDoubt,
  money,
  optional,
  part,
  phoneNumber,
  several,
  yesNoUnsure,
} from '../../src/conversation/index.ts';
import type { Known } from '../../src/conversation/index.ts';
import { maybePoliceIn } from '../advice/conditions.ts';
import {
  adviceComesFirst,
  moreSteps,
  showFirstAdvice,
  showFurtherAdvice,
  stepsDoneWith,
} from '../advice/show-plan.ts';
import { collarCheck, collarCheckOnRequest } from '../collar-check/collar-check.ts';
import { safety } from '../safety/safety.ts';
import { country, forWhom } from './for-whom.ts';
import { REFERRALS, showMessageToSend, showReferral, showSummary } from './shown.ts';

/** What the bank has to hear of, or a device that they got into. */
const URGENT: readonly Item[] = [...SWEPT, ...MONEY_ITEMS];

type Told = Pick<CaseFields, 'rightNow' | 'asked'>;

/**
 * Whether to ask also about what people volunteer unasked. The first question asks it of everybody who answers it as
 * put; so what remains are those who told it in their own words, who were in doubt, and who said that something went but
 * not yet what.
 */
const isSweepDue = ({ rightNow, asked }: Told, { inWords }: Known): boolean =>
  (inWords.has('rightNow') && !rightNow.includes('none')) ||
  rightNow.includes('not-sure') ||
  (rightNow.includes('has-something') && !asked.some((item) => item !== 'none' && URGENT.includes(item)));

const rowsOf = (told: Told, known: Known): readonly Item[] => [
  ...new Set([
    ...told.asked.filter((item): item is Item => item !== 'none'),
    ...(isSweepDue(told, known) ? SWEPT : []),
    ...ITEMS.filter((item) => known.perhaps(item) || exposed(known.case, item)),
  ]),
];

/** A call that goes on is the person's own to end; a helper is not on it, and in danger 999 comes first. */
const isOnTheLine = ({ rightNow }: Pick<CaseFields, 'rightNow'>, { forWhom: whom }: Case): boolean =>
  whom === 'me' && rightNow.includes('on-the-phone') && !rightNow.includes('coming');

/** What a call-taker asks for; each may be skipped. */
const makeSummary = part()
  .ask('callWhen', optional(dateTime()))
  .ask('numberShown', optional(phoneNumber()))
  .askIf((_, kase) => moneyMayHaveGone(kase), 'amount', optional(money()))
  .askIf((_, kase) => moneyMayHaveGone(kase), 'paidWhen', optional(dateTime()))
  .tell('summary', { show: showSummary });

/** The main job: from "someone rang me" to advice for what they wanted and may have. */
export const suspiciousCall = conversation('suspicious-call', { outcomes: ['advised'] })
  .onRequest('forWhom', forWhom())
  .onRequest('country', country())
  .include(safety)
  .ask('rightNow', several(RIGHT_NOW, { exclusive: ['none', 'not-sure'], none: 'none', notSure: 'not-sure' }))
  .askIf(isOnTheLine, 'hungUp', inDoubt(choice('hung-up', 'cannot', 'keep-ringing'), 'cannot'))
  .tell('cannot-hang-up', { alert: true, when: ({ hungUp }) => hungUp === 'cannot' })
  .tell('keep-ringing', { when: ({ hungUp }) => hungUp === 'keep-ringing' })
  .ask('asked', several([...ITEMS, 'none'], { exclusive: ['none'], none: 'none', notSure: 'other' }))
  .each('given', rowsOf, yesNoUnsure(), ITEMS)
  .askIf((_, kase) => moneyMayHaveGone(kase), 'paidBy', choice(...PAYMENT_METHODS))
  .tell('first-advice', { show: showFirstAdvice, when: (_, kase) => adviceComesFirst(kase) })
  .ask('claimed', several(CLAIMED, { press: 'one', exclusive: ['unknown'], notSure: 'unknown' }))
  .tell('advice', { show: showFurtherAdvice })
  .tell('referral', { show: showReferral, words: REFERRALS })
  .include(collarCheck(maybePoliceIn))
  .menu('offers', {
    done: { when: moreSteps, files: { name: 'stepsDone', value: stepsDoneWith } },
    summary: { part: makeSummary },
    'tell-someone': {
      when: ({ case: kase }) => !kase.claimed.includes('family-or-friend'),
      part: part().tell('tell-someone', {
        show: showMessageToSend,
        words: ['tell-someone-heading', 'tell-someone', 'tell-someone-for-them'],
      }),
    },
    'check-officer': { when: ({ case: kase }) => !maybePoliceIn(kase), part: collarCheckOnRequest },
    change: { command: 'change' },
    person: { command: 'person' },
    finish: { leaves: true },
  })
  .ends(() => 'advised');
