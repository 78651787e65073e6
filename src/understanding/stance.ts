import { VERB_FORMS } from './lexicon/verbs.ts';
import { isSaying } from './sayings.ts';
import { byTense } from './tense.ts';
import {
  asksWhetherItCounts,
  CALLERS,
  conditional,
  doubtful,
  NEGATORS,
  PERSONS,
  viewOf,
} from './verb-view.ts';
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

const NEARLY = set('nearly almost near half about before');

const NOTHING = set('neither no nothing none nobody');
/** "a made-up one", "last year's code", "the number of my library card": nothing true was told. */
const FALSE = set('false fake wrong made bogus invented pretend expired jumbled gibberish rubbish nonsense');
const MADE_UP = /\bmade (?:one |it |some |a \w+ |that )?up\b|\blied\b/;
const UNTRUE =
  /^(?:\w+ ){0,3}(?:(?:an? )?(?:lie|lies|porky|porkies)|random (?:one|numbers?)|(?:an? |my |the |one )?old (?:code|password|pin)|last (?:week|month|year)s?|riot act|one (?:i|she|he|we) (?:used|had|made)|digits? round)\b/;

/** "nothing but my name", "nowt except the postcode". */
const NOTHING_BUT =
  /\b(?:nothing|not anything|none)(?: \w+)? (?:but|except|bar|apart|other|besides)\b(?! (?:i|he|she|they|we) )/;

/** "I did not, repeat not, give". */
const NOT_TO = /\b(?:did|do|would|will|could|can) not(?: \w+){0,2}$/;
/** "should never have sent it", "wish I had not told him": done, and rued. */
const REGRETTED =
  /\b(?:should|ought) (?:not|never)(?: to)? have$|\bwish(?:ed|ing)? (?:id|(?:i|we|she|he|mum|dad|nan) (?:had|did)) (?:not|never)(?: have)?$/;

/** "gave my real bank the code", "rang my own bank and told them": those it belongs to, not the caller. */
const GENUINE = /\b(?:real|actual|genuine|proper) (?:bank|police|hmrc|dvla|council|company)\b/;
const TO_BANK =
  /\b(?:rang|phoned|called|told|went to|speaking to|spoke to) (?:the |my |her |his |our )?(?:(?:own|real|actual) )?(?:bank|159)(?: \w+){0,3} and (?:\w+ )?$/;
const genuine = ({ verb, before, after }: View): boolean =>
  (verb.role === 'give' && GENUINE.test(after.split(' ').slice(0, 7).join(' '))) ||
  TO_BANK.test(`${before} `);

/** A false answer gives nothing away; a false number rung is rung all the same. */
const untrue = ({ verb, before, right }: View): boolean =>
  MADE_UP.test(before) ||
  (verb.role !== 'act' && (right.some((word) => FALSE.has(word)) || UNTRUE.test(right.join(' '))));

/** What overrules the tense: a denial, a near miss, a false answer, the caller's telling. */
function overruled(view: View): Stance | undefined {
  const { verb, left, right, negative } = view;
  if (isSaying(view) || genuine(view)) return 'neutral';
  if (verb.lemma === 'owe') return negative ? 'neutral' : 'asked';
  if (REGRETTED.test(view.before) && view.subject !== 'caller') return 'given';
  if (NOTHING_BUT.test(right.join(' '))) return undefined;
  if (view.object.slice(0, 2).some((word) => NOTHING.has(word)))
    return conditional(view) ? 'asked' : 'denied';
  if (/\bmay or may not have$/.test(view.before)) return 'doubt';
  if (asksWhetherItCounts(view)) return undefined;
  if (negative) return conditional(view) ? 'asked' : refused(view);
  if (left.length === 0 && verb.form === 'base' && NOT_TO.test(view.before)) return 'denied';
  return left.slice(0, 3).some((word) => NEARLY.has(word)) || untrue(view) ? 'asked' : undefined;
}

function readGiving(view: View): Stance {
  const stance = overruled(view);
  if (stance !== undefined) return stance;
  const said = byTense(view);
  const perfect = said === 'asked' && view.left[0] === 'have';
  return (said === 'given' || perfect) && doubtful(view) ? 'doubt' : said;
}

/** "asked another lady for gift cards", "someone else was asked": of somebody in a tale the caller told. */
const OF_ANOTHER =
  /^(?:another|some other|a different) (?:lady|woman|man|customer|victim|pensioner|person|couple|gentleman|client|poor)\b|^(?:someone|somebody) else\b/;
const ANOTHER_WAS =
  /\b(?:(?:another|some other|a different|one other) (?:lady|woman|man|customer|victim|pensioner|person|couple|gentleman|client)|(?:someone|somebody) else)(?: (?:was|had|has|been|got|being))*$/;
/** "… and then asked me for the same". */
const ME_TOO = /\b(?:same|too|them|as well|also)\b/;
const ofAnother = ({ right, before, after }: View): boolean =>
  (OF_ANOTHER.test(right.join(' ')) || ANOTHER_WAS.test(before)) && !ME_TOO.test(after);

function readAsking(view: View): Stance {
  const { verb, left, right, subject, negative } = view;
  if (negative || ofAnother(view)) return 'not-asked';
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

/** "held my licence up to the camera" shows it; "held the line" does not. */
const HOLDING = /^(?:held|holding)$/;
const SHOWN = /^(?:up|camera|webcam|screen)$/;

/** "my email", "put email, password and card": named rather than done. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const [before, here, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const ends = next === undefined || next.pause || next.sentence !== here?.sentence;
  const listed = here?.pause === true || VERB_FORMS.get(before?.word ?? '')?.role === 'give';
  return (
    (ends && listed) ||
    /^(?:a|an|the|this|my|his|her|our|their|in|off|by|from|via|fake)$/.test(before?.word ?? '') ||
    /^(?:and|plus|or|address)$/.test(next?.word ?? '')
  );
}

/** "put in my email and password", "a link in a text": things, not verbs. */
function isThing({ tokens }: Words, at: number): boolean {
  const word = tokens[at]?.word ?? '';
  // "the texted code": which code it is.
  if (
    /^(?:texted|emailed|forwarded|posted)$/.test(word) &&
    /^(?:the|a|my|that|this)$/.test(tokens[at - 1]?.word ?? '')
  )
    return true;
  if (HOLDING.test(word)) return !tokens.slice(at + 1, at + 8).some((token) => SHOWN.test(token.word));
  return /^(?:email|text)$/.test(word) && isNoun(tokens, at);
}

/** What the verb at a place says, or `undefined` where no verb stands. */
export function stanceAt(words: Words, at: number): Stance | undefined {
  if (isThing(words, at)) return undefined;
  const verb = VERB_FORMS.get(words.tokens[at]?.word ?? '');
  if (verb === undefined) return undefined;
  const view = viewOf(words, at, verb);
  return verb.role === 'ask' ? readAsking(view) : readGiving(view);
}
