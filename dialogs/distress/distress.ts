import { conversation, part, safety } from '../../src/conversation/index.ts';

/** Words of self-harm lead here from anywhere. Nothing else is asked, and nobody is pushed towards 101. */
export const distress = conversation('distress', { outcomes: ['supported'] })
  .tell('despair', { alert: true })
  .ask('safeNow', safety())
  .tell('not-safe', { alert: true, when: ({ safeNow }) => safeNow !== 'yes' })
  .tell('safe', { when: ({ safeNow }) => safeNow === 'yes' })
  .menu('staying', {
    numbers: { part: part().tell('numbers') },
    person: { command: 'person' },
    'carry-on': { command: 'carry-on' },
    finish: { leaves: true },
  })
  .ends(() => 'supported');
