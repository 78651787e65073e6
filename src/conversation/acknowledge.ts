import type { CaseFields } from '../case/case.ts';
import { ITEMS } from '../case/vocabulary.ts';
import type { Phrases } from '../content/content.ts';
import type { Say } from '../protocol.ts';
import type { Filing } from './intent.ts';
import type { Fields } from './outline.ts';
import { fill, phrase } from './say.ts';

/** Longer lists are left out: the question that follows shows its rows. */
const MOST_NAMED = 6;
const MOST_WORDS = 60;

/** One line that says what was understood from free words, so that a wrong guess can be seen and changed. */
export function acknowledge(filings: readonly Filing[], phrases: Phrases): readonly Say[] {
  const worded = filings.filter(({ source, words }) => words !== undefined && source !== 'button');
  const asked = named(
    worded.flatMap(({ name, value }) =>
      name === 'asked' && Array.isArray(value) ? (value as readonly unknown[]) : [],
    ),
    phrases,
  );
  const given = (answer: string): readonly string[] =>
    worded.filter(({ value }) => value === answer).map(({ name }) => name.replace(/^given\//u, ''));
  const lines = [
    ['understood-asked', asked],
    ['understood-given', named(given('yes'), phrases)],
    ['understood-not-given', named(given('no'), phrases, 'disjunction')],
  ] as const;
  const said = lines
    .filter(([, items]) => items !== '')
    .map(([name, items]) => fill(phrases.says[name]?.[0] ?? '', { items }));
  const together = said.join(' ');
  const messages = together.split(' ').length > MOST_WORDS ? said : [together];
  return messages.filter((text) => text !== '').map((text) => ({ text, card: { kind: 'text' } }));
}

/**
 * What a shorter list of what was asked for leaves out although they may have it: it is said, so that nobody takes an
 * exposure off by mistake.
 */
export function takenOff(before: Fields, askedNow: unknown, phrases: Phrases): readonly Say[] {
  const { asked, given } = before as Partial<CaseFields>;
  const still = Array.isArray(askedNow) ? (askedNow as readonly unknown[]) : [];
  const off = ITEMS.filter(
    (item) => asked?.includes(item) === true && !still.includes(item) && (given?.[item] ?? 'no') !== 'no',
  );
  if (off.length === 0) return [];
  const items = LISTS.conjunction.format(off.map((item) => phrases.items[item]));
  return phrase(phrases, 'taken-off', { items });
}

// Making a formatter costs more than the rest of a turn.
const LISTS = {
  conjunction: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  disjunction: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
};

function named(
  values: readonly unknown[],
  phrases: Phrases,
  type: keyof typeof LISTS = 'conjunction',
): string {
  const words = ITEMS.filter((item) => item !== 'other' && values.includes(item)).map(
    (item) => phrases.items[item],
  );
  return words.length > MOST_NAMED ? '' : LISTS[type].format(words);
}
