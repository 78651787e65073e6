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
  'leave-queue',
  'emergency',
  'cannot-ring',
  'is-it-a-scam',
  'who-are-you',
  'money-back',
  'my-fault',
  'hello',
  'thanks',
  'check-officer',
  'someone-else',
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

/** Commands that a short sentence may hold: "could I please speak to someone", "will I ever get my money back". */
const IN_A_SENTENCE: readonly Command[] = ['leave-queue', 'person', 'money-back', 'my-fault'];
const MOST_WORDS = 10;
/** Fewer words may stand in any sentence. */
const LEAST_WORDS = 3;

/** Just before "speak to someone": it is not wished for now, or it is what the caller said. */
const NOT_WISHED =
  /\b(?:dont|do not|didnt|did not|not|never|told me|asked me|made me|wanted me|they said)(?: \w+){0,2}$/u;

function inSentence(words: string, phrases: Phrases): Command | undefined {
  if (words.split(' ').length > MOST_WORDS) return undefined;
  return IN_A_SENTENCE.find((command) =>
    plainList(phrases.accepts[command] ?? []).some(
      (phrase) =>
        phrase.split(' ').length >= LEAST_WORDS &&
        holds(words, phrase) &&
        !(command === 'person' && NOT_WISHED.test(before(words, phrase))),
    ),
  );
}

const before = (words: string, phrase: string): string => words.slice(0, words.indexOf(phrase)).trim();

/**
 * The command that a message is. Only a whole message counts, so that an answer which mentions the word "back" stays an
 * answer; `change …` takes what follows, and a few may stand in a short sentence.
 */
export function readCommand(text: string, phrases: Phrases): ReadCommand | null {
  const words = plain(text);
  const command = COMMANDS.find((one) => plainList(phrases.accepts[one] ?? []).includes(words));
  if (command !== undefined) return { command, rest: '' };
  const sentence = inSentence(words, phrases);
  if (sentence !== undefined) return { command: sentence, rest: '' };
  const lead = plainList(phrases.accepts['change'] ?? []).find((phrase) => words.startsWith(`${phrase} `));
  return lead === undefined ? null : { command: 'change', rest: words.slice(lead.length + 1) };
}
