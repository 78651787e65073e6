import { compile } from './pattern.ts';
import { speller } from './spelling.ts';
import { CLASSES } from './lexicon/classes.ts';
import { DANGER, DISTRESS, NOT_DANGER, NOT_DISTRESS } from './lexicon/danger.ts';
import { COLLECTING, MEDICAL, NOT_COLLECTING, NOT_MEDICAL } from './lexicon/emergencies.ts';
import { IDENTITIES, NOT_CLAIMS } from './lexicon/identities.ts';
import {
  FEE_WORDS,
  ITEM_ACTIONS,
  ITEM_NOUNS,
  LEGAL_WORDS,
  NOT_PAYMENTS,
  PAYMENTS,
  RECOVERY_WORDS,
} from './lexicon/items.ts';
import { NOT_ON_THE_PHONE, ON_THE_PHONE, RINGING_BACK, THEIR_CALLS, VERIFY } from './lexicon/moments.ts';
import { ORDINARY_WORDS } from './lexicon/spellings.ts';
import { formsOf, VERB_FORMS } from './lexicon/verbs.ts';
import type { Vocabulary } from './pattern.ts';

/** The lexicon, compiled once. */
export const vocabulary: Vocabulary = { classes: CLASSES, forms: formsOf };

export const itemNouns = compile(ITEM_NOUNS, vocabulary);
export const itemActions = compile(ITEM_ACTIONS, vocabulary);
export const payments = compile(PAYMENTS, vocabulary);
export const identities = compile(IDENTITIES, vocabulary);
export const context = compile(
  [
    ['legal', LEGAL_WORDS],
    ['fee', FEE_WORDS],
    ['recovery', RECOVERY_WORDS],
    ['not-a-payment', NOT_PAYMENTS],
    ['not-a-claim', NOT_CLAIMS],
    ['their-call', THEIR_CALLS],
  ] as const,
  vocabulary,
);
export const moments = compile(
  [
    ['danger', DANGER],
    ['not-danger', NOT_DANGER],
    ['collecting', COLLECTING],
    ['not-collecting', NOT_COLLECTING],
    ['medical', MEDICAL],
    ['not-medical', NOT_MEDICAL],
    ['distress', DISTRESS],
    ['not-distress', NOT_DISTRESS],
    ['on-the-phone', ON_THE_PHONE],
    ['not-on-the-phone', NOT_ON_THE_PHONE],
    ['ringing-back', RINGING_BACK],
    ['verify', VERIFY],
  ] as const,
  vocabulary,
);

/** Every word of the lexicon. */
export const knownWords: ReadonlySet<string> = new Set([
  ...[itemNouns, itemActions, payments, identities, context, moments].flatMap(({ words }) => [...words]),
  ...VERB_FORMS.keys(),
  ...Object.values(CLASSES).flatMap((words) => words.split(' ')),
]);

/** Corrects a word towards the lexicon. */
export const spell = speller(knownWords, ORDINARY_WORDS);
