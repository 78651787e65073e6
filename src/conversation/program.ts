import { AppError } from '../errors.ts';
import type { Content } from '../content/content.ts';
import { kindsOf, mergeOf } from './journal.ts';
import type { Kinds, Merge } from './journal.ts';
import { allNodes, questionNode } from './outline.ts';
import type { Outline, QuestionNode } from './outline.ts';

/** The conversations there are, and which one a chat begins with. */
export interface Program {
  readonly conversations: readonly Outline[];
  readonly start: string;
  /** The conversation that words of self-harm lead to from anywhere. */
  readonly distress: string;
  /** The short way in for somebody who only wants to check an officer, if there is one. */
  readonly officerCheck: string | null;
  /** Names of the questions it asks. */
  readonly distressQuestions: readonly string[];
  readonly kinds: Kinds;
  readonly merge: Merge;
}

/** What a turn needs beside the person's own state. */
export interface Setting {
  readonly program: Program;
  readonly content: Content;
  /** `YYYY-MM-DDTHH:MM` in London. */
  readonly now: string;
  /** Where a summary made in this turn can be opened; absent where no server serves it. */
  readonly summaryUrl?: string;
}

/** Which conversation a chat begins with, and which ones some words lead to. */
export interface Ways {
  readonly start: string;
  readonly distress: string;
  readonly officerCheck?: string;
}

/** @throws AppError CONTENT_INVALID when a name is used for two questions of different kinds, or a start is missing. */
export function program(conversations: readonly Outline[], { start, distress, officerCheck }: Ways): Program {
  for (const id of [start, distress, officerCheck]) {
    if (id !== undefined && !conversations.some((outline) => outline.id === id)) {
      throw new AppError('CONTENT_INVALID', `there is no conversation called "${id}"`);
    }
  }
  const nodes = conversations.flatMap((outline) => allNodes(outline.nodes));
  nodes.forEach((node) => {
    const other = questionNode(nodes, node.name);
    if (node.type !== 'tell' && other !== undefined && shapeOf(other) !== shapeOf(node)) {
      throw new AppError('CONTENT_INVALID', `two different questions are called "${node.name}"`);
    }
  });
  const kinds = kindsOf(nodes);
  const distressNodes = conversations
    .filter(({ id }) => id === distress)
    .flatMap(({ nodes: own }) => allNodes(own));
  const distressQuestions = distressNodes.filter(({ type }) => type !== 'tell').map(({ name }) => name);
  return {
    ...{ conversations, start, distress, distressQuestions, kinds },
    officerCheck: officerCheck ?? null,
    merge: mergeOf(kinds),
  };
}

/** What makes answers to two questions of one name mean the same. */
function shapeOf(node: QuestionNode): string {
  const options = node.type === 'menu' ? Object.keys(node.options) : node.kind.options;
  return JSON.stringify([node.type, ...options]);
}

export function outlineOf({ conversations }: Program, id: string): Outline {
  const outline = conversations.find((one) => one.id === id);
  if (outline === undefined) throw new AppError('TURN_FAILED', `there is no conversation called "${id}"`);
  return outline;
}
