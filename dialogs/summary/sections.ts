import { exposed, moneyMayHaveGone } from '../../src/case/case.ts';
import type { Case } from '../../src/case/case.ts';
import { ITEMS } from '../../src/case/vocabulary.ts';
import type { Summary } from '../../src/content/cards.ts';
import { isGiven, moneyGiven } from '../advice/exposure.ts';
import { whomToAsk } from '../collar-check/whom-to-ask.ts';
import { claimedIn, grouped, pounds } from './known.ts';
import { isOwnCall, wordsFor } from './position.ts';
import type { SentenceView } from './position.ts';
import { saidWhen } from './when.ts';
import type { SummaryWord, Word } from './words.ts';

export type Section = Summary['sections'][number];
export type Fact = Section['facts'][number];

const fact = (label: string, value: string | undefined): readonly Fact[] =>
  value === undefined ? [] : [{ label, value }];

/** What is known of the case, section by section, in the order in which a report asks for it. */
export function sectionsOf(view: SentenceView, done: readonly Fact[]): readonly Section[] {
  const word = wordsFor(view);
  const sections: readonly [SummaryWord, readonly Fact[]][] = [
    ['section-about', aboutFacts(view, word)],
    ['section-risk', riskFacts(view.case, word)],
    ['section-call', callFacts(view, word)],
    ['section-caller', callerFacts(view, word)],
    ['section-asked', askedFacts(view, word)],
    ['section-given', givenFacts(view.case, word)],
    ['section-money', moneyFacts(view, word)],
    ['section-evidence', evidenceFacts(view.case, word)],
    ['section-done', done],
    ['section-others', otherFacts(view)],
  ];
  return sections
    .filter(([, facts]) => facts.length > 0)
    .map(([heading, facts]) => ({ heading: word(heading), facts }));
}

const aboutFacts = ({ case: kase, content, now }: SentenceView, word: Word): readonly Fact[] => [
  ...fact(word('fact-made'), saidWhen(now, content.locale, word, 'day')),
  ...fact(word('fact-about'), word(`about-${kase.forWhom}`)),
];

const riskFacts = (kase: Case, word: Word): readonly Fact[] => [
  ...kase.rightNow.flatMap((moment) =>
    moment === 'none' || moment === 'not-sure' ? [] : fact(word('fact-now'), word(`now-${moment}`)),
  ),
  ...(kase.vulnerable
    ? fact(word('fact-support'), word(isOwnCall(kase) ? 'support-me' : 'support-someone'))
    : []),
  ...(kase.secrecy ? fact(word('fact-secrecy'), word('secret')) : []),
  ...(kase.cannotRing ? fact(word('fact-voice'), word('no-voice')) : []),
];

const callFacts = (
  { case: { callWhen, numberShown }, content }: SentenceView,
  word: Word,
): readonly Fact[] => [
  ...fact(word('fact-when'), callWhen && saidWhen(callWhen, content.locale, word, 'day')),
  ...fact(word('fact-number'), numberShown && grouped(numberShown)),
];

function callerFacts(view: SentenceView, word: Word): readonly Fact[] {
  const { officer } = view.case;
  const who = claimedIn(view, word);
  const claimed = fact(word('fact-claimed'), who && capital(who));
  if (officer === 'refused') return [...claimed, ...fact(word('fact-details'), word('refused'))];
  if (officer === undefined || officer === 'not-asked') return claimed;
  return [
    ...claimed,
    ...fact(word('fact-rank'), officer.rank),
    ...fact(word('fact-name'), officer.name),
    ...fact(word('fact-collar-number'), officer.collarNumber),
    ...fact(word('fact-force'), officer.force),
  ];
}

function askedFacts({ case: kase, content: { locale } }: SentenceView, word: Word): readonly Fact[] {
  const asked = ITEMS.filter((item) => kase.items[item]?.asked === true).map((item) => word(`item-${item}`));
  return [
    ...fact(word('fact-asked'), asked.length === 0 ? undefined : capital(asked.join('; '))),
    ...(kase.amount === undefined || moneyMayHaveGone(kase)
      ? []
      : fact(word('fact-amount-asked'), pounds(kase.amount, locale))),
  ];
}

const givenFacts = ({ items }: Case, word: Word): readonly Fact[] =>
  ITEMS.flatMap((item) => {
    const given = items[item]?.given;
    return given === undefined ? [] : fact(capital(word(`item-${item}`)), word(`given-${given}`));
  });

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function moneyFacts({ case: kase, content: { locale } }: SentenceView, word: Word): readonly Fact[] {
  const sent = moneyGiven(kase);
  if (sent === 'no') return [];
  const { amount, paidBy, paidWhen } = kase;
  return [
    ...fact(word('fact-sent'), word(`sent-${sent}`)),
    ...fact(word('fact-amount-sent'), amount === undefined ? undefined : pounds(amount, locale)),
    ...fact(word('fact-paid-by'), paidBy && capital(word(`paid-by-${paidBy}`))),
    ...fact(word('fact-paid-when'), paidWhen && saidWhen(paidWhen, locale, word, 'day')),
  ];
}

/** What to have ready, by what happened; nothing that the call cannot have left. */
function evidenceFacts(kase: Case, word: Word): readonly Fact[] {
  const kept = [
    ['call', true],
    ['payment', moneyMayHaveGone(kase) || exposed(kase, 'bank-details')],
    ['gift-card', isGiven(kase, 'gift-card-or-crypto')],
    ['device', exposed(kase, 'remote-access')],
    ['handed-over', isGiven(kase, 'cash-or-card-courier')],
  ] as const;
  return kept.flatMap(([what, isKept]) =>
    isKept ? fact(word(`evidence-${what}`), word(`keep-${what}`)) : [],
  );
}

const otherFacts = (view: SentenceView): readonly Fact[] =>
  whomToAsk(view).flatMap(({ contact: { name, number }, words }) =>
    fact(
      [name, number].filter((part) => part !== undefined && !name.startsWith(`${part},`)).join(', '),
      words,
    ),
  );
