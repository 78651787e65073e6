import type { Case } from '../../src/case/case.ts';
import type { Content } from '../../src/content/content.ts';
import type { View } from '../../src/conversation/index.ts';
import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** The part of the content that a summary is composed from. */
export type SummaryContent = Pick<Content, 'locale' | 'advice' | 'contacts' | 'force' | 'summary'>;

/** What a sentence to read out is composed from. `now` is London, `YYYY-MM-DDTHH:MM`. */
export interface SentenceView extends Pick<View, 'case' | 'now'> {
  readonly content: SummaryContent;
}

/**
 * Words as the person says them: `{whom}` is "me" or "someone I care for", `{my}` is "my" or "their"; and the caller is
 * "they", or "the caller" where "they" could be either. Nobody is named.
 */
export function wordsFor({ case: { forWhom }, content }: Pick<SentenceView, 'case' | 'content'>): Word {
  const word = wordsOf(content);
  const position = {
    whom: word(`whom-${forWhom}`),
    person: word(`person-${forWhom}`),
    sender: word(`sender-${forWhom}`),
    my: word(`my-${forWhom}`),
    caller: word(`caller-${forWhom}`),
  };
  return (name, values = {}) => word(name, { ...position, ...values });
}

/** Whether the person typing was rung themselves. */
export const isOwnCall = ({ forWhom }: Pick<Case, 'forWhom'>): boolean => forWhom === 'me';

/** Each sentence from a capital letter on. */
export const asSentences = (sentences: readonly string[]): string =>
  sentences.map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1)).join(' ');
