import type { Content, ConversationWords } from '../../src/content/content.ts';
import { sentencesIn } from './rules/words.ts';

/** Something that is shown, and where its words stand. */
export interface Shown {
  readonly where: string;
  readonly text: string;
}

/** What stands in a placeholder, for measuring. */
const FILLED: Readonly<Record<string, string>> = {
  items: 'your passport',
  values: 'card number',
  url: 'the website',
  number: '0300 123 2040',
  force: 'Northamptonshire Police',
  place: "You're number 2 in the queue.",
  wait: 'It may take 5 to 12 minutes.',
  from: '5',
  to: '12',
  opens: 'tomorrow at 8 am',
  name: 'Ann',
};
const filled = (text: string): string =>
  text.replace(/\{(\w+)\}/gu, (whole, name: string) => FILLED[name] ?? whole);

/** Every message in the files of words, whether or not a walk reaches it: service, conversations, advice. */
export function allWordings({ phrases, conversations, advice }: Content): readonly Shown[] {
  const shown = [
    ...Object.entries(phrases.says).flatMap(([name, texts]) => each(`phrases: ${name}`, texts)),
    ...Object.entries(conversations).flatMap(([id, words]) => wordingsOf(id, words)),
    ...Object.values(advice).flatMap(({ id, action, why }) => each(`advice: ${id}`, [`${action} ${why}`])),
  ];
  return shown.map(({ where, text }) => ({ where, text: filled(text) }));
}

/** The questions in all their forms; asked a third time, the choices are spelled out first. */
export const allQuestions = ({ phrases, conversations }: Content): readonly Shown[] =>
  Object.entries(conversations).flatMap(([id, { questions }]) =>
    Object.entries(questions).flatMap(([name, { ask, again }]) =>
      each(`${id}: ${name}`, [ask, again, `${phrases.says['choices']?.[0] ?? ''} ${again}`]),
    ),
  );

function wordingsOf(id: string, { questions, tells, outcomes }: ConversationWords): readonly Shown[] {
  return [
    ...Object.entries(questions).flatMap(([name, { ask, again, hint = '' }]) =>
      each(`${id}: ${name}`, [`${ask} ${hint}`, `${again} ${hint}`]),
    ),
    ...[...Object.entries(tells), ...Object.entries(outcomes)].flatMap(([name, texts]) =>
      each(`${id}: ${name}`, texts),
    ),
  ];
}

const each = (where: string, texts: readonly string[]): readonly Shown[] =>
  texts.filter((text) => sentencesIn(text).length > 0).map((text) => ({ where, text: text.trim() }));
