import type { Phrases } from '../content/content.ts';
import type { Facts, Understand } from '../understanding/facts.ts';
import { holds, plain, plainList } from './kinds/words.ts';

/** What somebody says of a person at the desk in the same breath as what happens to them. */
const OF_THE_DESK = ['person', 'leave-queue'] as const;

/**
 * Reads a message, and where it asks for a person or leaves the queue, once more without those words: "pass me on to
 * someone" tells of nobody who is there, and may hide that somebody is. The second reading adds danger and despair only.
 */
export const understandBeside =
  (understand: Understand, phrases: Phrases): Understand =>
  (text) => {
    const facts = understand(text);
    const rest = isAlarming(facts) ? null : withoutDeskWords(text, phrases);
    if (rest === null) return facts;
    const { danger, distress } = understand(rest);
    return { ...facts, danger, distress };
  };

const isAlarming = ({ danger, distress }: Facts): boolean => danger.length > 0 || distress.length > 0;

/** The other words of a message; null where it holds none of the desk, or nothing else. */
function withoutDeskWords(text: string, { accepts }: Phrases): string | null {
  const words = plain(text);
  const [longest] = OF_THE_DESK.flatMap((command) => plainList(accepts[command] ?? []))
    .filter((phrase) => holds(words, phrase))
    .sort((one, other) => other.length - one.length);
  if (longest === undefined || longest === words) return null;
  return text.replace(asTyped(longest), ' ').trim();
}

/** Finds a plain phrase among words with their punctuation, which tells where a clause ends. */
function asTyped(phrase: string): RegExp {
  const words = phrase.split(' ').map((word) => Array.from(word).join("['\u2018\u2019\u02bc]?"));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'iu');
}
