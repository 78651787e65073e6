import type { ConversationWords } from '../content/content.ts';
import { NO_WORDS, wordsOf } from './intent.ts';
import { namedOptions } from './kinds/choice.ts';
import { readPositions } from './kinds/ordinals.ts';
import { plain } from './kinds/words.ts';

/** The question to change that these words name: by its position in the list, or by its label. */
export function changeableNamed(
  text: string,
  names: readonly string[],
  words: ConversationWords,
): string | null {
  const positions = readPositions(text, names.length);
  if (positions?.length === 1) return names[positions[0] ?? 0] ?? null;
  const options = Object.fromEntries(
    names.map((name) => [name, { label: wordsOf(words, name).label, accepts: [] }]),
  );
  return only(namedOptions(text, names, { ...NO_WORDS, options }));
}

/**
 * The one question whose label shares the most words with these: "who they said" finds "Who they said they were". Words
 * that several labels have tell nothing apart. Null when none or several fit.
 */
export function changeableLike(
  text: string,
  names: readonly string[],
  words: ConversationWords,
): string | null {
  const labels = names.map((name) => ({ name, label: wordsIn(wordsOf(words, name).label) }));
  const telling = [...wordsIn(text)].filter(
    (word) => labels.filter(({ label }) => label.has(word)).length === 1,
  );
  const scores = labels.map(({ name, label }) => ({
    name,
    score: telling.filter((word) => label.has(word)).length,
  }));
  const best = Math.max(0, ...scores.map(({ score }) => score));
  return best === 0 ? null : only(scores.filter(({ score }) => score === best).map(({ name }) => name));
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(plain(text).split(' '));

const only = (found: readonly string[]): string | null => (found.length === 1 ? (found[0] ?? null) : null);
