import type { Details, Fact, Recognized } from '../facts.ts';
import { agreed, placeOf } from './told.ts';
import type { Deed } from './deeds.ts';
import type { Told } from './told.ts';

type When = Recognized['when'][number];
interface Place {
  readonly start: number;
  readonly end: number;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Before a date that only bounds: "by Friday", "since Monday". */
const BOUNDS = set('by until till before since every after from within');
const TO_COME = set('will would going gonna tomorrow next due expecting supposed promised deadline');
const JOINING = set('and then but so or');
const OPENS_STORY = /^(?:(?:i think|i believe|maybe|probably) )?(?:it|this|that) (?:was|happened|all)\b/;
const OWN = set('i we');
const CALLER = set('he she they');
const MEANWHILE = set('when while as');

/** Seven to nine is morning or evening; the day is all that is sure. */
const EITHER_HALF = /T(?:0[789]|19|2[01]):/;
const HALF_SAID =
  /\d ?[ap]\.?m|\b(?:morning|breakfast|afternoon|evening|night|tonight|ago|now)\b|\b(?:0\d|19|2[01])[:.]?\d\d/i;

const valueOf = ({ value, words }: When): string =>
  EITHER_HALF.test(value) && !HALF_SAID.test(words) ? value.slice(0, 10) : value;

/** The deed that a date belongs to: the one before it in its clause, or the one that it opens. */
function governing({ read: { reading }, deeds }: Told, place: Place): Deed | undefined {
  const { tokens, clauses } = reading;
  const clause = clauses[place.start] ?? 0;
  const own = deeds.filter((deed) => deed.clause === clause);
  const before = own.findLast(({ at }) => at < place.start);
  const after = own.find(({ at }) => at >= place.end);
  if (before === undefined && after === undefined)
    return beside({ reading, deeds }, clause, tokens[place.start]?.sentence);
  if (before === undefined || after === undefined || before.does === after.does) return before ?? after;
  return between(reading, before, after, place);
}

/** "They rang, yesterday I paid" is of the second; "they rang yesterday I paid" may be of either. */
function between(
  { tokens }: Told['read']['reading'],
  before: Deed,
  after: Deed,
  { start, end }: Place,
): Deed | undefined {
  if (tokens[start]?.pause === true || JOINING.has(tokens[start - 1]?.word ?? '')) return after;
  const next = tokens[end]?.word ?? '';
  return OWN.has(next) || (CALLER.has(next) && after.does !== 'other') ? undefined : before;
}

/** "Yesterday, I got a call", "they rang when I was out yesterday": the deed of the clause beside a clause of none. */
function beside(
  {
    reading: { tokens, clauses },
    deeds,
  }: Pick<Told, 'deeds'> & { readonly reading: Told['read']['reading'] },
  clause: number,
  sentence: number | undefined,
): Deed | undefined {
  const inSentence = deeds.filter(({ at }) => tokens[at]?.sentence === sentence);
  const next = inSentence.find((deed) => deed.clause === clause + 1);
  if (next !== undefined) return next;
  const words = tokens.filter((_, at) => clauses[at] === clause).map(({ word }) => word);
  if (MEANWHILE.has(words[0] ?? '')) return inSentence.findLast((deed) => deed.clause === clause - 1);
  // "It was about three yesterday" is of all that was told, where that is one thing.
  const told = deeds.filter(({ does }) => does !== 'other');
  return OPENS_STORY.test(words.join(' ')) && new Set(told.map(({ does }) => does)).size === 1
    ? told[0]
    : undefined;
}

/** "By Friday", "he will ring tomorrow at 3", "what do I do now": no time at which anything happened. */
function isVague({ read: { reading } }: Told, when: When, { start }: Place): boolean {
  const { tokens, clauses } = reading;
  const before = tokens[start - 1];
  if (/^now$/i.test(when.words) && before?.word !== 'just') return true;
  const isHere = (at: number): boolean => clauses[at] === clauses[start];
  return (
    when.supposed === true ||
    BOUNDS.has(before?.word ?? '') ||
    tokens.some(({ word }, at) => isHere(at) && TO_COME.has(word))
  );
}

/** When they rang and when money went, as far as the message says which is which. */
export function momentsIn(told: Told, moneyWent: boolean): Pick<Details, 'callWhen' | 'paidWhen'> {
  // Who came for the money after a call did not make the call.
  const calls = told.deeds.some(({ does }) => does === 'call') ? 'call' : 'visit';
  const callWhen: Fact<string>[] = [];
  const paidWhen: Fact<string>[] = [];
  for (const when of told.recognized.when) {
    const place = placeOf(told, when);
    if (place === null) continue;
    const does = governing(told, place)?.does;
    const clear = !isVague(told, when, place);
    const fact = { value: valueOf(when), words: when.words };
    if (does === 'paid' || does === 'maybe-paid')
      paidWhen.push({ ...fact, sure: clear && does === 'paid' && moneyWent });
    else callWhen.push({ ...fact, sure: clear && does === calls });
  }
  return { callWhen: agreed(callWhen), paidWhen: agreed(paidWhen) };
}
