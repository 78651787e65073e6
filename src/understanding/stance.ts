import { VERB_FORMS } from './lexicon/verbs.ts';
import { byTense } from './tense.ts';
import { CALLERS, conditional, doubtful, NEGATORS, PERSONS, viewOf } from './verb-view.ts';
import type { VerbForm } from './lexicon/verbs.ts';
import type { Token } from './tokens.ts';
import type { Stance, View, Words } from './verb-view.ts';

export type { Stance, Words } from './verb-view.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** One verb that can govern items, read with the words around it. */
export interface Cue {
  readonly at: number;
  readonly verb: VerbForm;
  readonly stance: Stance;
}

/** "I don't think I gave": a doubt. "I didn't give": a denial. */
function refused(view: View): Stance {
  const { left, subject, verb } = view;
  if (left.includes('think') || left.includes('believe')) return 'doubt';
  if (doubtful(view) && !left.slice(0, 2).some((word) => NEGATORS.has(word))) return 'doubt';
  return subject === 'caller' && verb.form === 'base' && !left.includes('did') ? 'neutral' : 'denied';
}

const NEARLY = set('nearly almost about before');

const NOTHING = set('neither no nothing none nobody');
const FALSE = set('false fake wrong made bogus');

/** "I says to him, you're not having it". */
const SPEECH = /^(?:to (?:him|her|them) )?(?:you|he|she|they|i|we|no|look|hang|why|what)\b/;
/** "told him to get lost", "told her where to go": an answer, nothing told. */
const TOLD_OFF = /^(?:(?:him|her|them|the \w+) )?(?:to|no|off|where to|straight|go)\b/;
/** "nothing but my name", "nowt except the postcode". */
const NOTHING_BUT = /\b(?:nothing|not anything|none)(?: \w+)? (?:but|except|bar|apart|other|besides)\b/;

/** "nothing else" speaks of what was not asked about. */
const NOTHING_MORE = /^(?:(?:him|her|them) )?(?:nothing|none) (?:else|more)\b/;
/** "I did not, repeat not, give". */
const NOT_TO = /\b(?:did|do|would|will|could|can) not(?: \w+){0,2}$/;
/** "should never have sent it", "wish I had not told him": done, and rued. */
const REGRETTED =
  /\b(?:should|ought) (?:not|never)(?: to)? have$|\bwish(?:ed|ing)? (?:id|(?:i|we|she|he|mum|dad|nan) (?:had|did)) (?:not|never)(?: have)?$/;

/** Words that pass without anything handed over: to the person, or no answer at all. */
function isTalk({ verb, left, right }: View): boolean {
  const words = right.join(' ');
  if (NOTHING_MORE.test(words) || (verb.lemma === 'say' && SPEECH.test(words))) return true;
  if (verb.lemma === 'tell' && TOLD_OFF.test(words)) return true;
  const toPerson = verb.role === 'give' && /^(?:me|us|i)\b(?! am\b)/.test(words);
  return toPerson && (verb.form !== 'base' || left.length > 0);
}

/** What overrules the tense: a denial, a near miss, a false answer, the caller's telling. */
function overruled(view: View): Stance | undefined {
  const { verb, left, right, negative } = view;
  if (isTalk(view)) return 'neutral';
  if (REGRETTED.test(view.before) && view.subject !== 'caller') return 'given';
  if (NOTHING_BUT.test(right.join(' '))) return undefined;
  if (right.slice(0, 2).some((word) => NOTHING.has(word))) return conditional(view) ? 'asked' : 'denied';
  if (negative) return conditional(view) ? 'asked' : refused(view);
  if (left.length === 0 && verb.form === 'base' && NOT_TO.test(view.before)) return 'denied';
  if (left.slice(0, 3).some((word) => NEARLY.has(word))) return 'asked';
  return right.some((word) => FALSE.has(word)) ? 'asked' : undefined;
}

function readGiving(view: View): Stance {
  const stance = overruled(view);
  if (stance !== undefined) return stance;
  const said = byTense(view);
  const perfect = said === 'asked' && view.left[0] === 'have';
  return (said === 'given' || perfect) && doubtful(view) ? 'doubt' : said;
}

function readAsking({ verb, left, right, subject, negative }: View): Stance {
  if (negative) return 'not-asked';
  const passive = ['was', 'were', 'been', 'got', 'being', 'get', 'is', 'am'].includes(left[0] ?? '');
  const own =
    left[0] === 'i' || left[0] === 'we' || (subject === 'person' && left.length <= 2 && left.includes('i'));
  const obliged = verb.lemma === 'need' && right[0] === 'to' && left.length > 2;
  return own && !passive && !obliged ? 'neutral' : 'asked';
}

/** "she was asked": then she is the one who was called. */
const ASKED_OF = /^(?:asked|told|rung|called|phoned|contacted|made|tricked|conned)$/;
const WAS = /^(?:was|got|been|is)$/;

/** Whether anybody but the writer and the caller is spoken of. */
export const speaksOfAnother = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ word }, at) =>
      (PERSONS.has(word) && word !== 'i' && word !== 'we' && !CALLERS.has(word)) ||
      (ASKED_OF.test(word) &&
        WAS.test(tokens[at - 1]?.word ?? '') &&
        /^s?he$/.test(tokens[at - 2]?.word ?? '')),
  );

/** "put in my email and password", "a link in a text": things, not verbs. */
function isThing({ tokens }: Words, at: number): boolean {
  if (!/^(?:email|text)$/.test(tokens[at]?.word ?? '')) return false;
  return (
    /^(?:a|an|the|this|my|his|her|our|their|in|off|by|from|via|fake)$/.test(tokens[at - 1]?.word ?? '') ||
    /^(?:and|plus|or|address)$/.test(tokens[at + 1]?.word ?? '')
  );
}

/** What the verb at a place says, or `undefined` where no verb stands. */
export function stanceAt(words: Words, at: number): Stance | undefined {
  if (isThing(words, at)) return undefined;
  const verb = VERB_FORMS.get(words.tokens[at]?.word ?? '');
  if (verb === undefined) return undefined;
  const view = viewOf(words, at, verb);
  return verb.role === 'ask' ? readAsking(view) : readGiving(view);
}
