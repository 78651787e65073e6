import type { Case } from '../case/case.ts';
import type { Content, ConversationWords } from '../content/content.ts';
import type { Say } from '../protocol.ts';
import type { Kind } from './kind.ts';

/** Values of the answered questions, by name. Inside the kit their types are erased; the builder restores them. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a `tell` may look at to say something tailored. */
export interface View {
  readonly case: Case;
  /** Every answer by name, whether or not its question has been reached. */
  readonly fields: Fields;
  readonly content: Content;
  /** The words of the conversation that tells it. */
  readonly words: ConversationWords;
  /** `YYYY-MM-DD` in London. */
  readonly day: string;
  /** `YYYY-MM-DDTHH:MM` in London. */
  readonly now: string;
  /** Where a summary made in this turn can be opened; absent where no server serves it. */
  readonly summaryUrl?: string;
}
export type Show = (view: View) => readonly Say[];

/** What a node may carry whatever it does. */
interface Shared {
  /** The shared part it comes from, whose own file has its words. */
  readonly part?: string;
}
export interface AskNode extends Shared {
  readonly type: 'ask';
  readonly name: string;
  readonly kind: Kind<unknown>;
  /** Never asked unless the person asks to answer it: "change who it is about". */
  readonly onRequest?: true;
  readonly when?: (fields: Fields, kase: Case) => boolean;
}
/** What the rows of a question may rest on beside the answers before it. */
export interface Known {
  readonly case: Case;
  /** Names of answers that the person gave in own words; the others were pressed. */
  readonly inWords: ReadonlySet<string>;
  /** Whether the person's words may have spoken of a row, without being sure. */
  readonly perhaps: (row: string) => boolean;
}
export interface EachNode extends Shared {
  readonly type: 'each';
  readonly name: string;
  readonly kind: Kind<unknown>;
  readonly rows: (fields: Fields, known: Known) => readonly string[];
  /** Every row there can be, so that each has words. */
  readonly allRows: readonly string[];
}
export interface TellNode extends Shared {
  readonly type: 'tell';
  readonly name: string;
  readonly when?: (fields: Fields, kase: Case) => boolean;
  /** Composes the messages; without it they are the words filed under the tell's name. */
  readonly show?: Show;
  /** Names of the words that `show` takes from the conversation's file. */
  readonly words?: readonly string[];
  /** Drawn so that it cannot be missed. */
  readonly alert: boolean;
}
export interface MenuOption {
  readonly when?: (view: View) => boolean;
  /** What choosing it leads through before the menu is offered again. */
  readonly part?: readonly Node[];
  /** A command it stands for instead. */
  readonly command?: string;
  /** An answer it files. */
  readonly files?: { readonly name: string; readonly value: (view: View) => unknown };
  /** Choosing it goes on past the menu. */
  readonly leaves?: true;
}
export interface MenuNode extends Shared {
  readonly type: 'menu';
  readonly name: string;
  readonly options: Readonly<Record<string, MenuOption>>;
  readonly when?: (fields: Fields, kase: Case) => boolean;
}
export type Node = AskNode | EachNode | TellNode | MenuNode;

/** A question, in any of the three forms that can be open. */
export type QuestionNode = AskNode | EachNode | MenuNode;

/** A conversation as data: what `walk` replays answers over. */
export interface Outline {
  readonly id: string;
  readonly nodes: readonly Node[];
  readonly outcomes: readonly string[];
  readonly ends: (fields: Fields, kase: Case) => string;
  readonly renamed: Renamed;
  /** Names of what was filed when it began and nobody is asked: its conditions may look at them. */
  readonly knows?: readonly string[];
}

/** Successors of names that open chats may still hold. */
export interface Renamed {
  readonly questions?: Readonly<Record<string, string>>;
  /** Old option → new option, by question. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** All nodes, those inside menus included, in reading order. */
export function allNodes(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) =>
    node.type === 'menu'
      ? [node, ...Object.values(node.options).flatMap(({ part = [] }) => allNodes(part))]
      : [node],
  );
}

/** All nodes whose words stand in the conversation's own file: those of shared parts, with what is in them, are left out. */
export function ownNodes(nodes: readonly Node[]): readonly Node[] {
  return nodes
    .filter(({ part }) => part === undefined)
    .flatMap((node) =>
      node.type === 'menu'
        ? [node, ...Object.values(node.options).flatMap(({ part = [] }) => ownNodes(part))]
        : [node],
    );
}

/** All questions that take one answer each, those inside menus included. */
export const askNodes = (nodes: readonly Node[]): readonly AskNode[] =>
  allNodes(nodes).filter((node) => node.type === 'ask');

/** Names of the shared parts that these nodes come from. */
export const partsOf = (nodes: readonly Node[]): readonly string[] => [
  ...new Set(allNodes(nodes).flatMap(({ part }) => (part === undefined ? [] : [part]))),
];

/** The question of that name, wherever it stands. */
export function questionNode(nodes: readonly Node[], name: string): QuestionNode | undefined {
  return allNodes(nodes).find((node): node is QuestionNode => node.type !== 'tell' && node.name === name);
}
