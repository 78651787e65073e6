/**
 * How people speak of one item, in the pattern language of `pattern.ts`, one idea a line. `nouns` name the thing: the
 * verbs around it say whether it was asked for or given. `actions` are a verb with its object, and its tense says so;
 * one that begins with no verb says that it was asked for.
 */
export interface ItemWords {
  readonly nouns: readonly string[];
  readonly actions: readonly string[];
}
