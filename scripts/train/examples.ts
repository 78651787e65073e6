import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLAIMED, ITEMS } from '../../src/case/vocabulary.ts';
import type { Claimed, Item } from '../../src/case/vocabulary.ts';
import { redact } from '../../src/redaction/redact.ts';
import {
  claimFeatures,
  isSpokenOf,
  itemFeatures,
  messageFeatures,
  spansOf,
} from '../../src/understanding/learned/features.ts';
import type { Flag } from '../../src/understanding/learned/labels.ts';
import { viewOf } from '../../src/understanding/learned/view.ts';
import { read } from '../../src/understanding/read.ts';

/** One labelled message. In the sets, one JSON a line, what is empty or false may be left out. */
export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly asked: readonly Item[];
  readonly given: readonly Item[];
  readonly notSure: readonly Item[];
  readonly claimed: readonly Claimed[];
  readonly onCall: boolean;
  /** Danger or distress. */
  readonly danger: boolean;
  /** Where `danger` is distress. */
  readonly distress: boolean;
  readonly policeVerify: boolean;
}

const NOTHING = {
  ...{ asked: [], given: [], notSure: [], claimed: [] },
  ...{ onCall: false, danger: false, distress: false, policeVerify: false },
};

/** One message with the names of its features, and what is true of it. */
export interface Example {
  readonly labelled: Labelled;
  readonly message: readonly string[];
  readonly items: readonly {
    readonly item: Item;
    readonly spoken: boolean;
    readonly features: readonly string[];
  }[];
  readonly claims: readonly { readonly claimed: Claimed; readonly features: readonly string[] }[];
}

const root = join(import.meta.dirname, '../..');
const MUST = 6;
const TRAINING = join(root, 'src/understanding/learned/training');

/** One set of labelled messages to learn from. */
export interface TrainingSet {
  readonly file: string;
  /** As people write; the others were written to be hard, and are no measure of how likely a thing is. */
  readonly isPlain: boolean;
  /** How often each message is learned from: what must not go wrong counts more. */
  readonly times: number;
}

/** The sets to learn from, one for each who wrote them. The test sets are not among them. */
export const trainingSets = (): TrainingSet[] => [
  ...readdirSync(TRAINING)
    .sort()
    .map((name) => ({
      file: join(TRAINING, name),
      isPlain: name.startsWith('plain'),
      times: name.startsWith('must') ? MUST : 1,
    })),
  { file: join(root, 'bench/understanding-development.jsonl'), isPlain: false, times: 1 },
  { file: join(root, 'bench/understanding-varied.jsonl'), isPlain: false, times: 1 },
];

/** Reads labelled sets, a message a line. */
export const labelledIn = (files: readonly string[]): Labelled[] =>
  files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => ({
        ...NOTHING,
        ...(JSON.parse(line) as Pick<Labelled, 'id' | 'text'> & Partial<Labelled>),
      })),
  );

/** Messages are learned from as the server reads them, redacted. */
export function exampleOf(labelled: Labelled): Example {
  const seen = viewOf(read(redact(labelled.text).text));
  return {
    labelled,
    message: messageFeatures(seen, spansOf(seen)),
    items: ITEMS.map((item) => ({
      item,
      spoken: isSpokenOf(seen, item),
      features: itemFeatures(seen, item),
    })),
    claims: CLAIMED.map((claimed) => ({ claimed, features: claimFeatures(seen, claimed) })),
  };
}

/** Whether a flag holds. */
export function flagOf({ onCall, danger, distress, policeVerify }: Labelled, flag: Flag): boolean {
  const truths = { onCall, danger: danger && !distress, distress: danger && distress, policeVerify };
  return truths[flag];
}

/** What one person wrote. */
export interface Writer {
  readonly isPlain: boolean;
  readonly examples: readonly Example[];
}

/** The sets as examples, those that must not go wrong several times. */
export const writersToLearnFrom = (): Writer[] =>
  trainingSets().map(({ file, isPlain, times }) => {
    const examples = labelledIn([file]).map(exampleOf);
    return { isPlain, examples: Array.from({ length: times }, () => examples).flat() };
  });

/** All that the model learns from, in order. */
export const examplesToLearn = (writers = writersToLearnFrom()): Example[] =>
  writers.flatMap(({ examples }) => examples);
