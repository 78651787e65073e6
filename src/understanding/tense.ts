import { unreachable } from '../errors.ts';
import { asksWhetherItCounts, CALLERS, conditional, doubtful } from './verb-view.ts';
import type { Stance, View } from './verb-view.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const THEM = set('them him her it');
const MADE_TO = set('got made forced persuaded tricked conned pressured convinced had having making getting');
const DONE_TO = set(
  'had managed agreed decided went forced persuaded tricked conned pressured stupidly got silly enough',
);
const OBJECTS = set(
  'me us her him them mum dad nan mother father friend wife husband grandad neighbour aunt uncle son daughter',
);
const DRIVEN_INTO = set('into up after regret regretted hate since');
const MODALS = set(
  'can could would should will shall must may might to please just and or then you said says say saying told',
);
/** Before "I", or between "I" and the verb: a wish, a question, a duty; nothing done. */
const UNDONE = set('can could would should will shall must may might do does');
/** What either side does. */
const RINGING = set('ring call phone come get make do have go run leave');
const WOULD = set('would will going');
/** What the caller does when the person has lost something. */
const TAKING = set('take collect pick move control transfer');
/** The past looks like the base form. */
const UNCHANGED = set('read put let hit set cut');
const IS = set('is am are');
/** "I can hear her reading it out", "caught mum giving him the code". */
const WITNESSED = /\b(?:hear|heard|hearing|caught|saw|found|watched|overheard) (?:\w+ ){1,4}$/;
/** "got as far as typing the number". */
const AS_FAR_AS = /\b(?:got|get|getting|went) as far as (?:\w+ )?$/;
/** "he is on the phone giving his date of birth", "sat there reading it out". */
const AT_IT =
  /\b(?:right now|on the (?:phone|mobile|landline|line)|on with (?:him|them)|in the (?:kitchen|hall|other room|next room)|sat there|stood there)(?: (?:to|with) (?:him|her|them))?(?: \w+){0,4} $/;
const ADVERBS = set('just then already only also did so stupidly foolishly');

const BEGUN = set('was started been');
/** "started typing it then shut the lid": not told to the end. */
const BROKEN_OFF =
  /\b(?:(?:then|and|but|so|when|stopped|before)\b.*)?\b(?:stopped(?! (?:at|after) (?:\d|<sum>|two|three|four|five|six|seven|eight|nine|ten)\b)|shut|closed|hung up|put (?:it|the phone) down|twigged|bottled it|gave up|thought better|before (?:i|we|he|she) (?:had |have |would |got |could )?(?:finish\w*|anywhere|far|done|completed|sent|pressed)|(?:not|never) (?:finish\w*|complet\w*|press\w*))/;
const WENT_ON = /\b(?:then (?:finished|carried|went|sent|pressed)|carried on|anyway|too late)\b/;
const STARTED = /\b(?:start|started|starting|began|begun|half ?way through|half way|as far as)(?: to)?$/;
const brokenOff = ({ before, after }: View): boolean =>
  STARTED.test(before) && BROKEN_OFF.test(after) && !WENT_ON.test(after);
/** "what happens if I gave": asked by somebody who did. */
const WORRIED = /\b(?:what|matter|matters|happens?|problem|bad|worry|safe|trouble)\b.*\bif\b/;
/** "unless it is settled", "till the fine has been paid": what is to happen. */
const ON_CONDITION =
  /\b(?:unless|until|till|(?<!\b(?:sure|certain|know|remember|idea|recall|wonder|wondering|think|about|tell|see|check) )if) (?!(?:i|we|she|he|they) )(?:\w+ ){1,5}$/;
/** "until I'd read the code out". */
const NOT_UNTIL =
  /\b(?:unless|until|till|before) (?:i|we|she|he|mum|dad|nan) (?:(?:have|had|has|would|just|first) )*$/;

/** "if I gave my name, is that bad?" */
const WORRIED_AFTER =
  /\b(?:is that|is it|what can|can they|does it|does that|am i|will they|do i need|what do i|could they)\b/;
const worried = ({ before, after }: View): boolean =>
  WORRIED.test(before) || (!/\b(?:would|should|could)\b/.test(before) && WORRIED_AFTER.test(after));
/** "what do I do if I've given it", "do I need a new one if I sent it": so it was. */
const REMEDY =
  /\b(?:do i (?:do|need|have|cancel|tell|change|report|ring)|who do i|how do i)\b.*\bif (?:i|we|she|he) (?:(?:have|has|had) )?(?:already )?$/;
/** "if I gave", "should I have given": nothing done yet. */
const HYPOTHETICAL =
  /\b(?:(?<!sure |know |certain |remember |idea |recall |wonder |wondering |think |about )if (?:i|we|he|she|mum|dad|nan) (?:\w+ )?|(?:should|shall|would) (?:i|we|she|he) (?:have )?|\bunless (?:i|we|she|he|mum|dad|nan) (?:have |had |has |just |first )?|\b(?:until|till) (?:i|we|she|he) (?:have|had|has) )$/;

/** "told me I had to send it", "a bill which we had to pay": a demand. */
const HAD_TO =
  /\b(?:fine|fee|bill|debt|tax|penalty|charge|that|which|saying|said|says|told) (?:me |her |us |him )?(?:that )?(?:i|we|she|he) had to$/;

/** "had to give", "made me give", "refused to give", "told me to give". */
function infinitive({ left, before }: View): Stance {
  if (HAD_TO.test(before)) return 'asked';
  const [, head = '', second = ''] = left;
  // "I have got to send it" is a duty, "I got to send it" was done.
  const duty = head === 'got' && left.slice(2, 5).includes('have');
  if (DONE_TO.has(head)) return duty ? 'asked' : 'given';
  return OBJECTS.has(head) && MADE_TO.has(second) ? 'given' : 'asked';
}

/** "made me read it out", "had my friend buy". */
function madeTo(left: readonly string[]): boolean {
  const at = left.slice(0, 4).findIndex((word) => MADE_TO.has(word));
  return at > 0 && left.slice(0, at).every((word) => OBJECTS.has(word) || word === 'my' || word === 'her');
}

/** "I give", "I just press": the person's own doing in the present. */
function isOwn([previous = '', second = '']: readonly string[]): boolean {
  return (
    previous === 'i' || previous === 'we' || (second === 'i' && (previous === 'am' || ADVERBS.has(previous)))
  );
}

/** "I have transfer all my saving": done, in the words of somebody who learns English. */
const ORDERED_TO =
  /\b(?:say|says|said|tell|told|want|wants|if|must|should|do|did)(?: (?:me|that|him|her))* (?:i|we) have$/;
const inLearnersPerfect = ({ left, before }: View): boolean =>
  left[0] === 'have' && isOwn(left.slice(1)) && !ORDERED_TO.test(before);

/** "she give him it", "mum give them", "give him my name": the past as many speak it. */
function givenInDialect({ verb, left, right, aboutAnother }: View): boolean {
  if (verb.lemma !== 'give' || verb.form !== 'base') return false;
  const [previous = '', second = ''] = left;
  if (left.length === 0)
    return /^(?:him|her|them)$/.test(right[0] ?? '') && /^(?:my|me|our)$/.test(right[1] ?? '');
  const speaker =
    previous === 'she' || previous === 'he'
      ? aboutAnother
      : OBJECTS.has(previous) &&
        previous !== 'me' &&
        previous !== 'us' &&
        previous !== 'her' &&
        previous !== 'him' &&
        previous !== 'them';
  return speaker && !MODALS.has(second) && !MADE_TO.has(second) && second !== 'did' && second !== 'let';
}

const spokenAsPast = (view: View): boolean => givenInDialect(view) || inLearnersPerfect(view);

function baseForm(view: View): Stance {
  const { left, right, subject } = view;
  const [previous = '', second = ''] = left;
  if (previous === 'to') return infinitive(view);
  if (madeTo(left) || WITNESSED.test(`${view.before} `) || spokenAsPast(view)) return 'given';
  if (left.slice(0, 2).includes('did'))
    return subject === 'caller' || right[0] === 'me' ? 'neutral' : 'given';
  if (previous === 'a')
    return ['into', 'made', 'did'].some((word) => left.includes(word)) ? 'given' : 'asked';
  if (isOwn(left)) return conditional(view) || UNDONE.has(second) ? 'asked' : 'given';
  if (
    RINGING.has(view.verb.lemma) &&
    subject !== 'person' &&
    left.slice(0, 2).some((word) => WOULD.has(word))
  )
    return 'neutral';
  return CALLERS.has(previous) && !left.some((word) => MODALS.has(word)) ? 'neutral' : 'asked';
}

/** "he is ringing back in ten minutes", "she is calling me back": the caller's own call, unless the message is about her. */
const LATER = /^(?:(?:me|us) )?back (?:in|at|later|again|soon|tomorrow|tonight|when|after|around)\b/;
const promised = ({ right, aboutAnother }: View): boolean => !aboutAnother || LATER.test(right.join(' '));

/** Done before somebody's eyes, half done, or done and asked about. */
function underWay(view: View): boolean {
  const { before, aboutAnother } = view;
  const said = `${before} `;
  if (asksWhetherItCounts(view)) return true;
  return WITNESSED.test(said) || AS_FAR_AS.test(said) || (aboutAnother && AT_IT.test(said));
}

/** "talked into giving", "ended up giving", "regret giving". */
const drivenTo = (left: readonly string[]): boolean =>
  DRIVEN_INTO.has(left[0] ?? '') || (left.includes('and') && left.includes('into'));

function ingForm(view: View): Stance {
  const { left, subject, verb, aboutAnother } = view;
  const [previous = ''] = left;
  if (RINGING.has(verb.lemma) && (subject === 'caller' || (subject === 'he-or-she' && promised(view))))
    return 'neutral';
  if (brokenOff(view)) return 'asked';
  if (underWay(view) || drivenTo(left)) return 'given';
  if (subject !== 'person' && TAKING.has(verb.lemma) && previous === 'was') return 'given';
  if (previous === 'by') return 'asked';
  const person = subject === 'person' || (subject === 'he-or-she' && aboutAnother);
  if (left.slice(0, 6).some((word) => IS.has(word)))
    return person && !left.includes('if') ? 'given' : 'asked';
  return BEGUN.has(previous) && subject === 'person' ? 'given' : 'asked';
}

/** "should have sent it", "she wanted the form emailed", "want the vouchers and the app put on": wished for. */
const WISHED =
  /\b(?:should|would) have (?:\w+ )?$|\b(?:would like|wants|wanted|want|need|needs|needed|demand(?:s|ed|ing)?|(?:is|are|was|were) after) (?:and (?=(?:my|me|the|an?) )|(?!(?:i|we|she|he|they|but|to|and|so|mum|dad|nan|husband|wife|son|daughter|staff|which) )\w+ )+$/;

/** What the caller, or the "he" who may be the caller, did. */
function byAnother(view: View): Stance {
  const { verb, left, right, subject, aboutAnother } = view;
  const toThem = right.slice(0, 2).some((word) => THEM.has(word));
  const caller = subject === 'caller';
  if (verb.lemma === 'mention') return !caller && aboutAnother ? 'given' : 'asked';
  if (caller) return toThem && left[0] !== 'they' ? 'given' : 'neutral';
  if (verb.role !== 'give' && !RINGING.has(verb.lemma)) return 'given';
  return toThem || aboutAnother || doubtful(view) ? 'given' : 'neutral';
}

/** "no licence given", "no payment has been made". */
const NONE_DONE =
  /\bno (?!(?:idea|doubts?|reason|clue|choice|option|qualms|hesitation|way|longer|one|wonder)\b)(?:\w+ ){1,2}(?:(?:has|have|had|was|were|is|are) )?(?:been )?$/;

/** Past and participle. What the caller did is not the person's giving, unless the caller took. */
function pastForm(view: View): Stance {
  const { verb, left, subject, before } = view;
  const passive = ['was', 'were', 'been', 'being', 'get', 'is'].includes(left[0] ?? '');
  if (NONE_DONE.test(`${before} `)) return 'denied';
  if (WISHED.test(`${view.clause} `)) return 'asked';
  if (REMEDY.test(before)) return 'given';
  if (HYPOTHETICAL.test(`${before} `)) return worried(view) ? 'doubt' : 'asked';
  if (left[0] === 'be') return 'asked';
  if (passive && ON_CONDITION.test(`${before} `)) return 'asked';
  if (passive) return subject === 'person' || verb.lemma === 'tell' ? 'neutral' : 'given';
  if (TAKING.has(verb.lemma)) return 'given';
  return subject === 'caller' || subject === 'he-or-she' ? byAnother(view) : 'given';
}

/** "clicked, put in my email". */
const ACTED = /\b(?:clicked|typed|gave|paid|sent|pressed|opened|logged|filled)\b/;

/** What makes "put it in" an order. */
const ORDERED =
  /\b(?:to|said|says|say|saying|told|tells|asked|asks|asking|want|wants|wanted|please|can|could|must|need|needs|should|would|will|if|or|just|have|instructed|goes)\b/;

/** "read him the number", "put in my card details": no order, since nobody orders "my". */
function seemsPast({ left, right, before }: View): boolean {
  // "she read": the present would be "reads".
  if (left[0] === 'he' || left[0] === 'she') return true;
  if (
    left.slice(0, 2).some((word) => MODALS.has(word) && word !== 'and' && word !== 'then' && word !== 'just')
  )
    return false;
  if (/\b(?:made|make|had) (?:me|us|her|him)\b/.test(before)) return false;
  if (
    left.slice(0, 3).some((word) => /^(?:had|have|has)$/.test(word)) ||
    /^(?:is|am|was|were|been|being|got)$/.test(left[0] ?? '')
  )
    return true;
  if (right.includes('your')) return false;
  if (ACTED.test(before) || (left.length === 0 && !ORDERED.test(before))) return true;
  return (
    right.some((word) => ['him', 'them', 'her', 'my', 'our'].includes(word)) ||
    /\b(?:i|we)(?: \w+){0,3}$/.test(before)
  );
}

/** What ends a sentence that the caller spoke: "put it in there, he said", "was the instruction". */
const THEIR_WORDS =
  /(?<!\b(?:as|like|what|which|that|because|where|when|whatever) )\b(?:(?:he|she|they|it) (?:said|says|goes|reckons|told me)|says (?:he|she)|(?:was|were) (?:the|his|her|their) (?:instructions?|orders?|words)|(?:was|is) what (?:he|she|they|it) (?:said|says|wanted|told me)|(?:his|her|their) (?:words|orders|instructions))$/;
/** "put the card in an envelope, a rider picks it up Friday": what follows is still to come. */
const STILL_TO_COME = /\b(?:picks?|collects?|fetches|comes|will (?:come|be|collect|pick|call|send|fetch))\b/;

/** A verb whose past looks like an order, where it is one: wished for, awaited, or in the caller's words. */
function supposed({ left, right, before, clause, rest }: View): boolean {
  if (WISHED.test(`${clause} `) || NOT_UNTIL.test(`${before} `)) return true;
  if (left.length > 0) return false;
  return THEIR_WORDS.test(rest) || (STILL_TO_COME.test(rest) && !right.includes('my'));
}

/** What the verb's form says: an order, a wish, or something done. */
export function byTense(view: View): Stance {
  switch (view.verb.form) {
    case 'base':
    case 'third':
      if (!UNCHANGED.has(view.verb.lemma)) return baseForm(view);
      if (supposed(view)) return 'asked';
      if (!seemsPast(view)) return baseForm(view);
      return view.left[0] === 'they' || (view.subject === 'he-or-she' && !view.aboutAnother)
        ? 'neutral'
        : 'given';
    case 'ing':
      return ingForm(view);
    case 'past':
    case 'participle':
      return pastForm(view);
    default:
      return unreachable(view.verb.form);
  }
}
