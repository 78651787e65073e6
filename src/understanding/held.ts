import { answerOf } from './answers.ts';
import { wordsAfter, wordsBefore, wordsBetween } from './reading.ts';
import { wentToThem } from './taken.ts';
import type { Mention, Reading } from './reading.ts';
import type { Stance } from './stance.ts';

const HOLDER =
  '(?:they|he|she|him|them|scammers?|fraudsters?|caller|someone|who|courier|driver|whoever|man|men|bloke|woman|girl|chap|fella|lad|liar|crooks?|agent|(?:first|second|third|other|last|this|that) (?:one|lot|lad|bloke))';
const HELD = new RegExp(
  `(?:^| )${HOLDER}(?: \\w+){0,2} (?:have|has|got|get|took|stole|hold|holds|had|(?:walked|went|came|made|drove|rode|ran|waltzed|strolled|scarpered|legged it) (?:(?:off|away|out) )?with)(?: (?:all|got|now|both|of|everything|only|just))*(?: (?:my|me|her|his|our|mums|dads|nans|the)(?: \\w+){0,4}(?: and)?(?: my| her| his| mums| dads| the)?)?$|^(?:got|took|had)(?: (?:my|me|her|his|mums|dads))(?: \\w+){0,3}(?: and)?(?: my| her| his| mums| dads| the)?$|(?:^| )(?:they|he|she|scammers?) (?:have|has|got|had)(?: now)? (?:everything|all|the lot)(?: \\w+){0,5}$`,
);
const NOT_HELD = /\b(?:already|knew|if|claim\w*|said|says|not|never|ask\w*|want\w*|me(?! *$)|to)\b/;

/** "she has her card in her hand", "he had the envelope ready": not handed over yet. */
const READY = /^(?:in (?:her|his|my|their) hand|out|ready|to hand|in front|stolen|renewed|lost)\b/;
/** "he had my name and address" as he rang: that was known before. */
const HAD =
  /\b(?:had|has|have)(?: (?:already|all|both))?(?: (?:my|me|her|his|our)(?: \w+){0,4})?(?: and| my| her| his)*$/;

/** "had my address, email and card for a £1.45 charge": had it from the person, who paid with it. */
const CHARGED =
  /\bcard(?: details| number)?(?: \w+)? (?:for|to pay|to take) (?:\w+ ){0,4}?(?:<money>|<sum>|charge|fee|payment|postage)/;

/** Said, asked or supposed right before: "he said they have my number". */
const NOT_SO = /\b(?:if|claim\w*|said|says|ask\w*|want\w*)\b/;

const OUT_OF = /^(?:off|out of|from) (?:of )?(?:me|us|her|him|my|mum|dad|nan|our|the)\b/;
const GOT = /\b(?:got|had|have|has|get|getting|took|taken|managed|wormed|prised|charmed|wheedled|tricked)\b/;
const NOT_GOT = /\b(?:not|never|failed|unable|nobody|neither|nor)\b/;
const TRIED = /\b(?:try|trying|tried|want|wants|wanted|hoping|would|could|if)\b/;
const ALL_THEY_GOT =
  /\b(?:all|only things?) (?:that )?(?:they|he|she) (?:\w+ )?(?:got|has|have|had)(?: (?:out|off|of|from|me|her|him|mum|now))* (?:is|was|are)(?: (?:my|me|her|his|the|our))?$/;

/** "sort code he got". */
const THEY_GOT = /^(?:he|she|they) (?:got|has|have)(?! (?:not|to|never|already)\b)\b/;

/** What stands before a place in its sentence, from the last "but" on. */
function spokenBefore(reading: Reading, at: number, count: number): string {
  const words = wordsBefore(reading, at, count);
  return words.slice(words.lastIndexOf('but') + 1).join(' ');
}

/** "they did not get my PIN". */
const NEVER_HELD = new RegExp(
  `(?:^| )${HOLDER}(?: \\w+)? (?:not|never)(?: \\w+)? (?:get|got|have|had|has)(?: (?:my|me|her|his|our|mums|the))*$`,
);

/** "he saw my PIN", "he can see my bank app". */
const SEEN = new RegExp(
  `(?:^| )${HOLDER}(?: (?!to\\b|wants?\\b|ask\\w*\\b|needs?\\b|must\\b|should\\b|will\\b|would\\b|not\\b|never\\b)\\w+){0,2} (?:see|sees|saw|seen|seeing|watched|watching|viewed|viewing|looked at|looking at|was in|were in|got into|went into)(?: (?:all|into|at|in|me|my|her|his|our|the|own|open|on))*$`,
);
const UNSEEN = /\b(?:not|never|could not|did not)\b/;
const PERHAPS = /\b(?:can|could|might|may|maybe|think|if)\b/;

/** "had me on AnyDesk", "he was on TeamViewer for an hour". */
const APP = /^(?:anydesk|teamviewer|rustdesk|ultraviewer|quickassist|logmein)$/;
const ON_APP =
  /\b(?:had|got|have|has|been|was|were|is|am) (?:(?:me|us|her|him|mum|dad|nan|all|both|still|connected|already) )*(?:on|onto|into|using|through|via|by)(?: (?:the|an?|my|her|his))*$/;
const NO_APP = /\b(?:to|would|could|should|nearly|almost|not|never|if|wants?|wanted|tried|asked) (?:\w+ )?$/;

/** "to get my crypto back": it is gone. */
const GETTING_BACK =
  /\b(?:get|gets|getting|got|give|gave|recover|recovering|return|retrieve|release|unlock|have)(?: (?:me|us|her|him|all|both|of))*(?: (?:my|her|his|our|the))*$/;

/** What was seen, used or lost without any word of giving. */
function lostOrSeen(reading: Reading, noun: Pick<Mention, 'start' | 'end' | 'item'>): Stance | undefined {
  if (wentToThem(reading, noun)) return 'given';
  const words = wordsBefore(reading, noun.start, 9).join(' ');
  const named = wordsBetween(reading, noun.start, noun.end).join(' ');
  const on = APP.test(named) ? ON_APP.exec(words) : null;
  if (on !== null) return NO_APP.test(words.slice(0, on.index)) ? undefined : 'given';
  const after = wordsAfter(reading, noun.end - 1, 1)[0];
  if (noun.item === 'gift-card-or-crypto' && after === 'back' && GETTING_BACK.test(words)) return 'given';
  const seen = SEEN.exec(words);
  if (seen === null || UNSEEN.test(words.slice(0, seen.index).split(' ').slice(-3).join(' ')))
    return undefined;
  return PERHAPS.test(words) ? 'doubt' : 'given';
}

/** "could he have my account number": he asked. */
const ASKED_TO_HAVE =
  /\b(?:can|could|may|might|cud) (?:he|she|they) (?:just |please |possibly |also )?(?:have|get|take)\b/;

/** What it says that they have it: given, perhaps, not yet, or theirs before. */
function inTheirHands(
  reading: Reading,
  noun: Pick<Mention, 'start' | 'end' | 'item'>,
  words: string,
  holding: RegExpExecArray,
): Stance | undefined {
  const after = wordsAfter(reading, noun.end - 1, 4).join(' ');
  if (READY.test(after)) return 'asked';
  if (ASKED_TO_HAVE.test(words)) return 'asked';
  if (/^(?:before|b4) (?:i|we|he|she|they|it|that)\b/.test(after)) return 'neutral';
  if (
    noun.item === 'personal-details' &&
    HAD.test(holding[0]) &&
    !CHARGED.test(wordsBetween(reading, noun.end, noun.end + 14).join(' '))
  )
    return 'not-asked';
  // What stands well before the holder is another matter: "what if he comes to the house, he has my address".
  const near = words.slice(0, holding.index).split(' ').slice(-2).join(' ');
  if (NOT_HELD.test(holding[0]) || NOT_SO.test(near)) return undefined;
  return /\b(?:might|may|could|think)\b|\b(?:do|does) (?:he|she|they|the)\b/.test(words) ? 'doubt' : 'given';
}

/** "they have my bank details", "the courier took my card and PIN". What the caller knew before was not given. */
export function held(reading: Reading, noun: Pick<Mention, 'start' | 'end' | 'item'>): Stance | undefined {
  const gone = answerOf(reading, noun) ?? lostOrSeen(reading, noun);
  if (gone !== undefined) return gone;
  const words = spokenBefore(reading, noun.start, 9);
  if (NEVER_HELD.test(words)) return 'denied';
  const after = wordsAfter(reading, noun.end - 1, 4).join(' ');
  if (OUT_OF.test(after) && GOT.test(words))
    return NOT_GOT.test(words) ? 'denied' : TRIED.test(words) ? 'asked' : 'given';
  if (ALL_THEY_GOT.test(words) || THEY_GOT.test(after)) return 'given';
  if (wordsBetween(reading, noun.end, noun.end + 3).includes('already')) return 'neutral';
  if (/\bdid (?:he|she|they) (?:\w+ )?(?:get|have|take)\b/.test(words))
    return answerOf(reading, noun) ?? 'asked';
  const holding = HELD.exec(words);
  return holding === null ? undefined : inTheirHands(reading, noun, words, holding);
}
