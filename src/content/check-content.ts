import { faultLine } from './faults.ts';
import type { Fault } from './faults.ts';
import { languagesIn, missingLanguages } from './languages.ts';
import { readTables, readWords } from './load-content.ts';
import type { ContentOptions } from './load-content.ts';
import { readSafeCores } from './read-safe-cores.ts';
import type { Reading } from './reading.ts';

export interface ContentCheck {
  /** How many files and table entries were read, over all languages. */
  readonly pieces: number;
  /** One line a fault, in reading order. */
  readonly faults: readonly string[];
  /** Forces that cannot be served yet for want of a language: a state of the work, not a fault. */
  readonly refusals: readonly string[];
}

/** Reads all content of every language and every force without stopping at the first fault. */
export function checkContent(options: Omit<ContentOptions, 'locale' | 'forceId'>): ContentCheck {
  const { folder, steps = [] } = options;
  const lines = new Set<string>();
  const refusals = new Set<string>();
  const cores: Reading = { folder, faults: [] };
  let pieces = Object.keys(readSafeCores(cores)).length;
  for (const locale of new Set(['en-GB', ...languagesIn(folder)])) {
    const reading: Reading = { folder, faults: [] };
    const words = readWords(reading, { ...options, locale });
    const { advice, contacts, forces } = readTables(reading, locale, steps);
    pieces += [words.conversations, advice, contacts, forces].reduce(
      (sum, part) => sum + Object.keys(part).length,
      0,
    );
    pieces += [words.phrases, words.summary].filter((one) => one !== undefined).length;
    reading.faults.forEach((fault: Fault) => lines.add(faultLine(fault)));
    for (const force of Object.values(forces)) {
      const ids = options.conversations.map(({ id }) => id);
      missingLanguages(folder, force, ids).forEach((line) => refusals.add(line));
    }
  }
  cores.faults.forEach((fault) => lines.add(faultLine(fault)));
  return { pieces, faults: [...lines], refusals: [...refusals] };
}
