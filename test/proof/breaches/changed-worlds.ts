import { RULES } from '../../../dialogs/advice/rules/rules.ts';
import type { Rule } from '../../../dialogs/advice/rule.ts';
import type { Advice, Contact, Content, ConversationWords } from '../../../src/content/content.ts';
import type { Node, Outline, TellNode } from '../../../src/conversation/outline.ts';
import type { Setting } from '../../../src/conversation/program.ts';

/** A world made from the real one with one thing planted in it. */
export type Change = (setting: Setting) => Setting;

const withContent =
  (change: (content: Content) => Partial<Content>): Change =>
  (setting) => ({ ...setting, content: { ...setting.content, ...change(setting.content) } });

const withWords = (id: string, change: (words: ConversationWords) => Partial<ConversationWords>): Change =>
  withContent(({ conversations }) => {
    const words = conversations[id]!;
    return { conversations: { ...conversations, [id]: { ...words, ...change(words) } } };
  });

export const tells = (id: string, tell: string, text: string): Change =>
  withWords(id, (words) => ({ tells: { ...words.tells, [tell]: [text] } }));

export const asks = (id: string, question: string, ask: string): Change =>
  withWords(id, ({ questions }) => ({
    questions: { ...questions, [question]: { ...questions[question]!, ask } },
  }));

export const endsWith = (id: string, outcome: string, text: string): Change =>
  withWords(id, (words) => ({ outcomes: { ...words.outcomes, [outcome]: [text] } }));

export const says = (name: string, text: string): Change =>
  withContent(({ phrases }) => ({ phrases: { ...phrases, says: { ...phrases.says, [name]: [text] } } }));

export const advises = (id: string, piece: Partial<Advice>): Change =>
  withContent(({ advice }) => ({ advice: { ...advice, [id]: { ...advice[id]!, ...piece } } }));

export const contact = (id: string, change: (contact: Contact) => Contact): Change =>
  withContent(({ contacts }) => ({ contacts: { ...contacts, [id]: change(contacts[id]!) } }));

/** One conversation with its outline changed. */
export const outlined =
  (id: string, change: (outline: Outline) => Partial<Outline>): Change =>
  (setting) => {
    const { program } = setting;
    const conversations = program.conversations.map((outline) =>
      outline.id === id ? { ...outline, ...change(outline) } : outline,
    );
    return { ...setting, program: { ...program, conversations } };
  };

/** The talk about a call, with its nodes changed. */
export const nodes =
  (change: (nodes: readonly Node[]) => readonly Node[]): Change =>
  (setting) =>
    outlined(setting.program.start, (outline) => ({ nodes: change(outline.nodes) }))(setting);

/** Moves the node of that name to before another one. */
export const moved = (name: string, before: string): Change =>
  nodes((all) => {
    const node = named(all, name);
    const rest = all.filter((one) => one !== node);
    const at = rest.indexOf(named(rest, before));
    return [...rest.slice(0, at), node, ...rest.slice(at)];
  });

export const without = (...names: readonly string[]): Change =>
  nodes((all) => all.filter(({ name }) => !names.includes(name)));

/** Changes what the card of advice shows. */
export const advice = (
  change: (show: NonNullable<TellNode['show']>) => NonNullable<TellNode['show']>,
): Change =>
  nodes((all) =>
    all.map((node) =>
      node.type === 'tell' && node.name === 'advice' && node.show !== undefined
        ? { ...node, show: change(node.show) }
        : node,
    ),
  );

const named = (all: readonly Node[], name: string): Node => all.find((node) => node.name === name)!;

/** Runs with other rules of the plan in their table. */
export function withRules(change: (rules: readonly Rule[]) => readonly Rule[], run: () => void): void {
  const table = RULES as Rule[];
  const real = [...table];
  table.splice(0, real.length, ...change(real));
  try {
    run();
  } finally {
    table.splice(0, table.length, ...real);
  }
}
