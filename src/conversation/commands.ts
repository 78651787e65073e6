import type { Phrases } from '../content/content.ts';
import { holds, plain, plainList } from './kinds/words.ts';

/** What can be said at every question, whatever it asks. */
export const COMMANDS = [
  'back',
  'change',
  'skip',
  'repeat',
  'help',
  'start-again',
  'stop',
  'person',
  'emergency',
  'cannot-ring',
  'is-it-a-scam',
  'who-are-you',
  'delete-chat',
  'carry-on',
] as const;
export type Command = (typeof COMMANDS)[number];

export const isCommand = (text: string): text is Command => COMMANDS.some((command) => command === text);

export interface ReadCommand {
  readonly command: Command;
  /** What follows the command's words: "change *who they were*". */
  readonly rest: string;
}

/** Most words of a message that asks for a person in a sentence: "could I please speak to someone". */
const MOST_WORDS = 10;

function asksForPerson(words: string, phrases: Phrases): boolean {
  const sentences = plainList(phrases.accepts['person'] ?? []).filter((phrase) => phrase.includes(' to '));
  return words.split(' ').length <= MOST_WORDS && sentences.some((phrase) => holds(words, phrase));
}

/**
 * The command that a message is. Only a whole message counts, so that an answer which mentions the word "back" stays an
 * answer; `change …` takes what follows, and a person may be asked for in a short sentence.
 */
export function readCommand(text: string, phrases: Phrases): ReadCommand | null {
  const words = plain(text);
  const command = COMMANDS.find((one) => plainList(phrases.accepts[one] ?? []).includes(words));
  if (command !== undefined) return { command, rest: '' };
  if (asksForPerson(words, phrases)) return { command: 'person', rest: '' };
  const lead = plainList(phrases.accepts['change'] ?? []).find((phrase) => words.startsWith(`${phrase} `));
  return lead === undefined ? null : { command: 'change', rest: words.slice(lead.length + 1) };
}
