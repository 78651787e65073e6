import { allNodes } from './outline.ts';
import type { Node, Outline } from './outline.ts';

/** Every question that was ever stored in a chat, with its options and rows, by conversation. */
export type Vocabulary = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** The names that these conversations store today. */
export function vocabularyOf(outlines: readonly Outline[]): Vocabulary {
  return Object.fromEntries(outlines.map(({ id, nodes }) => [id, questionsIn(nodes)]));
}

function questionsIn(nodes: readonly Node[]): Record<string, readonly string[]> {
  const questions = allNodes(nodes).flatMap((node) => (node.type === 'tell' ? [] : [node]));
  return Object.fromEntries(questions.map((node) => [node.name, optionsOf(node)]));
}

function optionsOf(node: Exclude<Node, { type: 'tell' }>): readonly string[] {
  if (node.type === 'menu') return Object.keys(node.options);
  return node.type === 'each' ? [...node.allRows, ...node.kind.options] : node.kind.options;
}

/** What is recorded and what is there today; nothing recorded is ever dropped. */
export function withNewNames(recorded: Vocabulary, outlines: readonly Outline[]): Vocabulary {
  const today = vocabularyOf(outlines);
  return merged(recorded, today, (questions = {}, news = {}) =>
    merged(questions, news, (options = [], more = []) => [...new Set([...options, ...more])]),
  );
}

type Named<T> = Readonly<Record<string, T>>;

function merged<T>(left: Named<T>, right: Named<T>, join: (a?: T, b?: T) => T): Record<string, T> {
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return Object.fromEntries([...names].map((name) => [name, join(left[name], right[name])]));
}

/**
 * Where an open chat would lose an answer: a recorded question or option that is gone and has no successor in
 * `renamed`, and names that are not recorded yet. One line a fault, none when all is well.
 */
export function vocabularyFaults(recorded: Vocabulary, outlines: readonly Outline[]): readonly string[] {
  const lost = Object.entries(recorded).flatMap(([id, questions]) => {
    const outline = outlines.find((one) => one.id === id);
    return outline === undefined
      ? [`${id}: the conversation is gone, but open chats may be in it`]
      : Object.entries(questions).flatMap((question) => lostFrom(outline, question));
  });
  return [...lost, ...unrecorded(recorded, outlines)];
}

function lostFrom(
  { id, nodes, renamed }: Outline,
  [question, options]: readonly [string, readonly string[]],
): string[] {
  const today = questionsIn(nodes);
  const successor = renamed.questions?.[question] ?? question;
  const known = today[successor];
  if (known === undefined)
    return [`${id}.${question}: the question ${gone(question, successor, 'questions')}`];
  return options.flatMap((option) => {
    const now = renamed.options?.[successor]?.[option] ?? option;
    return known.includes(now)
      ? []
      : [`${id}.${question}: the option "${option}" ${gone(option, now, 'options')}`];
  });
}

const gone = (name: string, successor: string, where: string): string =>
  name === successor
    ? `is gone; name its successor in \`renamed.${where}\``
    : `leads to "${successor}" by \`renamed.${where}\`, which is not there`;

function unrecorded(recorded: Vocabulary, outlines: readonly Outline[]): readonly string[] {
  return Object.entries(vocabularyOf(outlines)).flatMap(([id, questions]) =>
    Object.entries(questions).flatMap(([question, options]) => {
      const known = recorded[id]?.[question];
      if (known === undefined) return [`${id}.${question}: the question is not in the vocabulary yet`];
      const news = options.filter((option) => !known.includes(option));
      return news.map((option) => `${id}.${question}: the option "${option}" is not in the vocabulary yet`);
    }),
  );
}
