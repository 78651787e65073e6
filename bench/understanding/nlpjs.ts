import { Container } from '@nlpjs/core';
import { StemmerEn, TokenizerEn } from '@nlpjs/lang-en-min';
import { NeuralNetwork } from '@nlpjs/neural';
import { cutOffsFor } from '../../scripts/train/cut-offs.ts';
import type { Judgement } from '../../scripts/train/cut-offs.ts';
import type { Labelled } from '../../scripts/train/examples.ts';
import { CLAIMED, ITEMS } from '../../src/case/vocabulary.ts';
import { redact } from '../../src/redaction/redact.ts';
import type { Thresholds } from '../../src/understanding/learned/model.ts';
import type { Answer, AnswerTo } from './answers.ts';
import { FLAGS } from './score.ts';

/*
 * The messages understood by @nlpjs alone: its English tokenizer and stemmer, and its network with one output a label, all
 * of which may be true at once. Its classifier of intents is the same network, but of all intents it wants one.
 */

/**
 * The best of what was tried on training messages left out of learning: rates 0.6 (the library's own), 0.1, 0.03 and 0.01
 * and up to 60 rounds, of which those after the twentieth gained nothing.
 */
const SETTINGS = { iterations: 20, learningRate: 0.03 };

/** The labels of each kind. Here `danger` is danger or distress. */
const KINDS = {
  asked: ITEMS,
  given: ITEMS,
  notSure: ITEMS,
  claimed: CLAIMED,
  onCall: [true],
  danger: [true],
  policeVerify: [true],
} as const;
type Kind = keyof typeof KINDS;
const KIND_NAMES = Object.keys(KINDS) as Kind[];

type Values = Readonly<Record<string, number>>;
interface Example {
  readonly input: Values;
  readonly output: Values;
}

const container = new Container();
container.use(TokenizerEn);
const stemmer = new StemmerEn(container);

/** Stems, as the library has them, and pairs of neighbours, with which it does better. */
function inputOf(text: string): Values {
  const stems = stemmer.tokenizeAndStem(text);
  const pairs = stems.slice(1).map((stem, before) => `${stems[before] ?? ''} ${stem}`);
  return Object.fromEntries([...stems, ...pairs].map((feature) => [feature, 1]));
}

const output = (kind: Kind, label: string | true): string => `${kind} ${label}`;

function exampleOf(labelled: Labelled): Example {
  const { asked, given, notSure, claimed } = labelled;
  const lists = Object.entries({ asked, given, notSure, claimed }) as [Kind, readonly string[]][];
  const outputs = [
    ...lists.flatMap(([kind, labels]) => labels.map((label) => output(kind, label))),
    ...FLAGS.filter((flag) => labelled[flag]).map((flag) => output(flag, true)),
  ];
  return {
    input: inputOf(redact(labelled.text).text),
    output: Object.fromEntries(outputs.map((name) => [name, 1])),
  };
}

function learn(examples: readonly Example[]): NeuralNetwork {
  const network = new NeuralNetwork(SETTINGS);
  network.train(examples);
  return network;
}

/** The cut-offs, from messages that the network has not learned, chosen as the product's own. */
function cutOffs(network: NeuralNetwork, unseen: readonly Example[]): Record<Kind, Thresholds> {
  const judgements = Object.fromEntries(KIND_NAMES.map((kind) => [kind, [] as Judgement[]]));
  for (const example of unseen) {
    const values = network.run(example.input);
    for (const kind of KIND_NAMES)
      for (const label of KINDS[kind]) {
        const name = output(kind, label);
        judgements[kind]?.push({ value: values[name] ?? 0, truth: name in example.output });
      }
  }
  return Object.fromEntries(
    KIND_NAMES.map((kind) => [kind, cutOffsFor(kind, judgements[kind] ?? [])]),
  ) as Record<Kind, Thresholds>;
}

/** What the values say; as in the product, what was handed over was asked for, and what is in doubt is asked about. */
function answerFrom(values: Values, cuts: Readonly<Record<Kind, Thresholds>>): Answer {
  const over = (kind: Kind, label: string | true, degree: keyof Thresholds = 'sure'): boolean =>
    (values[output(kind, label)] ?? 0) >= cuts[kind][degree];
  const given = ITEMS.filter((item) => over('given', item));
  const notSure = ITEMS.filter((item) => over('notSure', item) && !given.includes(item));
  const handed = [...given, ...notSure];
  const kinds = ['asked', 'given', 'notSure'] as const;
  return {
    asked: ITEMS.filter((item) => over('asked', item) || handed.includes(item)),
    ...{ given, notSure, claimed: CLAIMED.filter((claimed) => over('claimed', claimed)) },
    onCall: over('onCall', true),
    danger: over('danger', true),
    policeVerify: over('policeVerify', true),
    toAsk: ITEMS.filter(
      (item) => !handed.includes(item) && kinds.some((kind) => over(kind, item, 'doubtful')),
    ),
  };
}

/** One writer of so many is left out where the cut-offs are found: leaving out each in turn would take too long. */
const LEFT_OUT = 4;

/**
 * Learns from labelled messages, listed by who wrote them.
 * @returns What answers, and how long it took to learn, the cut-offs apart.
 */
export function learnNlpjs(writers: readonly (readonly Labelled[])[]): {
  answerTo: AnswerTo;
  seconds: number;
} {
  const start = performance.now();
  const examples = writers.map((messages) => messages.map(exampleOf));
  const network = learn(examples.flat());
  const seconds = (performance.now() - start) / 1000;
  const unseen = examples.filter((_, writer) => writer % LEFT_OUT === 0);
  const seen = examples.filter((_, writer) => writer % LEFT_OUT !== 0);
  const cuts = cutOffs(learn(seen.flat()), unseen.flat());
  return { answerTo: (text) => answerFrom(network.run(inputOf(text)), cuts), seconds };
}
