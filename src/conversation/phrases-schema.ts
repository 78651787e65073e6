import { z } from 'zod';
import { GIVEN, ITEMS } from '../case/vocabulary.ts';
import type { Phrases } from '../content/content.ts';
import { COMMANDS } from './commands.ts';

const words = z.string().trim().min(1);
const list = z.array(words).min(1);
const several = z.union([words.transform((one) => [one]), list]);
const named = <T extends z.ZodType>(names: readonly string[], each: T) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, each])));

/** What the service itself says, whatever the conversation. */
export const SAYS = [
  'opening-alert',
  'opening',
  'emergency',
  'help',
  'help-in-distress',
  'person',
  'person-in-distress',
  'stopped',
  'stopped-in-distress',
  'started-again',
  'back',
  'nothing-to-undo',
  'nothing-to-change',
  'which-to-change',
  'cannot-skip',
  'cannot-ring',
  'is-it-a-scam',
  'who-are-you',
  'delete-chat',
  'old-card',
  'crossed',
  'not-understood',
  'not-understood-in-distress',
  'choices',
  'taken-as-not-sure',
  'left-as-it-was',
  'rows-in-words',
  'understood-asked',
  'understood-given',
  'understood-not-given',
  'taken-off',
  'to-carry-on',
  'after-the-end',
  'after-the-end-in-distress',
  'removed',
  'failed',
  'failed-in-distress',
] as const;

/** Words that are listened for, whatever the question. */
const MEANINGS = ['yes', 'no', 'not-sure', 'doubt', 'denial', 'all', 'none', ...COMMANDS] as const;

/** The schema of `phrases.<locale>.yaml`. */
export const phrasesSchema: z.ZodType<Phrases> = z.strictObject({
  accepts: named(MEANINGS, list),
  labels: named([...GIVEN, ...COMMANDS], words),
  says: named(SAYS, several),
  items: z.record(z.enum(ITEMS), words),
});
