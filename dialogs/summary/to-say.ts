import { moneyMayHaveGone } from '../../src/case/case.ts';
import type { Case } from '../../src/case/case.ts';
import type { ForWhom } from '../../src/case/vocabulary.ts';
import { wordsOf } from './words.ts';
import type { SummaryWord } from './words.ts';
import type { SentenceView } from './position.ts';

const OWN = ['say-name', 'say-birth', 'say-address', 'say-phone', 'say-safe-time', 'say-access'] as const;
const FOR_ANOTHER = [
  'say-name',
  'say-phone',
  'say-relation',
  'say-their-name',
  'say-safe-time',
  'say-access',
] as const;

const ABOUT_PEOPLE: Readonly<Record<ForWhom, readonly SummaryWord[]>> = {
  me: OWN,
  'with-me': FOR_ANOTHER,
  elsewhere: FOR_ANOTHER,
  // No name of anybody who is helped at work is asked for here.
  'at-work': ['say-name', 'say-work', 'say-phone', 'say-consent', 'say-safe-time'],
};

const aboutMoney = (kase: Case): readonly SummaryWord[] =>
  moneyMayHaveGone(kase) ? ['say-own-bank', 'say-payee'] : [];

/** What a call-taker also asks for, which the chat never does: said by the person. */
export function toSay({ case: kase, content }: Pick<SentenceView, 'case' | 'content'>): readonly string[] {
  const word = wordsOf(content);
  return [...ABOUT_PEOPLE[kase.forWhom], ...aboutMoney(kase), 'say-reference' as const].map((name) =>
    word(name),
  );
}
