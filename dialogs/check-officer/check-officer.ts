import { conversation, part } from '../../src/conversation/index.ts';
import {
  adviceComesFirst,
  moreSteps,
  showFirstAdvice,
  showFurtherAdvice,
  stepsDoneWith,
} from '../advice/show-plan.ts';
import { collarCheck } from '../collar-check/collar-check.ts';
import { safety } from '../safety/safety.ts';

/** The short way in for somebody who only wants to know whether an officer is real. */
export const checkOfficer = conversation('check-officer', { outcomes: ['checked'] })
  .include(safety)
  .include(collarCheck(() => true))
  .tell('first-advice', { show: showFirstAdvice, when: (_, kase) => adviceComesFirst(kase) })
  .tell('advice', { show: showFurtherAdvice })
  .menu('afterCheck', {
    done: { when: moreSteps, files: { name: 'stepsDone', value: stepsDoneWith } },
    'they-asked': { command: 'carry-on' },
    'at-your-door': { part: part().tell('warrant-card') },
    person: { command: 'person' },
    finish: { leaves: true },
  })
  .ends(() => 'checked');
