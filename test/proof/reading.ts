import { readingAge } from '../dialogs/advice/reading-age.ts';
import type { Shown } from './all-wordings.ts';

/**
 * Oldest reading age that any one message may have. Eleven is the aim; in a message of one sentence a single word of three
 * or four syllables, "anything" or "answered", moves the measure by more than a year.
 */
export const OLDEST = 12.5;

export interface Read extends Shown {
  /** In years. */
  readonly age: number;
}

/** Messages with their reading ages, hardest first. Addresses count as one easy word. */
export const hardestFirst = (shown: readonly Shown[]): readonly Read[] =>
  shown.map((one) => ({ ...one, age: readingAge(spoken(one.text)) })).sort((a, b) => b.age - a.age);

const spoken = (text: string): string =>
  text.replace(/\*\*|["“”]/g, '').replace(/https?:\S+|\b\w+\.(?:co\.)?uk\b/g, 'website');

export const meanAge = (read: readonly Read[]): number =>
  read.reduce((sum, { age }) => sum + age, 0) / read.length;

/** The mean, and the five that are hardest to read. */
export const readingReport = (read: readonly Read[]): string =>
  [
    `${String(read.length)} messages, mean reading age ${meanAge(read).toFixed(1)}; the hardest:`,
    ...read.slice(0, 5).map(({ age, where, text }) => `${age.toFixed(1)}  ${where}: ${text}`),
  ].join('\n');
