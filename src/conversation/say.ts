import type { Phrases } from '../content/content.ts';
import type { AnswerShape, Option, Say } from '../protocol.ts';
import type { Command } from './commands.ts';
import type { Wording } from './kind.ts';
import type { QuestionNode, View } from './outline.ts';
import { isInDespair } from './program.ts';
import type { Setting } from './program.ts';
import type { ChatState } from './state.ts';
import type { Told } from './walk.ts';

/** Puts values into `{placeholders}`. One without a value stays as it is, so that a fault is seen. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
}

/** Messages of the service by name, with placeholders filled. */
export function phrase(
  { says }: Phrases,
  name: string,
  values: Readonly<Record<string, string>> = {},
  kind: 'text' | 'alert' = 'text',
): readonly Say[] {
  return (says[name] ?? []).map((text) => ({ text: fill(text, values), card: { kind } }));
}

/**
 * A message of the service as it is said where the person stands: a self-harm talk has its own wording of what would
 * push them to 101.
 */
export function phraseHere(
  { program, content }: Setting,
  state: Pick<ChatState, 'conversation'>,
  name: string,
  kind: 'text' | 'alert' = 'text',
): readonly Say[] {
  const own = `${name}-in-distress`;
  const named = isInDespair(state, program) && content.phrases.says[own] !== undefined ? own : name;
  return phrase(content.phrases, named, { force: content.force.name }, kind);
}

/** One of several wordings, another one from turn to turn. */
export const varied = (wordings: readonly Say[], turn: number): readonly Say[] =>
  wordings.length === 0 ? [] : wordings.slice(turn % wordings.length).slice(0, 1);

/** What is said where the person stands, in other words from turn to turn. */
export const saidHere = (setting: Setting, state: ChatState, name: string, kind: 'text' | 'alert' = 'text') =>
  varied(phraseHere(setting, state, name, kind), state.turn);

/** What a tell says, seen from where the person stands. */
export function sayTold({ node }: Told, view: View): readonly Say[] {
  if (node.show !== undefined) return node.show(view);
  const values = { force: view.content.force.name };
  return (view.words.tells[node.name] ?? []).map((text) => ({
    text: fill(text, values),
    card: { kind: node.alert ? 'alert' : 'text' },
  }));
}

/**
 * The key under which a tell counts as told: what is composed from the case is told again when it says something new.
 */
export function toldKey({ node, key }: Told, says: readonly Say[], { summaryUrl = '' }: View): string {
  // Every turn could open a summary at an address of its own; that is nothing new to say.
  const text = says.map((say) => say.text.replaceAll(summaryUrl, '')).join('\n');
  return node.show === undefined ? key : `${key}#${digest(text)}`;
}

/** FNV-1a, 32 bits: short, stable across processes, and no secret rests on it. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

export interface Ask {
  readonly node: QuestionNode;
  readonly rows: readonly string[];
  readonly wording: Wording;
  /** 0: as asked for the first time; 1: in other words; 2: with the choices spelled out; then from 0 again. */
  readonly rephrased: number;
  readonly view: View;
  readonly commands: readonly Command[];
}

/** The question, as a card and as words that say the same. */
export function sayQuestion({ node, rows, wording, rephrased, view, commands }: Ask): Say {
  const { question, phrases } = wording;
  const answer = shapeOf(node, rows, wording, view);
  const form = rephrased % 3;
  const lead = form === 0 ? question.ask : question.again;
  const text = form < 2 ? lead : `${phrases.says['choices']?.[0] ?? ''} ${lead}`.trim();
  return {
    text: [text, question.hint, listed(answer, phrases)]
      .filter((line) => line !== undefined && line !== '')
      .join('\n\n'),
    card: {
      kind: 'question',
      name: node.name,
      text,
      ...(question.hint !== undefined && { hint: question.hint }),
      answer,
      commands: commands.map((command) => ({ value: command, label: phrases.labels[command] ?? command })),
    },
  };
}

function shapeOf(node: QuestionNode, rows: readonly string[], wording: Wording, view: View): AnswerShape {
  const { question, phrases } = wording;
  if (node.type === 'ask') return node.kind.shape(wording);
  if (node.type === 'each') {
    return {
      kind: 'rows',
      rows: rows.map((value) => ({ value, label: question.rows[value] ?? value })),
      options: node.kind.options.map((value) => ({ value, label: phrases.labels[value] ?? value })),
    };
  }
  return { kind: 'choice', options: offered(node, wording, view) };
}

/** What a menu offers at this moment. */
export function offered(
  node: Extract<QuestionNode, { type: 'menu' }>,
  { question }: Wording,
  view: View,
): readonly Option[] {
  return Object.entries(node.options)
    .filter(([, { when }]) => when === undefined || when(view))
    .map(([value]) => ({ value, label: question.options[value]?.label ?? value }));
}

/** The choices in words, for channels that draw no buttons and for reading aloud. */
function listed(answer: AnswerShape, phrases: Phrases): string {
  if (answer.kind === 'rows') {
    return [...numbered(answer.rows), '', phrases.says['rows-in-words']?.[0] ?? ''].join('\n').trim();
  }
  return numbered(answer.options).join('\n');
}

const numbered = (options: readonly Option[]): readonly string[] =>
  options.map(({ label }, index) => `${String(index + 1)}. ${label}`);
