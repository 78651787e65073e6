import { VERB_FORMS } from './lexicon/verbs.ts';
import type { Token } from './tokens.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const CONJUNCTIONS = set(
  'but because although though however so then except instead unless until while whereas if when',
);
const OPENERS = set('i we he she they it you who did do have has was is never not then now');
const JOINING = set('and or');

/** Numbers the clauses: a new one at a sentence, a conjunction, or a comma or "and" before a new subject or verb. */
export function clausesOf(tokens: readonly Token[]): number[] {
  let clause = 0;
  return tokens.map((token, at) => {
    const previous = tokens[at - 1];
    if (previous === undefined) return clause;
    const verb = VERB_FORMS.get(token.word);
    const joined = token.pause || JOINING.has(previous.word);
    const opens =
      token.sentence !== previous.sentence ||
      CONJUNCTIONS.has(token.word) ||
      (joined && (OPENERS.has(token.word) || (verb !== undefined && verb.form !== 'ing')));
    if (opens) clause += 1;
    return clause;
  });
}
