import { z } from 'zod';
import type { ConversationWords } from '../content/content.ts';
import { allNodes, ownNodes } from './outline.ts';
import type { Node, Outline, QuestionNode } from './outline.ts';

const words = z.string().trim().min(1);
const several = z.union([words.transform((one) => [one]), z.array(words).min(1)]);
const named = <T extends z.ZodType>(names: readonly string[], each: T) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, each])));

const optionWords = z.union([
  words.transform((label) => ({ label, accepts: [] as string[] })),
  z.strictObject({ label: words, hint: words.exactOptional(), accepts: z.array(words).default([]) }),
]);

/** The words that one question needs: one for each option or row it can show, and none besides. */
function questionWords(node: QuestionNode) {
  const options =
    node.type === 'ask' ? node.kind.options : node.type === 'menu' ? Object.keys(node.options) : [];
  const rows = node.type === 'each' ? node.allRows : [];
  return z
    .strictObject({
      ask: words,
      again: words,
      label: words,
      hint: words.exactOptional(),
      example: words.exactOptional(),
      options: options.length > 0 ? named(options, optionWords) : z.strictObject({}).default({}),
      rows: rows.length > 0 ? named(rows, words) : z.strictObject({}).default({}),
    })
    .refine(({ ask, again }) => ask !== again, { path: ['again'], message: 'must differ from "ask"' });
}

/**
 * The schema of a conversation's words, derived from its outline: a question, option, tell or outcome without words is
 * refused by name, and so are words that nothing says.
 */
export const wordsSchema = ({ nodes, outcomes }: Outline): z.ZodType<ConversationWords> =>
  schemaOf(ownNodes(nodes), outcomes);

/** The schema of the words of a part that several conversations share. */
export const partWordsSchema = ({
  nodes,
}: {
  readonly nodes: readonly Node[];
}): z.ZodType<ConversationWords> => schemaOf(allNodes(nodes), []);

function schemaOf(nodes: readonly Node[], outcomes: readonly string[]): z.ZodType<ConversationWords> {
  const questions = nodes.filter((node): node is QuestionNode => node.type !== 'tell');
  const tells = nodes.flatMap((node) =>
    node.type === 'tell' ? (node.words ?? (node.show === undefined ? [node.name] : [])) : [],
  );
  const schema = z.strictObject({
    title: words,
    questions: z.strictObject(Object.fromEntries(questions.map((node) => [node.name, questionWords(node)]))),
    tells: tells.length > 0 ? named(tells, several) : z.strictObject({}).default({}),
    outcomes: outcomes.length > 0 ? named(outcomes, several) : z.strictObject({}).default({}),
  });
  return schema;
}
