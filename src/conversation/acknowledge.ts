import type { CaseFields } from '../case/case.ts';
import { CLAIMED, ITEMS } from '../case/vocabulary.ts';
import type { Item } from '../case/vocabulary.ts';
import type { Phrases } from '../content/content.ts';
import type { Say } from '../protocol.ts';
import type { Filing } from './intent.ts';
import type { Fields } from './outline.ts';
import { fill, phrase } from './say.ts';

/** Longer sentences are left out: the question that follows shows its rows. */
const LONGEST_SENTENCE = 20;
const MOST_WORDS = 60;
/** More are not named one by one. */
const MOST_KEPT = 2;

/**
 * One line that says what was understood from free words, so that a wrong guess can be seen and changed.
 * @param known the answers that stand with these filings among them.
 */
export function acknowledge(filings: readonly Filing[], known: Fields, phrases: Phrases): readonly Say[] {
  const worded = filings.filter(({ source, words = '' }) => words !== '' && source !== 'button');
  const asked = worded.flatMap(({ name, value }): readonly unknown[] =>
    name === 'asked' && Array.isArray(value) ? value : [],
  );
  const given = (answer: string): readonly string[] =>
    worded.filter(({ value }) => value === answer).map(({ name }) => name.replace(/^given\//u, ''));
  const itemsIn = itemNames(known, phrases);
  const theyHave = given('yes');
  const lines = [
    ['understood-claimed', claimed(worded, phrases)],
    // "They may have X" says that they wanted it.
    [
      'understood-asked',
      itemsIn(
        asked.filter((item) => !theyHave.some((had) => had === item)),
        'wanted',
      ),
    ],
    ['understood-given', itemsIn(theyHave, 'had')],
    ['understood-not-given', itemsIn(given('no'), 'had', 'disjunction')],
  ] as const;
  const said = lines
    .filter(([, items]) => items !== '')
    .map(([name, items]) => fill(phrases.says[name]?.[0] ?? '', { items }))
    .filter((sentence) => sentence.split(' ').length <= LONGEST_SENTENCE);
  const understood = said.length === 0 ? [] : (phrases.says['understood'] ?? []);
  const parts = [...understood, ...said, ...forWhom(worded, phrases)];
  const together = parts.join(' ');
  const messages = together.split(' ').length > MOST_WORDS ? parts : [together];
  return messages.filter((text) => text !== '').map((text) => ({ text, card: { kind: 'text' } }));
}

function claimed(worded: readonly Filing[], phrases: Phrases): string {
  const said = worded.flatMap(({ name, source, value }): readonly unknown[] =>
    name === 'claimed' && source === 'inferred' && Array.isArray(value) ? value : [],
  );
  const who = CLAIMED.filter((one) => one !== 'unknown' && said.includes(one));
  return LISTS.disjunction.format(who.map((one) => phrases.claims[one]));
}

/** Whom the case is about, when it is inferred to be somebody else: a wrong guess can then be put right. */
const forWhom = (worded: readonly Filing[], phrases: Phrases): readonly string[] =>
  worded
    .filter(({ name, source, value }) => name === 'forWhom' && source === 'inferred' && value !== 'me')
    .flatMap(({ value }) => (typeof value === 'string' ? (phrases.says[`understood-${value}`] ?? []) : []));

/**
 * What a shorter list of what was asked for leaves out although they may have it: it stays in the advice, and that is
 * said, so that nobody takes an exposure off by mistake.
 */
export function keptOn(before: Fields, after: Fields, phrases: Phrases): readonly Say[] {
  const { asked, given } = before as Partial<CaseFields>;
  const { asked: still = [] } = after as Partial<CaseFields>;
  const off = ITEMS.filter(
    (item) => asked?.includes(item) === true && !still.includes(item) && (given?.[item] ?? 'no') !== 'no',
  );
  if (off.length === 0) return [];
  const items = LISTS.conjunction.format(off.map(nameOf(after, phrases, 'had')));
  return phrase(phrases, off.length > MOST_KEPT ? 'kept-on-several' : 'kept-on', { items });
}

// Making a formatter costs more than the rest of a turn.
const LISTS = {
  conjunction: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  disjunction: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
};

/** What an item is called: the person's own, or that of whom the case is about. */
function nameOf(known: Fields, { items }: Phrases, form: 'wanted' | 'had') {
  const theirs = (known['forWhom'] ?? 'me') !== 'me';
  return (item: Item): string => {
    const words = items[item];
    const own = form === 'had' ? (words.had ?? words.wanted) : words.wanted;
    const other = form === 'had' ? (words.theirs?.had ?? words.theirs?.wanted) : words.theirs?.wanted;
    return (theirs ? other : undefined) ?? own;
  };
}

const itemNames =
  (known: Fields, phrases: Phrases) =>
  (values: readonly unknown[], form: 'wanted' | 'had', type: keyof typeof LISTS = 'conjunction'): string => {
    const words = ITEMS.filter((item) => item !== 'other' && values.includes(item)).map(
      nameOf(known, phrases, form),
    );
    return LISTS[type].format(words);
  };
