import { MINE } from './lexicon/own.ts';
import { wordsAfter, wordsBefore } from './reading.ts';
import type { Mention, Reading } from './reading.ts';

type Named = Pick<Mention, 'start' | 'end'>;

const OWN = `(?:${MINE}|mum|dad|nan|engagement|wedding|gold|late)`;
const THEY =
  '(?:he|she|they|scammers?|fraudsters?|thief|thieves|crooks?|caller|courier|driver|lad|man|bloke|chap|fella|woman|lady|guy)';

/** "lost mum's necklace to them". */
const LOST = new RegExp(`\\b(?:lost|losing|said goodbye to|parted with) (?:${OWN} )*$`);
const TO_THEM =
  /^(?:(?:and|my|the|her|his) \w+ )*to (?:him|her|them|these|those|this|that|some|the|a|an)\b(?! (?:house|fire|flood|sea|river|bin|tip))/;
const NOT_LOST = /\b(?:not|never|nearly|almost|if|nothing)\b/;

/** "passport and licence are what he walked away with". */
const CARRIED_OFF = new RegExp(
  `^(?:(?!but\\b|not\\b|if\\b|never\\b)\\w+ ){0,7}(?:is|are|was|were) (?:just |all |exactly )?what ${THEY} (?:has |have |had )?(?:(?:walked|came|come|went|gone|made|drove|rode|ran|ended|left|got) (?:(?:off|away|out|up) )?with\\b|took|got)\\b`,
);

/** "I no longer have my card, the 'sergeant' has". */
const LACKED = new RegExp(
  `\\b(?:no longer (?:have|has|got)|(?:have|has) not got|(?:do|does) not have) (?:${OWN} )*$`,
);
const THEY_HAVE =
  /^(?:any ?more |now )*(?:(?!and\b|because\b|so\b|i\b|we\b|nobody\b|husband\b|wife\b|son\b|daughter\b|bank\b)\w+ ){1,4}(?:has|have|does|do|got)(?: (?:it|them|that|both|now|got))*$/;

/** Whether a thing is said to have left with somebody, without a word of giving. */
export function wentToThem(reading: Reading, { start, end }: Named): boolean {
  const after = `${wordsAfter(reading, end - 1, 9).join(' ')} `;
  if (CARRIED_OFF.test(after)) return true;
  const before = `${wordsBefore(reading, start, 9).join(' ')} `;
  if (LOST.test(before)) return TO_THEM.test(after) && !NOT_LOST.test(before);
  return LACKED.test(before) && THEY_HAVE.test(after.trim());
}
