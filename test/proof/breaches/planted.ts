import { yesNoUnsure } from '../../../src/conversation/index.ts';
import type { PlanStepCard, Say } from '../../../src/protocol.ts';
import {
  advice,
  advises,
  asks,
  contact,
  endsWith,
  moved,
  nodes,
  outlined,
  says,
  tells,
  without,
} from './changed-worlds.ts';
import type { Change } from './changed-worlds.ts';

const LONG = 'Take care. '.repeat(31);
const LONG_SENTENCE = `You can ${'still '.repeat(20)}hang up.`;
const stepsOf = ({ card }: Say): readonly PlanStepCard[] => (card.kind === 'plan' ? card.steps : []);
const cardOf = (steps: readonly PlanStepCard[], text = 'Do this now'): Say => ({
  text,
  card: { kind: 'plan', heading: text, steps },
});

/** What was planted, in which world, and the rule that has to see it. */
export const PLANTED: readonly (readonly [string, Change, string])[] = [
  [
    'an opening without 159',
    says('opening-alert', 'Hang up now. In danger, ring 999.'),
    'The first thing said holds hang up, 999 and 159',
  ],
  [
    'the bank alert after the next question',
    moved('ring-bank', 'claimed'),
    'No question stands before a step that its facts call for',
  ],
  [
    'no alert for the device',
    without('cut-off-device'),
    'No question stands before a step that its facts call for',
  ],
  [
    'the bank alert before 999',
    moved('ring-bank', 'coming'),
    'Alerts come in the order 999, hang up, device, bank',
  ],
  [
    'a question in the middle of a turn',
    nodes((all) =>
      all.map((node) =>
        node.type === 'tell' && node.name === 'hang-up'
          ? {
              ...node,
              show: () => [
                {
                  text: 'Why?',
                  card: {
                    ...{ kind: 'question', name: 'why', text: 'Why?', commands: [] },
                    answer: { kind: 'choice', options: [] },
                  },
                },
                { text: 'Hang up now.', card: { kind: 'alert' } },
              ],
            }
          : node,
      ),
    ),
    'A turn asks one question at most, and last',
  ],
  [
    'packaging before 999',
    tells('safety', 'coming', 'Keep the door shut. Hang up. Then ring 999.'),
    'In danger 999 is the first line',
  ],
  [
    'someone on the phone told to ask',
    tells('safety', 'hang-up', 'Ask the caller for their number. Then hang up.'),
    'Nobody on the phone is told to ask the caller anything',
  ],
  [
    'a first card without the bank',
    advice(
      (show) => (view) =>
        show(view)
          .flatMap(stepsOf)
          .slice(-1)
          .map((step) => cardOf([step])),
    ),
    'The bank is on the first card of advice',
  ],
  [
    'a card of everything',
    advice((show) => (view) => {
      const steps = show(view).flatMap(stepsOf);
      return [
        cardOf([...steps, ...steps.map((step) => ({ ...step, id: `${step.id}-2`, when: 'now' as const }))]),
      ];
    }),
    'At most three steps for now are shown at a time',
  ],
  [
    'a step doubled on its card',
    advice(
      (show) => (view) =>
        show(view)
          .flatMap(stepsOf)
          .slice(0, 1)
          .map((step) => cardOf([step, step])),
    ),
    'No step is shown twice over the batches of “Done”',
  ],
  [
    'the same batch after Done',
    advice(
      (show) => (view) =>
        show({ ...view, fields: {} }).map((say) => ({
          ...say,
          text: `${say.text} ${String([view.fields['stepsDone'] ?? []].flat().length)}`,
        })),
    ),
    'No step is shown twice over the batches of “Done”',
  ],
  [
    'Done that shows nothing more',
    advice((show) => (view) => show({ ...view, fields: {} })),
    '“Done” is offered only while more steps are left, and shows them',
  ],
  [
    'a number without another way to use it',
    contact('159', ({ cannotRing: _, ...rest }) => rest),
    'Who to ring now comes with how to reach them without ringing',
  ],
  [
    'the officer check before any advice',
    without('advice'),
    'In the talk about a call, advice stands before the officer check and the offers',
  ],
  [
    'no card before the officer’s details',
    without('collar-card'),
    'The officer-check card comes before its details',
  ],
  [
    'an ending without 101',
    endsWith('suspicious-call', 'advised', 'Take care.'),
    'Every ending refers to 101',
  ],
  [
    'a push to 101 in despair',
    tells('distress', 'safe', 'Ring 101 about the call.'),
    'In despair nothing pushes to 101',
  ],
  [
    'despair without Samaritans',
    tells('distress', 'despair', 'Ring 999.'),
    'Words of despair are answered in every state',
  ],
  [
    'danger without 999',
    tells('safety', 'coming', 'Keep the door shut.'),
    'No question stands before a step that its facts call for',
  ],
  [
    '“999” without 999',
    says('emergency', 'Ring the police.'),
    'Words of danger and “999” are answered in every state',
  ],
  ['a stop without 101', says('stopped', 'I have stopped.'), '“Stop” is answered in every state'],
  [
    'no person among the offers',
    nodes((all) =>
      all.map((node) =>
        node.type === 'menu' && node.name === 'offers'
          ? { ...node, options: { ...node.options, person: { command: 'person', when: () => false } } }
          : node,
      ),
    ),
    'Every question has help, a person and a way back',
  ],
  [
    'a question that takes no doubt',
    nodes((all) =>
      all.map((node) =>
        node.type === 'each' ? { ...node, kind: { ...yesNoUnsure(), notSure: null } } : node,
      ),
    ),
    '“Not sure” is an answer, or a skip, wherever facts are asked',
  ],
  [
    'a question for a secret',
    asks('suspicious-call', 'asked', 'What is your PIN?'),
    'No question asks for a secret',
  ],
  [
    'a question of 26 words',
    asks('suspicious-call', 'asked', `What ${'very '.repeat(24)}thing?`),
    'A question has twenty-five words',
  ],
  [
    'one question more before the advice',
    moved('offers', 'asked'),
    'In the talk about a call, advice stands before',
  ],
  [
    'callers asked of before what they wanted',
    moved('claimed', 'given'),
    'Buttons reach the advice in four answers',
  ],
  [
    'a message of 62 words',
    tells('safety', 'ring-bank', `Ring 159, your bank. ${LONG}`),
    'A message has sixty words at most',
  ],
  [
    'a sentence of 24 words',
    tells('safety', 'hang-up', LONG_SENTENCE),
    'A sentence has twenty words at most',
  ],
  [
    'a number vouched for',
    tells('collar-check', 'cannot-ring', 'Use 18001 101. That number is genuine.'),
    'Nobody and nothing is vouched for',
  ],
  [
    'an officer called safe',
    tells('collar-check', 'collar-card', 'That officer is safe to talk to.'),
    'Nobody and nothing is vouched for',
  ],
  [
    'a step without a source',
    advises('ring-bank-159', { sources: [] }),
    'Every step shown has a source, an owner',
  ],
  [
    'a form before the bank',
    advises('cut-off-device', { action: 'Fill in the form for a lost device.' }),
    'No letter or form stands before the bank',
  ],
  [
    'a person brought in without consent',
    outlined('hand-off', () => ({ ends: () => 'queue' })),
    'Nobody is passed on without having said yes',
  ],
  [
    'consent asked for without a word on who will see the chat',
    tells('hand-off', 'what-they-see', 'They are kind.'),
    'Whoever is asked for consent has been told who will see the chat',
  ],
  [
    'one question more before the queue',
    outlined('hand-off', (outline) => ({
      nodes: outline.nodes.map((node) => (node.name === 'safeTime' ? { ...node, when: () => true } : node)),
    })),
    'At most two questions come before the queue',
  ],
  [
    'a closed desk without 101',
    tells('hand-off', 'closed-until', 'No one is here until {opens}. You can read this chat.'),
    'Where nobody is there or the wait is long, 101 is named at once',
  ],
  [
    'a wait out of thin air',
    says('wait-unknown', 'It may take 5 minutes.'),
    'Nobody who waits is promised a time that was not measured',
  ],
];
