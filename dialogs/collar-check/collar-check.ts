import { officerDetails, part, shared } from '../../src/conversation/index.ts';
import type { Show } from '../../src/conversation/index.ts';
import type { Case } from '../../src/case/case.ts';
import { collarSentence } from './sentence.ts';

/** The sentence for 101, from what the caller is said to have given. */
const showSentence: Show = (view) => {
  const sentence = collarSentence(view);
  const heading = view.words.tells['sentence-heading']?.[0] ?? '';
  return [{ text: `**${heading}**\n\n“${sentence}”`, card: { kind: 'read-out', heading, words: sentence } }];
};

/** A sentence for 101. The card that says what it is worth has been shown before. */
const makeSentence = part()
  .ask('officer', officerDetails())
  .tell('sentence', { show: showSentence, words: ['sentence-heading'] });

/** Whoever is at the door now: the safety steps and their question come first. */
const atTheDoor = ({ case: { rightNow } }: { readonly case: Case }): readonly string[] => [
  ...rightNow.filter((moment) => moment !== 'none' && moment !== 'not-sure'),
  'coming',
];

/**
 * How to check an officer: the card comes before its details are asked for, and every way out of it leads to 101.
 * @param isDue whether it is offered.
 */
export const collarCheck = (isDue: (kase: Case) => boolean) =>
  shared(
    'collar-check',
    part()
      .tell('collar-card', { when: (_, kase) => isDue(kase) })
      .menu(
        'collar',
        {
          sentence: { part: makeSentence },
          'cannot-ring': { part: part().tell('cannot-ring') },
          'at-my-door': { files: { name: 'rightNow', value: atTheDoor } },
          person: { command: 'person' },
          'move-on': { leaves: true },
        },
        (_, kase) => isDue(kase),
      ),
  );

/** The same check where it is chosen out of a menu of other things. */
export const collarCheckOnRequest = shared('collar-check', part().tell('collar-card').include(makeSentence));
