import { questionIn, stepsIn } from './chat.ts';
import type { Chat } from './chat.ts';
import type { PlayLine } from './play.ts';
import { buttonsOf, labelsIn } from './press.ts';

/** The first line of a play that did not come true. */
export interface Miss {
  readonly line: PlayLine;
  /** What was expected, and what came instead, as a sentence. */
  readonly problem: string;
  /** What the bot had said since the person's last line. */
  readonly said: readonly string[];
}

/** Plays line after line. Stops at the first that does not come true; null when all did. */
export async function perform(lines: readonly PlayLine[], chat: Chat): Promise<Miss | null> {
  for (const line of lines) {
    const said = chat.heard.map(({ text }) => text);
    const problem = await playLine(line, chat);
    if (problem !== null) return { line, problem, said };
  }
  return null;
}

/** A miss as a person reads it. */
export function describeMiss({ line, problem, said }: Miss, file: string): string {
  const heard = said.length === 0 ? '(nothing)' : said.join('\n\n');
  return `${file}, line ${line.number}: ${line.cue}: ${line.words}\n${problem}\nThe bot had said:\n${heard.replaceAll(/^(?=.)/gmu, '  ')}`;
}

async function playLine({ cue, words }: PlayLine, chat: Chat): Promise<string | null> {
  switch (cue) {
    case 'You':
      await chat.say(words);
      return null;
    case 'You press':
      return press(words, chat);
    case 'Bot asks':
      return asks(words, chat);
    case 'Bot says':
      return chat.heard.some(({ text }) => text.toLowerCase().includes(words.toLowerCase()))
        ? null
        : `Expected the bot to say "${words}"; it did not.`;
    case 'Bot shows step':
      return shows(words, stepsIn(chat.heard));
  }
}

async function press(words: string, chat: Chat): Promise<string | null> {
  const open = questionIn(chat.heard);
  if (open === null) return 'Expected something to press; the bot asked nothing.';
  const labels = labelsIn(words, open.card);
  if (labels === null) {
    return `Expected "${words}" to be there to press; there is: ${buttonsOf(open.card).join(' | ')}.`;
  }
  await chat.press(labels);
  return null;
}

function asks(name: string, { heard }: Chat): string | null {
  const asked = questionIn(heard)?.card.name;
  if (asked === name) return null;
  return `Expected the bot to ask "${name}"; it asked ${asked === undefined ? 'nothing' : `"${asked}"`}.`;
}

const shows = (step: string, shown: readonly string[]): string | null =>
  shown.includes(step)
    ? null
    : `Expected the bot to show step "${step}"; it showed ${shown.length === 0 ? 'none' : shown.join(', ')}.`;
