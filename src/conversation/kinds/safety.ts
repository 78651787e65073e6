import { GIVEN } from '../../case/vocabulary.ts';
import type { Given } from '../../case/vocabulary.ts';
import type { Heard, Kind, Wording } from '../kind.ts';
import { exactOptions } from './choice.ts';
import { readPositions } from './ordinals.ts';
import { mentions, plain, says } from './words.ts';
import { yesNoUnsure } from './yes-no.ts';

const SAFE = '(?:safe|ok|okay|fine|alright|all right)';
/** The whole of a message that says somebody is safe. */
const IS_SAFE = new RegExp(
  `^(?:(?:(?:yes|y|yeah|yep|yup|yh) )*(?:yes|y|yeah|yep|yup|yh|i am|safe|(?:i am|im) ${SAFE}))(?: (?:now|right now|at home|thanks|thank you|ta))*$`,
  'u',
);
const UNSAFE = new RegExp(
  `\\b(?:not|never|dont|do not|isnt|arent|aint|cant|wont)\\b(?: \\w+){0,3} ${SAFE}\\b|\\bunsafe\\b|\\bin danger\\b`,
  'u',
);
/** A yes, a no or the word itself, with more beside it: nobody is taken for safe by it. */
const HALF = /^(?:yes|yeah|yep|y|no|nah|nope)\b|\bsafe\b/u;

/**
 * Whether somebody in despair is safe: yes / no / not sure. A yes has to be the whole message, "yes, I have pills" is
 * none; a message that only half says it is in doubt.
 */
export const safety = (): Kind<Given> => ({ ...yesNoUnsure(), read: readSafety });

function readSafety({ text, facts }: Heard, { question, phrases }: Wording): Given | null {
  // Said once more, words of despair bring the question once more.
  if (facts.distress.length > 0) return null;
  const words = plain(text);
  const positions = readPositions(text, GIVEN.length);
  if (positions?.length === 1) return GIVEN[positions[0] ?? 0] ?? null;
  if (UNSAFE.test(words) || says(text, phrases, 'no')) return 'no';
  if (facts.danger.length > 0) return 'no';
  if (IS_SAFE.test(words) || exactOptions(text, ['yes'], question).length > 0) return 'yes';
  if (exactOptions(text, ['no'], question).length > 0) return 'no';
  const half =
    HALF.test(words) ||
    says(text, phrases, 'yes') ||
    says(text, phrases, 'not-sure') ||
    mentions(text, phrases, 'doubt');
  return half || exactOptions(text, ['not-sure'], question).length > 0 ? 'not-sure' : null;
}
