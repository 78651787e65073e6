import type { View } from './verb-view.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const SOMEBODY =
  '(?:him|her|them|it|mum|dad|nan|(?:the|my|that|this|his|her|their) \\w+(?: in law)?)(?: both| all)?';

/** "I says to him, you're not having it", "said OTP, whats that": words spoken, and no item among them. */
const SPEECH =
  /^(?:to (?:him|her|them) )?(?:you|he|she|they|i|we|no|nope|nah|look|hang|why|what|who|where|how|which|when|there|that i|sorry|thanks|goodbye|bye|hello)\b/;
/** "said my passport was used", "said it would clear my name": a story told about a thing. */
const STORY =
  /^(?:\S+ ){0,5}(?:was|were|is|are|had|has|have|would|will|could|can|got|needs?|needed|must|should|might|went|kept|gave)\b/;

/** "told him to get lost", "told her where to go", "told mum he would ring": an answer or a tale, nothing told. */
const TOLD_OFF = new RegExp(
  `^(?:${SOMEBODY} )?(?:(?:him|her|them) )?(?:to|no|so|off|where to|straight|go|by|get|that (?:i|he|she|it|they|my|the|we|someone|if)|it (?:was|is|would) (?!in )|(?:i|he|she|they|we|you) (?:am|are|is|was|were|will|would|had|have|has|can|can not|could|do|does|did|should)|my (?:husband|wife|son|daughter|dad|mum|solicitor) )\\b`,
);

const VISITOR = '(?:him|her|them|the (?:lad|man|men|boy|bloke|woman|driver|courier|chap|fella|caller))';
/** What is sent, put, given or shown in a manner of speaking, by verb: "sent him packing", "put the phone down". */
const MANNERS: ReadonlyMap<string, RegExp> = new Map([
  ['send', new RegExp(`^${VISITOR} (?:packing|away|off|home|back|flying|on (?:his|her|their) way|round)\\b`)],
  [
    'put',
    /^(?:(?:it|the (?:phone|receiver|handset|kettle|call)|phone|him|her|them|me|us) )?(?:down|off|up|through|right|straight|on (?:hold|speaker|loudspeaker|to|the line))\b|^it (?:in|into) the bin\b|^(?:a stop|a block|paid to|two and two|the kettle)\b/,
  ],
  [
    'give',
    new RegExp(
      `^(?:up|in|way)\\b|^${SOMEBODY} (?:back|short shrift|what for|the slip|hell|stick|an? (?:earful|mouthful|piece|telling|rollicking|wrong|fake|false|made|load))\\b`,
    ),
  ],
  ['hand', /^(?:it|them|the phone|the handset|phone) (?:back|to (?:my|the real))\b|^(?:the|my) phone\b/],
  ['pass', /^(?:away|out|me|us|him on|her on|the phone)\b/],
  ['show', /^(?:him|her|them) (?:the door|out)\b/],
  ['type', /^this\b/],
]);

/** "nothing else" speaks of what was not asked about. */
const NOTHING_MORE = /^(?:(?:him|her|them) )?(?:nothing|none) (?:else|more)\b/;

/** Verbs that take no person, so that "put me card in" can only be the person's own. */
const ENTERING = set(
  'put type enter input key fill upload submit held popped tapped punched updated slipped',
);
/** "gave me a number", but not "gave me pin", as many say "my". */
const TO_PERSON =
  /^(?:me|us|i)\b(?! (?:am|(?:(?:bank|debit|full|last|first|real|old) )?(?:pin|card|cards|number|name|address|sort|sortcode|account|acc|password|dob|date|details|licence|passport|ni|nino|nat|national|insurance|postcode|code|email|purse|money|savings|maiden|mums|mothers|whole))\b)/;

/** Whether somebody else's words, or the caller's, are all that was said: "Said my passport was used". */
const isTale = ({ left, right }: View): boolean =>
  SPEECH.test(right.join(' ')) || (left.length === 0 && STORY.test(`${right.join(' ')} `));

/** "now he not answer", "she never answered my calls": the line is dead, nothing is kept back. */
const unanswered = ({ verb, negative, subject, right }: View): boolean =>
  verb.lemma === 'answer' &&
  negative &&
  (subject === 'caller' || subject === 'he-or-she') &&
  /^(?:(?:me|us|the phone|phone|my (?:calls?|texts?|messages?)|any ?more|now|again|and|his|her|their|when|or|but)\b|$)/.test(
    right.join(' '),
  );

/** Words that pass without anything handed over: to the person, in a manner of speaking, or no answer at all. */
export function isSaying(view: View): boolean {
  const { verb, left, right } = view;
  const words = right.join(' ');
  if (unanswered(view)) return true;
  if (NOTHING_MORE.test(words) || (verb.lemma === 'say' && isTale(view))) return true;
  // "can't tell whether": to know, and nothing told.
  if (verb.lemma === 'tell' && (TOLD_OFF.test(words) || /^(?:if|whether)\b/.test(words))) return true;
  if (MANNERS.get(verb.lemma)?.test(words) === true) return true;
  const toPerson = verb.role === 'give' && !ENTERING.has(verb.lemma) && TO_PERSON.test(words);
  return toPerson && (verb.form !== 'base' || left.length > 0);
}
