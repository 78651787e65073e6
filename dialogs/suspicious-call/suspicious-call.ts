import { ITEMS, PAYMENT_METHODS, CLAIMED, RIGHT_NOW } from '../../src/case/vocabulary.ts';
import type { Item } from '../../src/case/vocabulary.ts';
import { exposed, moneyMayHaveGone } from '../../src/case/case.ts';
import {
  choice,
  conversation,
  inDoubt,
  officerDetails,
  part,
  several,
  yesNoUnsure,
} from '../../src/conversation/index.ts';
import { maybePoliceIn } from '../advice/conditions.ts';
import {
  bankAtRisk,
  moreSteps,
  showAdvice,
  showReferral,
  showSentence,
  stepsDoneWith,
  unnamedExposure,
} from './shown.ts';

/** Said before anything is asked, in this order, whenever a fact calls for it. */
const safety = part()
  .tell('coming', { alert: true, when: (_, { rightNow }) => rightNow.includes('coming') })
  .tell('hang-up', {
    alert: true,
    when: (_, { rightNow }) => rightNow.includes('on-the-phone'),
  })
  .tell('hang-up-in-doubt', { alert: true, when: (_, { rightNow }) => rightNow.includes('not-sure') })
  .tell('cut-off-device', { alert: true, when: (_, kase) => exposed(kase, 'remote-access') })
  .tell('cut-off-device-if', { alert: true, when: (_, kase) => unnamedExposure(kase) })
  .tell('ring-bank', { alert: true, when: (_, kase) => bankAtRisk(kase) });

/** A sentence for 101. The card that says what it is worth has been shown before. */
const makeSentence = part()
  .ask('officer', officerDetails())
  .tell('sentence', { show: showSentence, words: ['sentence-heading'] });

/** The main job: from "someone rang me" to advice for what they wanted and may have. */
export const suspiciousCall = conversation('suspicious-call', { outcomes: ['advised'] })
  .include(safety)
  .ask('rightNow', several(RIGHT_NOW, { exclusive: ['none', 'not-sure'], none: 'none', notSure: 'not-sure' }))
  .askIf(
    ({ rightNow }) => rightNow.includes('on-the-phone'),
    'hungUp',
    inDoubt(choice('hung-up', 'cannot', 'keep-ringing'), 'cannot'),
  )
  .tell('cannot-hang-up', { alert: true, when: ({ hungUp }) => hungUp === 'cannot' })
  .tell('keep-ringing', { when: ({ hungUp }) => hungUp === 'keep-ringing' })
  .ask('asked', several([...ITEMS, 'none'], { exclusive: ['none'], none: 'none', notSure: 'other' }))
  .each('given', ({ asked }) => asked.filter((item): item is Item => item !== 'none'), yesNoUnsure(), ITEMS)
  .askIf((_, kase) => moneyMayHaveGone(kase), 'paidBy', choice(...PAYMENT_METHODS))
  .ask('claimed', several(CLAIMED, { press: 'one', exclusive: ['unknown'], notSure: 'unknown' }))
  .tell('advice', { show: showAdvice })
  .tell('collar-card', { when: (_, kase) => maybePoliceIn(kase) })
  .tell('referral', { show: showReferral, words: ['referral', 'referral-check', 'referral-money'] })
  .menu(
    'collar',
    {
      sentence: { part: makeSentence },
      'cannot-ring': { part: part().tell('cannot-ring') },
      'at-my-door': {
        files: {
          name: 'rightNow',
          value: ({ case: { rightNow } }) => [
            ...rightNow.filter((moment) => moment !== 'none' && moment !== 'not-sure'),
            'coming',
          ],
        },
        part: part().tell('at-my-door', { alert: true }),
      },
      person: { command: 'person' },
      'move-on': { leaves: true },
    },
    (_, kase) => maybePoliceIn(kase),
  )
  .menu('offers', {
    done: { when: moreSteps, files: { name: 'stepsDone', value: stepsDoneWith } },
    'check-officer': {
      when: ({ case: kase }) => !maybePoliceIn(kase),
      part: part().tell('collar-card').include(makeSentence),
    },
    change: { command: 'change' },
    person: { command: 'person' },
    finish: { leaves: true },
  })
  .ends(() => 'advised');
