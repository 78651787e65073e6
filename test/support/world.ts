import { join } from 'node:path';
import { contentOptions, ringback } from '../../dialogs/index.ts';
import type { Item, Given } from '../../src/case/vocabulary.ts';
import type { Content, ConversationWords, QuestionWords } from '../../src/content/content.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { projectRoot } from '../../src/content/project-root.ts';
import { conversationOver, program } from '../../src/conversation/index.ts';
import { allNodes } from '../../src/conversation/outline.ts';
import type { Node, Outline } from '../../src/conversation/outline.ts';
import type { Setting } from '../../src/conversation/program.ts';
import type { Fact, Facts } from '../../src/understanding/facts.ts';

/** The real content, as the force of Northamptonshire. */
export const content: Content = loadContent({
  folder: join(projectRoot(), 'dialogs'),
  locale: 'en-GB',
  forceId: 'northamptonshire',
  ...contentOptions,
});

export const DAY = '2026-11-23';

export const NOW = `${DAY}T10:00`;

/** The real conversations with their real words. */
export const realSetting: Setting = { program: ringback, content, now: NOW };

const NO_FACTS: Facts = {
  asked: [],
  given: [],
  claimed: [],
  rightNow: [],
  paidBy: [],
  officer: [],
  danger: [],
  distress: [],
  policeVerify: [],
  numberVerify: [],
  forWhom: [],
  vulnerable: [],
  country: [],
  secrecy: [],
  cannotRing: [],
  abuse: [],
  language: null,
  mentioned: [],
  scope: null,
};
export const facts = (said: Partial<Facts> = {}): Facts => ({ ...NO_FACTS, ...said });

/** Something the person's words plainly say. */
export const sure = <T>(value: T, words = String(value)): Fact<T> => ({ value, words, sure: true });
export const doubtful = <T>(value: T): Fact<T> => ({ ...sure(value), sure: false });
export const given = (item: Item, value: Given): Facts['given'][number] => ({ item, ...sure(value, item) });

/** A self-harm conversation of one question, so that small worlds have one. */
const distress = conversationOver<{ safe: 'yes' | 'no' }>()('distress', { outcomes: ['over'] })
  .tell('numbers', { alert: true })
  .ends(() => 'over');

/** A world of these conversations, in plain words made from their names. The first one is where a chat begins. */
export function smallWorld(...outlines: readonly [Outline, ...Outline[]]): Setting {
  const conversations = [...outlines, distress];
  return {
    program: program(conversations, { start: outlines[0].id, distress: distress.id }),
    content: {
      ...content,
      conversations: Object.fromEntries(conversations.map((outline) => [outline.id, wordsFor(outline)])),
    },
    now: NOW,
  };
}

/** "near-electrics?" and so on: words made from names. */
function wordsFor({ id, nodes, outcomes }: Outline): ConversationWords {
  const all = allNodes(nodes);
  const questions = all.flatMap((node) =>
    node.type === 'tell' ? [] : [[node.name, questionWords(node)] as const],
  );
  const tells = all.flatMap((node) =>
    node.type === 'tell' ? [[node.name, [`told ${node.name}`]] as const] : [],
  );
  return {
    title: id,
    questions: Object.fromEntries(questions),
    tells: Object.fromEntries(tells),
    outcomes: Object.fromEntries(outcomes.map((outcome) => [outcome, [`ends ${outcome}`]])),
  };
}

function questionWords(node: Exclude<Node, { type: 'tell' }>): QuestionWords {
  const options = node.type === 'menu' ? Object.keys(node.options) : node.kind.options;
  const rows = node.type === 'each' ? node.allRows : [];
  return {
    ask: `${node.name}?`,
    again: `Please tell me: ${node.name}?`,
    label: `Your ${node.name}`,
    options: Object.fromEntries(options.map((option) => [option, { label: option, accepts: [] }])),
    rows: Object.fromEntries(rows.map((row) => [row, row])),
  };
}
