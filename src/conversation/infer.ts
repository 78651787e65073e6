import { rowName } from '../case/answers.ts';
import type { Json } from '../case/answers.ts';
import { SWEPT } from '../case/vocabulary.ts';
import type { Item } from '../case/vocabulary.ts';
import type { Details, Fact, Facts } from '../understanding/facts.ts';
import { plain } from './kinds/words.ts';

/** An answer that the person's words imply, filed without having been asked for. */
export interface Inference {
  readonly name: string;
  readonly value: Json;
  readonly words: string;
}

/** Under this name stand the items that words may have meant: each gets a row of its own. */
export const PERHAPS = 'perhaps';

/**
 * The items that a message may speak of, without being sure: the person is asked whether they were given. After "I told
 * them nothing" there is no question.
 */
export function inDoubt({
  asked,
  given,
  scope,
}: Pick<Facts, 'asked' | 'given' | 'scope'>): readonly Fact<Item>[] {
  if (scope !== null) return [];
  const perhaps = [...asked, ...given.map(({ item, ...fact }) => ({ ...fact, value: item }))];
  return perhaps.filter((fact) => !sure(fact));
}

/**
 * The answers that sure facts fill. What was given counts as asked too, so that its row exists; unsure facts fill nothing
 * and are asked about.
 */
export function infer(facts: Facts): readonly Inference[] {
  const asked = [
    ...facts.asked,
    ...facts.given
      .filter(({ value }) => value !== 'no')
      .map(({ item, ...fact }) => ({ ...fact, value: item })),
  ];
  return [
    ...list('rightNow', [
      ...facts.rightNow,
      ...facts.danger.map((fact) => ({ ...fact, value: 'coming' })),
      ...facts.given.filter(urgent).map((fact) => ({ ...fact, value: 'has-something' })),
    ]),
    ...list('asked', asked),
    ...facts.given
      .filter(sure)
      .map(({ item, value, words }) => ({ name: rowName('given', item), value, words })),
    ...scoped(facts),
    ...inDoubt(facts).map(({ value, words }) => ({ name: rowName(PERHAPS, value), value: true, words })),
    ...list('claimed', facts.claimed),
    ...first('paidBy', facts.paidBy),
    ...facts.officer
      .filter(sure)
      .slice(0, 1)
      .map(({ value, words }) => ({ name: 'officer', value: { ...value }, words })),
    ...first('forWhom', facts.forWhom),
    ...first('country', facts.country),
    ...(['vulnerable', 'secrecy', 'cannotRing', 'distress'] as const).flatMap((name) =>
      first(name, facts[name]),
    ),
    ...DETAILS.flatMap((name) => first(name, facts.details?.[name] ?? [])),
  ];
}

/** The questions for the summary that a message may answer before they are asked. */
export const DETAILS = [
  'callWhen',
  'numberShown',
  'amount',
  'paidWhen',
] as const satisfies readonly (keyof Details)[];

/** "It wasn't the police, it was the bank": one is put in the place of the other. */
const TAKES_BACK = /\b(?:not|wasnt|werent|isnt|actually|meant|wrong|mistake)\b/u;
/** Beside an amount or a date "not" may be said of anything. */
const PUTS_RIGHT =
  /\b(?:actually|(?:i|we) meant|mistake|mistaken|correction|not (?:on |at |from )?(?:£? ?\d|yesterday|today))/u;

/** Whether words put right what was said before to a question: then they count as an answer to it. */
export function putsRight(name: string, text: string): boolean {
  if (name === 'claimed') return TAKES_BACK.test(plain(text));
  return DETAILS.some((detail) => detail === name) && PUTS_RIGHT.test(plain(text));
}

/**
 * "… and I gave them nothing", "… I told them everything": said of the items that the same message names. Nothing is
 * nothing at all: it also answers for what people volunteer unasked.
 */
function scoped({ asked, given, scope }: Facts): readonly Inference[] {
  if (scope === null) return [];
  const value = scope === 'all' ? 'yes' : 'no';
  const named = asked.filter(sure).map((fact) => ({ item: fact.value, words: fact.words }));
  const swept = named.length > 0 && value === 'no' ? SWEPT.map((item) => ({ item, words: '' })) : [];
  return [...named, ...swept.filter(({ item }) => !named.some((one) => one.item === item))]
    .filter(({ item }) => !given.some((fact) => fact.item === item))
    .map(({ item, words }) => ({ name: rowName('given', item), value, words }));
}

/** What cannot wait once it has been handed over: the bank has to hear of it. */
const URGENT: readonly Item[] = [
  'bank-details',
  'pin-or-passcode',
  'remote-access',
  'move-money',
  'warrant-payment',
  'other-payment',
  'cash-or-card-courier',
  'gift-card-or-crypto',
];
const urgent = ({ item, value }: Facts['given'][number]): boolean => value !== 'no' && URGENT.includes(item);

const sure = ({ sure: isSure }: Pick<Fact<unknown>, 'sure'>): boolean => isSure;

/** One inference for a question that takes one value. */
const first = (name: string, facts: readonly Fact<Json>[]): readonly Inference[] =>
  facts
    .filter(sure)
    .slice(0, 1)
    .map(({ value, words }) => ({ name, value, words }));

/** One inference for a question that takes several values. */
function list(name: string, facts: readonly Fact<string>[]): readonly Inference[] {
  const found = facts.filter(sure);
  if (found.length === 0) return [];
  return [
    {
      name,
      value: [...new Set(found.map(({ value }) => value))],
      words: found.map(({ words }) => words).join(' … '),
    },
  ];
}
