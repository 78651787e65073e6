import { MONEY_ITEMS } from '../../case/vocabulary.ts';
import { VERB_FORMS } from '../lexicon/verbs.ts';
import { conditional, viewOf } from '../verb-view.ts';
import { MONEY } from '../tokens.ts';
import type { Item } from '../../case/vocabulary.ts';
import type { VerbForm } from '../lexicon/verbs.ts';
import type { Mention, Reading } from '../reading.ts';
import type { View } from '../verb-view.ts';

/**
 * Something that was done. `call`: somebody rang or texted; `visit`: somebody came; `paid`: money was handed over;
 * `maybe-paid`: perhaps; `other`: anything else that a date beside it would date.
 */
export interface Deed {
  readonly at: number;
  readonly clause: number;
  readonly does: 'call' | 'visit' | 'paid' | 'maybe-paid' | 'other';
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const RANG = set(
  'rang rung phoned telephoned texted messaged contacted facetimed whatsapped called came visited knocked',
);
const RINGS = set('ring rings call calls phone phones text texts');
const RINGING = set('ringing calling phoning texting');
const NOT_CAME = set('up out off with back across');
const IT = set('it that this which');
/** What goes on after a call; "a man called Dave" names somebody. */
const AFTER_CALLED = set(
  'by me us her him them mum dad nan my our the and at on from about around this last just again earlier today yesterday tonight saying claiming pretending asking wanting demanding to in out when while twice early late first a back',
);
const PASSIVE = set('was were been being got get');
const GOING_ON = set('been was were had got kept');
const NOT_YET = set('to will would might may could can should if going gonna please never not did');
/** Whom the person rings, and no caller does. */
const INSTEAD = set('them 101 159 999 105 police bank you hmrc action natwest barclays back');
const ME = set('me us her him my our mum dad nan');

const CALLS = set('call calls phonecall text texts message voicemail visit');
const CAME = set('came visited knocked visit');
const BEFORE_CALL = set(
  'a the this that another phone scam spam strange dodgy suspicious missed hoax weird odd funny cold video recorded automated',
);
/** "Made a call", "expecting a call": no call that came. */
const NOT_COME = set(
  'make made making return returned give expecting waiting due want wants await awaiting to will',
);

/** Verbs that help others, and date nothing. */
const HELPING = set('have do get let set');
const PAYING = set('pay transfer wire repay settle');
/** What pays where money stands in the same clause, or is what "it" is. */
const HANDING = set('send give hand move put buy take lose withdraw draw post lend shift deposit go leave');
const PRONOUNS = set('it that this');

export const isMoney = (item: Item): boolean => (MONEY_ITEMS as readonly Item[]).includes(item);

const PAST = { role: 'act', form: 'past' } as const;
const verbAt = ({ tokens }: Reading, at: number): VerbForm => {
  const { word = '' } = tokens[at] ?? {};
  return VERB_FORMS.get(word) ?? { lemma: word, ...PAST };
};

/** Whose doing a verb of ringing is: the person's own ringing is no call to them. */
function byCaller({ subject, left, right, aboutAnother }: View): boolean {
  if (subject === 'caller') return true;
  if (subject === 'person') return PASSIVE.has(left[0] ?? '') || left[1] === 'been';
  const instead = right.slice(0, 2).some((word) => INSTEAD.has(word));
  return !instead && (subject === 'none' || !aboutAnother || ME.has(right[0] ?? ''));
}

/** "Came up on the display", "an app called AnyDesk": nobody rang or came. */
function meansElse(word: string, { left, right: [next = ''] }: View): boolean {
  if (word === 'came') return NOT_CAME.has(next) || IT.has(left[0] ?? '');
  return word === 'called' && next !== '' && !AFTER_CALLED.has(next);
}

const isUndone = (view: View): boolean =>
  view.negative || conditional(view) || view.left.slice(0, 2).some((word) => NOT_YET.has(word));

/** Somebody rang, texted or came: "rang", "was called", "keeps calling me", "he call me yesterday". */
function isRung(reading: Reading, at: number): boolean {
  const { word = '' } = reading.tokens[at] ?? {};
  if (![RANG, RINGS, RINGING].some((words) => words.has(word))) return false;
  const view = viewOf(reading, at, verbAt(reading, at));
  if (meansElse(word, view) || isUndone(view)) return false;
  if (RINGS.has(word)) return view.subject === 'caller' && ME.has(view.right[0] ?? '');
  return byCaller(view) && (RANG.has(word) || view.left.some((one) => GOING_ON.has(one)));
}

/** "I got a strange phone call", "scam text": that came, and was not made. */
function isCallNoun(reading: Reading, at: number): boolean {
  const { tokens, clauses } = reading;
  if (!CALLS.has(tokens[at]?.word ?? '') || !BEFORE_CALL.has(tokens[at - 1]?.word ?? '')) return false;
  const before = tokens
    .slice(Math.max(0, at - 5), at)
    .filter((_, index) => clauses[Math.max(0, at - 5) + index] === clauses[at]);
  return tokens[at + 1]?.word !== 'back' && !before.some(({ word }) => NOT_COME.has(word));
}

/** The clauses that speak of money: an amount, or a payment. */
const moneyClauses = ({ tokens, clauses }: Reading, mentions: readonly Mention[]): ReadonlySet<number> =>
  new Set([
    ...mentions.filter(({ item }) => isMoney(item)).map(({ start }) => clauses[start] ?? 0),
    ...tokens.flatMap(({ word }, at) => (word === MONEY || word === 'money' ? [clauses[at] ?? 0] : [])),
  ]);

/** "I paid it yesterday", "sent them £500": by what is said of the verb, and of the money. */
function paying(
  reading: Reading,
  mentions: readonly Mention[],
  ofMoney: ReadonlySet<number>,
  at: number,
): 'paid' | 'maybe-paid' | null {
  const stance = reading.stances[at];
  const { lemma } = verbAt(reading, at);
  const own = mentions.some(({ item, by, stance: said }) => by === at && isMoney(item) && said === 'given');
  if (!own && stance !== 'given' && stance !== 'doubt') return null;
  const isOfMoney = (): boolean =>
    ofMoney.has(reading.clauses[at] ?? 0) || isOnlyMoney(reading, mentions, at);
  if (!own && !PAYING.has(lemma) && !(HANDING.has(lemma) && isOfMoney())) return null;
  return stance === 'doubt' ? 'maybe-paid' : 'paid';
}

/** "I sent it this morning", where nothing but money was handed over. */
function isOnlyMoney({ tokens }: Reading, mentions: readonly Mention[], at: number): boolean {
  const handed = mentions.filter(({ stance }) => stance === 'given');
  return (
    PRONOUNS.has(tokens[at + 1]?.word ?? '') && handed.length > 0 && handed.every(({ item }) => isMoney(item))
  );
}

/** "By transfer", "a text": a thing, and nothing done. */
const BEFORE_NOUN = set('by a an the bank wire via my his her their no');
const SELF = set('they he she it i');
const WERE = set('was were is are am');

/** What only goes on with the call: "asking for", "to ask", "saying they were". */
function isOfTheCall({ tokens }: Reading, at: number, { role, lemma, form }: VerbForm): boolean {
  if (role === 'ask') return form === 'ing' || tokens[at - 1]?.word === 'to';
  return (
    lemma === 'say' &&
    form === 'ing' &&
    SELF.has(tokens[at + 1]?.word ?? '') &&
    WERE.has(tokens[at + 2]?.word ?? '')
  );
}

/** What a message says was done, in order; no more of it than a person would tell. */
export function deedsOf(reading: Reading, mentions: readonly Mention[]): readonly Deed[] {
  const ofMoney = moneyClauses(reading, mentions);
  const deeds: Deed[] = [];
  for (let at = 0; at < reading.tokens.length && deeds.length < MOST_DEEDS; at += 1) {
    const does = deedAt(reading, mentions, ofMoney, at);
    if (does !== null) deeds.push({ at, clause: reading.clauses[at] ?? 0, does });
  }
  return deeds;
}

const MOST_DEEDS = 60;

function deedAt(
  reading: Reading,
  mentions: readonly Mention[],
  ofMoney: ReadonlySet<number>,
  at: number,
): Deed['does'] | null {
  const { tokens, stances } = reading;
  const { word = '' } = tokens[at] ?? {};
  if (isRung(reading, at) || isCallNoun(reading, at)) return CAME.has(word) ? 'visit' : 'call';
  if (!VERB_FORMS.has(word) || stances[at] === undefined) return null;
  const paid = paying(reading, mentions, ofMoney, at);
  if (paid !== null) return paid;
  const verb = verbAt(reading, at);
  if (verb.form === 'base' && BEFORE_NOUN.has(tokens[at - 1]?.word ?? '')) return null;
  const isNone =
    HELPING.has(verb.lemma) || isOfTheCall(reading, at, verb) || CALLS.has(word) || RINGS.has(word);
  return isNone ? null : 'other';
}
