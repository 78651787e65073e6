import { choice, conversation, inDoubt } from '../../src/conversation/index.ts';

/** Asking for a person after words of self-harm: one press, and nothing that sends them elsewhere but to Samaritans. */
export const handOffInDespair = conversation('hand-off-in-despair', {
  outcomes: ['queue', 'stay'],
  knows: ['desk'],
})
  .tell('still-here')
  .ask('passOn', inDoubt(choice('pass-on', 'stay'), 'stay'))
  .ends(({ passOn }) => (passOn === 'pass-on' ? 'queue' : 'stay'));
