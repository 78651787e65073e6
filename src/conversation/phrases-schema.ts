import { z } from 'zod';
import { CLAIMED, GIVEN, ITEMS } from '../case/vocabulary.ts';
import type { Phrases } from '../content/content.ts';
import { COMMANDS } from './commands.ts';

const words = z.string().trim().min(1);
const list = z.array(words).min(1);
const several = z.union([words.transform((one) => [one]), list]);
const named = <T extends z.ZodType>(names: readonly string[], each: T) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, each])));

/** What the service itself says, whatever the conversation. */
const SAYS = [
  'opening-alert',
  'opening',
  'emergency',
  'help',
  'help-in-distress',
  'person',
  'person-in-distress',
  'queue-place',
  'queue-next',
  'wait-range',
  'wait-about',
  'wait-minute',
  'wait-unknown',
  'person-while-queued',
  'person-while-queued-in-distress',
  'while-you-wait',
  'left-queue',
  'not-queued',
  'queue-full-here',
  'queue-full-here-in-distress',
  'desk-closed',
  'queue-ended',
  'queue-ended-in-distress',
  'operator-joined',
  'operator-told',
  'operator-left',
  'operator-lost',
  'operator-lost-in-distress',
  'operator-released',
  'operator-released-in-distress',
  'operator-transferred',
  'back-with-bot',
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
  'money-back',
  'my-fault',
  'blank-as-not-sure',
  'hello',
  'hello-in-distress',
  'thanks',
  'thanks-in-distress',
  'is-number-real',
  'abuse',
  'abuse-in-distress',
  'off-topic',
  'other-language',
  'delete-chat',
  'same-person',
  'same-person-after-restart',
  'same-person-kept',
  'for-another-person',
  'old-card',
  'crossed',
  'not-understood',
  'not-understood-in-distress',
  'choices',
  'taken-as-not-sure',
  'left-as-it-was',
  'rows-in-words',
  'noted',
  'understood',
  'understood-asked',
  'understood-given',
  'understood-not-given',
  'understood-claimed',
  'understood-elsewhere',
  'understood-with-me',
  'understood-at-work',
  'kept-on',
  'kept-on-several',
  'to-carry-on',
  'after-the-end',
  'after-the-end-in-distress',
  'removed',
  'failed',
  'failed-in-distress',
] as const;

/** Words that are listened for, whatever the question. */
const MEANINGS = [
  ...(['yes', 'no', 'not-sure', 'doubt', 'denial', 'all', 'none'] as const),
  ...(['same-person', 'another-person', 'in-english', 'leave-operator'] as const),
  ...COMMANDS,
] as const;

const itemWords = z.strictObject({
  wanted: words,
  had: words.exactOptional(),
  theirs: z.strictObject({ wanted: words.exactOptional(), had: words.exactOptional() }).exactOptional(),
});

/** The schema of `phrases.<locale>.yaml`. */
export const phrasesSchema: z.ZodType<Phrases> = z.strictObject({
  accepts: named(MEANINGS, list),
  labels: named([...GIVEN, ...COMMANDS, 'same-person', 'another-person'], words),
  says: named(SAYS, several),
  items: z.record(z.enum(ITEMS), itemWords),
  claims: z.record(z.enum(CLAIMED), words),
});
