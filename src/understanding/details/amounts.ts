import { isMoney } from './deeds.ts';
import { agreed, placeOf } from './told.ts';
import type { Fact, Recognized } from '../facts.ts';
import type { Told } from './told.ts';

type Money = Recognized['money'][number];
interface Sum extends Money {
  readonly clause: number;
  /** "£200 a week", "two payments of £500", "half of £900". */
  readonly isPart: boolean;
}

/** Not the amount itself, but part of one that is longer. */
const GOES_ON = /^(?:\d|[.,]\d| ?(?:k|grand|thousand|million|hundred)\b)/i;
const EACH_AFTER = /^[^.!?\n]{0,12}\b(?:each|twice|times|every|a (?:day|week|month|time)|per|in total or)\b/i;
const EACH_BEFORE =
  /\b(?:payments?|lots|instalments?|cards?|vouchers?|half|some|most|part|\d+ ?x) (?:of )?$/i;
const DENIED =
  /\b(?:not|wasnt|wasn[’']t|isnt|isn[’']t|instead of|rather than|never)(?: (?:the|about|for))?\s*$/i;
/** Money that is spoken of beside what went: what is promised, had or feared for. */
const BAIT =
  /\b(?:refund\w*|rebate|compensation|prize|won|balance|limit|savings of|left in|in (?:my|her|his|the|our) account|(?:was|been) (?:charged|taken)|someone)\b/i;

/** The amounts in a message that can be what was paid or demanded. */
function sumsIn(told: Told): readonly Sum[] {
  const { text, recognized, read } = told;
  return recognized.money.flatMap((money): Sum[] => {
    const place = placeOf(told, money);
    const before = text.slice(Math.max(0, money.start - 40), money.start);
    const after = text.slice(money.start + money.words.length);
    if (place === null || money.amount === 0 || GOES_ON.test(after) || DENIED.test(before)) return [];
    const isPart = EACH_AFTER.test(after.slice(0, 30)) || EACH_BEFORE.test(before);
    return [{ ...money, clause: read.reading.clauses[place.start] ?? 0, isPart }];
  });
}

const different = (sums: readonly Sum[]): number => new Set(sums.map(({ amount }) => amount)).size;

function clauseWords({ text, read: { reading } }: Told, clause: number): string {
  const own = reading.tokens.filter((_, at) => reading.clauses[at] === clause);
  return text.slice(own[0]?.start ?? 0, own.at(-1)?.end ?? 0);
}

/** What was paid: the one amount there is, or the one that stands in a clause of paying. */
function paid(told: Told, sums: readonly Sum[]): readonly Sum[] {
  const deeds = told.deeds.filter(({ does }) => does === 'paid');
  const beside = sums.filter(({ clause }) => deeds.some((deed) => deed.clause === clause));
  if (different(sums) === 1)
    return beside.length > 0 ? beside : sums.filter(({ clause }) => !BAIT.test(clauseWords(told, clause)));
  // "I paid £500, then they wanted £300 and I sent that too": it is not known what went in all.
  return different(beside) === 1 && deeds.length === 1 ? beside : [];
}

/** What was demanded, where the message names one amount and no other. */
function demanded({ read: { reading, mentions } }: Told, sums: readonly Sum[]): readonly Sum[] {
  // "£500 now and £500 later" is more than either.
  if (different(sums) !== 1 || new Set(sums.map(({ clause }) => clause)).size < sums.length) return [];
  const asked = mentions.filter(({ item, stance }) => isMoney(item) && stance === 'asked');
  return sums.filter(({ clause }) =>
    asked.some(
      ({ start, by }) =>
        reading.clauses[start] === clause || (by !== undefined && reading.clauses[by] === clause),
    ),
  );
}

/** How much money went or, where none did, was demanded. */
export function amountIn(told: Told, moneyWent: boolean): readonly Fact<number>[] {
  const { given, asked } = told.facts;
  const mayHaveGone = given.some(({ item, value, sure }) => sure && isMoney(item) && value !== 'no');
  const wanted = asked.some(({ value, sure }) => sure && isMoney(value));
  const sums = sumsIn(told);
  const clear = moneyWent ? paid(told, sums) : !mayHaveGone && wanted ? demanded(told, sums) : [];
  return agreed(
    sums.map((sum) => ({ value: sum.amount, words: sum.words, sure: clear.includes(sum) && !sum.isPart })),
  ).toSorted((left, right) => Number(right.sure) - Number(left.sure));
}
