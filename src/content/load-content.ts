import type { z } from 'zod';
import { AppError } from '../errors.ts';
import type { Content, ConversationWords, Force, Phrases } from './content.ts';
import { deepFreeze } from './deep-freeze.ts';
import { faultLine } from './faults.ts';
import { missingLanguages, phrasesPath, summaryPath, wordsPath } from './languages.ts';
import { ADVICE_STEPS, readAdvice } from './read-advice.ts';
import { readSafeCores } from './read-safe-cores.ts';
import { readContacts, readForces } from './read-tables.ts';
import { readYaml, report } from './reading.ts';
import type { Reading } from './reading.ts';

export interface AdviceOptions {
  /** The `dialogs` folder. */
  readonly folder: string;
  readonly locale: string;
  readonly forceId: string;
  /** The steps that a plan can show; each must have its piece. */
  readonly steps?: readonly string[];
}

export interface ContentOptions extends AdviceOptions {
  readonly conversations: readonly { readonly id: string; readonly words: z.ZodType<ConversationWords> }[];
  readonly phrases: z.ZodType<Phrases>;
  readonly summary: z.ZodType<Record<string, string>>;
}

/** Words as far as they can be read. */
interface Words {
  readonly phrases: Phrases | undefined;
  readonly conversations: Readonly<Record<string, ConversationWords>>;
  readonly summary: Readonly<Record<string, string>> | undefined;
}

/** What a plan needs, for callers that hold no conversation. */
export type AdviceContent = Pick<Content, 'locale' | 'advice' | 'contacts' | 'force'>;

type Tables = Pick<Content, 'advice' | 'contacts'> & { readonly forces: Readonly<Record<string, Force>> };

/** The advice, the contacts and the forces, as far as they can be read. */
export function readTables(reading: Reading, locale: string, steps: readonly string[]): Tables {
  const contactReading: Reading = { folder: reading.folder, faults: [] };
  const contacts = readContacts(contactReading);
  // An entry with a fault of its own still counts as there: one mistake is reported once.
  const named = new Set([
    ...Object.keys(contacts),
    ...contactReading.faults.map(({ key }) => key.split('.')[0]),
  ]);
  const advice = readAdvice(reading, locale, (id) => named.has(id));
  for (const step of steps.filter((id) => !Object.hasOwn(advice, id))) {
    const path = `${ADVICE_STEPS}/${step}.${locale}.md`;
    const reported = reading.faults.some(({ file }) => file.endsWith(`/${path}`));
    if (!reported) report(reading, path, 'file', 'is missing; the rules of the plan show this step');
  }
  reading.faults.push(...contactReading.faults);
  return { advice, contacts, forces: readForces(reading) };
}

/** The phrases and the words of every conversation and of the summary, as far as they can be read. */
export function readWords(
  reading: Reading,
  { locale, conversations, phrases, summary }: Omit<ContentOptions, 'folder' | 'forceId' | 'steps'>,
): Words {
  const said: Record<string, ConversationWords> = {};
  const read = readYaml(reading, phrasesPath(locale), phrases);
  for (const { id, words } of conversations) {
    const found = readYaml(reading, wordsPath(id, locale), words);
    if (found !== undefined) said[id] = found;
  }
  return { phrases: read, conversations: said, summary: readYaml(reading, summaryPath(locale), summary) };
}

function chooseForce(
  reading: Reading,
  forces: Tables['forces'],
  id: string,
  conversations: readonly string[],
) {
  const path = `tables/forces/${id}.yaml`;
  const force = Object.hasOwn(forces, id) ? forces[id] : undefined;
  if (force === undefined) {
    if (!reading.faults.some(({ file }) => file.endsWith(`/${path}`))) {
      report(reading, path, 'file', `is missing; the forces are ${Object.keys(forces).join(', ')}`);
    }
    return undefined;
  }
  for (const problem of missingLanguages(reading.folder, force, conversations)) {
    report(reading, path, 'requiredLanguages', problem);
  }
  return force;
}

const invalid = ({ faults }: Reading): AppError =>
  new AppError('CONTENT_INVALID', faults.map(faultLine).join('\n'), { facts: { faults: faults.length } });

/**
 * The advice, contacts and force alone, checked and frozen.
 * @throws AppError CONTENT_INVALID with every fault, one a line.
 */
export function loadAdvice({ folder, locale, forceId, steps = [] }: AdviceOptions): AdviceContent {
  const reading: Reading = { folder, faults: [] };
  const { advice, contacts, forces } = readTables(reading, locale, steps);
  const force = chooseForce(reading, forces, forceId, []);
  if (force === undefined || reading.faults.length > 0) throw invalid(reading);
  return deepFreeze({ locale, advice, contacts, force });
}

/**
 * Everything that can be said in one language as one force, checked and frozen.
 * @throws AppError CONTENT_INVALID with every fault of all content, one a line in reading order:
 * `file: key: what is wrong and what it wants`.
 */
export function loadContent(options: ContentOptions): Content {
  const { folder, locale, forceId, steps = [] } = options;
  const reading: Reading = { folder, faults: [] };
  const { phrases, conversations, summary } = readWords(reading, options);
  const { advice, contacts, forces } = readTables(reading, locale, steps);
  const safeCores = readSafeCores(reading);
  const ids = options.conversations.map(({ id }) => id);
  const force = chooseForce(reading, forces, forceId, ids);
  if (phrases === undefined || summary === undefined || force === undefined || reading.faults.length > 0)
    throw invalid(reading);
  return deepFreeze({ locale, conversations, phrases, advice, contacts, force, safeCores, summary });
}
