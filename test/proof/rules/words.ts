import type { Say } from '../../../src/protocol.ts';

export const isAlert = ({ card }: Say): boolean => card.kind === 'alert';
export const isQuestion = ({ card }: Say): boolean => card.kind === 'question';

export const words = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Sentences, list items and lines of a text, without Markdown. */
export const sentencesIn = (text: string): readonly string[] =>
  text
    .replace(/\*\*|\[|\]\([^)]*\)/g, '')
    .split(/(?<=[.?!]["”']?)\s+|\n+/u)
    .map((part) => part.replace(/^(?:-|\d+\.)\s+/u, '').trim())
    .filter((part) => words(part) > 0);

/** What is one message for the person who reads it: a text, a question with its hint, an action, a reason. */
export function messagesIn({ text, card }: Say): readonly string[] {
  switch (card.kind) {
    case 'text':
    case 'alert':
      return [text];
    case 'question':
      return [card.hint === undefined ? card.text : `${card.text} ${card.hint}`];
    case 'plan':
      return card.steps.flatMap(({ action, why }) => [action, why]);
    case 'read-out':
    case 'summary':
      return [card.heading];
  }
}

/** Everything that a card shows, buttons included. */
export function textsIn(say: Say): readonly string[] {
  const { card } = say;
  if (card.kind === 'read-out' || card.kind === 'summary') return [card.heading, card.words];
  if (card.kind !== 'question') return messagesIn(say);
  const { answer } = card;
  const labels = [...answer.options, ...(answer.kind === 'rows' ? answer.rows : [])];
  const example = answer.kind === 'text' ? (answer.example ?? '') : '';
  return [...messagesIn(say), example, ...labels.flatMap(({ label, hint = '' }) => [label, hint])];
}

/** The first that is found of any of these. */
export function firstOf<T, F>(values: readonly T[], find: (value: T) => F | null): F | null {
  for (const value of values) {
    const found = find(value);
    if (found !== null) return found;
  }
  return null;
}
