import { WORDS } from '../../markup/words.ts';
import type { Card, ContactCard, Option, QuestionCard, Say } from '../../protocol.ts';
import { isList } from '../chat/chat.ts';
import type { Labels } from '../chat/chat.ts';
import { contactLine } from '../chat/draw.ts';

type Plan = Extract<Card, { kind: 'plan' }>;

/** What a reader has seen of a conversation: a contact is told in full once. */
export type Told = Set<string>;

/** Something the bot said, as Markdown paragraphs. */
export function sayInMarkdown({ text, card }: Say, told: Told): string {
  switch (card.kind) {
    case 'text':
      return text;
    case 'alert':
      return `**${WORDS.important}** ${text}`;
    case 'plan':
      return planInMarkdown(card, told);
    case 'read-out':
    case 'summary':
      return [`**${card.heading}**`, ...italic(`“${card.words}”`)].join('\n\n');
    case 'question':
      return questionInMarkdown(card);
  }
}

const italic = (words: string): readonly string[] => words.split('\n\n').map((paragraph) => `_${paragraph}_`);

function planInMarkdown({ heading, steps }: Plan, told: Told): string {
  const lines = steps.flatMap(({ action, why, contacts }) => [
    `- [ ] **${action}** ${why}`,
    ...contacts.map((contact) => `  - ${contactInMarkdown(contact, told)}`),
  ]);
  return [`**${heading}**`, '', ...lines].join('\n');
}

function contactInMarkdown(contact: ContactCard, told: Told): string {
  const { id, name, number, url } = contact;
  if (!told.has(id)) {
    told.add(id);
    return contactLine(contact);
  }
  const reached = number ?? url;
  return reached === undefined || reached === name ? name : `${name}: ${reached}`;
}

function questionInMarkdown({ text, hint, answer }: QuestionCard): string {
  const example = answer.kind === 'text' ? answer.example : undefined;
  return [
    `**${text}**`,
    ...(hint === undefined ? [] : [hint]),
    ...(example === undefined ? [] : [`${WORDS.example} ${example}`]),
    ...(answer.kind === 'rows' ? [rowsInMarkdown(answer)] : []),
    ...(answer.kind !== 'rows' && answer.options.length > 0 ? [buttons(answer.options)] : []),
  ].join('\n\n');
}

const rowsInMarkdown = ({ rows, options }: Extract<QuestionCard['answer'], { kind: 'rows' }>): string =>
  [
    `| | ${options.map(({ label }) => label).join(' | ')} |`,
    `|---|${':-:|'.repeat(options.length)}`,
    ...rows.map(({ label }) => `| ${label} |${' ○ |'.repeat(options.length)}`),
  ].join('\n');

const button = (label: string): string => `\`${label}\``;
const buttons = (options: readonly Option[]): string => options.map(({ label }) => button(label)).join(' · ');

/** What the person typed, set apart. */
export const typedInMarkdown = (person: string, text: string): string => `> **${person}:** ${text}`;

/** What the person pressed, set apart. */
export const pressedInMarkdown = (person: string, labels: Labels): string =>
  `> **${person} presses** ${
    isList(labels)
      ? labels.map(button).join(' · ')
      : Object.entries(labels)
          .map(([row, option]) => `${row}: ${button(option)}`)
          .join(' · ')
  }`;
