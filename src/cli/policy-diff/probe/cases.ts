import type { Vocabulary } from './messages.ts';

/** A case before a version's schema has read it. What is left out is not known. */
export interface CaseInput {
  readonly rightNow?: readonly string[];
  readonly items?: Readonly<Record<string, { readonly asked: boolean; readonly given: string }>>;
  readonly paidBy?: string;
  readonly claimed?: readonly string[];
  readonly forWhom?: string;
  readonly country?: string;
  readonly callWhen?: string;
  readonly force?: string;
  readonly vulnerable?: boolean;
  readonly secrecy?: boolean;
  readonly cannotRing?: boolean;
  readonly distress?: boolean;
}

/** Parts of cases by how many facts each holds. */
type ByFacts = readonly (readonly CaseInput[])[];

/** Items in one case; more would only add their own steps. */
const MOST_ITEMS = 2;

/** What can be said of one item; people also volunteer what nobody asked for. */
const ITEM_STATES = [
  { asked: true, given: 'no' },
  { asked: true, given: 'yes' },
  { asked: true, given: 'not-sure' },
  { asked: false, given: 'yes' },
] as const;

/** A day on which nothing counts as recent any more. */
const LONG_AGO = '2000-01-01';

/**
 * Every case of so many facts at most, two items among them at most, from the smallest on. A fact is an item with what
 * became of it, the way it was paid, or anything else that is not as in the plain case, of which nothing is known.
 */
export function* cases(vocabulary: Vocabulary, facts: number): Generator<CaseInput> {
  const told = itemsAndPayments(vocabulary);
  const around = circumstances(vocabulary, facts);
  for (let size = 0; size <= facts; size += 1) {
    for (const [used, parts] of told.entries()) {
      for (const part of parts) {
        for (const rest of around[size - used] ?? []) yield { ...part, ...rest };
      }
    }
  }
}

function itemsAndPayments({ items, moneyItems, paidBy }: Vocabulary): ByFacts {
  const sets: CaseInput[][] = [[{}]];
  for (let size = 1; size <= MOST_ITEMS; size += 1) sets.push(itemSets(items, size));
  const isPaid = ({ items: set = {} }: CaseInput): boolean =>
    moneyItems.some((item) => set[item] !== undefined && set[item].given !== 'no');
  const paid = sets.map((ofSize) =>
    ofSize.filter(isPaid).flatMap((set) => paidBy.map((way): CaseInput => ({ ...set, paidBy: way }))),
  );
  return [...sets, []].map((ofSize, size) => [...ofSize, ...(paid[size - 1] ?? [])]);
}

const itemSets = (items: readonly string[], size: number): CaseInput[] =>
  size === 0
    ? [{}]
    : items.flatMap((item, index) =>
        itemSets(items.slice(index + 1), size - 1).flatMap((set) =>
          ITEM_STATES.map((state) => ({ items: { [item]: state, ...set.items } })),
        ),
      );

/** Of each circumstance, the ways in which it can differ from the plain case. */
function departures(vocabulary: Vocabulary): readonly (readonly CaseInput[])[] {
  const { rightNow, claimed, forWhom, country, forces } = vocabulary;
  return [
    rightNowSets(rightNow).map((set) => ({ rightNow: set })),
    claimed.map((who) => ({ claimed: [who] })),
    forWhom.slice(1).map((whom) => ({ forWhom: whom })),
    country.map((place) => ({ country: place })),
    forces.slice(1).map((force) => ({ force })),
    [{ vulnerable: true }],
    [{ secrecy: true }],
    [{ cannotRing: true }],
    [{ distress: true }],
    [{ callWhen: LONG_AGO }],
  ];
}

/** `none` and `not-sure` stand alone; of the rest, several can be true. */
function rightNowSets(rightNow: readonly string[]): readonly (readonly string[])[] {
  const standsAlone = (one: string): boolean => one === 'none' || one === 'not-sure';
  const sets = rightNow
    .filter((one) => !standsAlone(one))
    .reduce<readonly (readonly string[])[]>((all, one) => [...all, ...all.map((set) => [...set, one])], [[]]);
  return [...rightNow.filter(standsAlone).map((one) => [one]), ...sets.filter((set) => set.length > 0)];
}

function circumstances(vocabulary: Vocabulary, most: number): ByFacts {
  return departures(vocabulary).reduce<ByFacts>(
    (known, ways) =>
      Array.from({ length: most + 1 }, (_, size) => [
        ...(known[size] ?? []),
        ...(known[size - 1] ?? []).flatMap((part) => ways.map((way) => ({ ...part, ...way }))),
      ]),
    [[{}]],
  );
}
