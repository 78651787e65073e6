import { AppError } from '../errors.ts';
import type { Content } from '../content/content.ts';
import type { Desk, HandOffStanding } from './desk.ts';
import { kindsOf, mergeOf } from './journal.ts';
import type { Kinds, Merge } from './journal.ts';
import { allNodes, questionNode } from './outline.ts';
import type { Outline, QuestionNode } from './outline.ts';

/** The talks in which somebody asks for a person: how it is asked of everybody, and of who spoke of self-harm. */
export interface HandOffTalks {
  readonly calm: string;
  readonly inDespair: string;
  /** Names of what they ask. */
  readonly questions: readonly string[];
}

/** The conversations there are, and which one a chat begins with. */
export interface Program {
  readonly conversations: readonly Outline[];
  readonly start: string;
  /** The conversation that words of self-harm lead to from anywhere. */
  readonly distress: string;
  /** The short way in for somebody who only wants to check an officer, if there is one. */
  readonly officerCheck: string | null;
  /** The talks that lead to a person at the desk, if there are any. */
  readonly handOff: HandOffTalks | null;
  /** Names of the questions that the talk about self-harm asks. */
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
  /** The desk with people at it; absent where there is none at all. */
  readonly desk?: Desk;
  /** Where this chat's hand-off stands; `none` unless said. */
  readonly handoff?: HandOffStanding;
}

/** Which conversation a chat begins with, and which ones some words lead to. */
export interface Ways {
  readonly start: string;
  readonly distress: string;
  readonly officerCheck?: string;
  readonly handOff?: Pick<HandOffTalks, 'calm' | 'inDespair'>;
}

/** @throws AppError CONTENT_INVALID when a name is used for two questions of different kinds, or a start is missing. */
export function program(conversations: readonly Outline[], ways: Ways): Program {
  const { start, distress, officerCheck, handOff } = ways;
  for (const id of [start, distress, officerCheck, handOff?.calm, handOff?.inDespair]) {
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
  return {
    ...{ conversations, start, distress, kinds },
    distressQuestions: questionsIn(conversations, [distress]),
    officerCheck: officerCheck ?? null,
    handOff:
      handOff === undefined
        ? null
        : { ...handOff, questions: questionsIn(conversations, [handOff.calm, handOff.inDespair]) },
    merge: mergeOf(kinds),
  };
}

const questionsIn = (conversations: readonly Outline[], ids: readonly string[]): readonly string[] =>
  conversations
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ nodes, knows = [] }) => [
      ...knows,
      ...allNodes(nodes).flatMap(({ type, name }) => (type === 'tell' ? [] : [name])),
    ]);

/** What makes answers to two questions of one name mean the same. */
function shapeOf(node: QuestionNode): string {
  const options = node.type === 'menu' ? Object.keys(node.options) : node.kind.options;
  return JSON.stringify([node.type, ...options]);
}

/** Whether a chat stands in a talk about self-harm, or in the one in which such a talk asks for a person. */
export const isInDespair = (
  { conversation }: { readonly conversation: string },
  { distress, handOff }: Pick<Program, 'distress' | 'handOff'>,
): boolean => conversation === distress || conversation === handOff?.inDespair;

/** Whether a chat stands in a talk in which the person asks for another one. */
export const isHandOff = (
  { conversation }: { readonly conversation: string },
  { handOff }: Pick<Program, 'handOff'>,
): boolean => handOff !== null && [handOff.calm, handOff.inDespair].includes(conversation);

export function outlineOf({ conversations }: Program, id: string): Outline {
  const outline = conversations.find((one) => one.id === id);
  if (outline === undefined) throw new AppError('TURN_FAILED', `there is no conversation called "${id}"`);
  return outline;
}
