import { z } from 'zod';
import type { CannedReply } from '../console-protocol.ts';
import { faultLine } from '../content/faults.ts';
import { readYaml, report } from '../content/reading.ts';
import type { Reading } from '../content/reading.ts';
import { AppError } from '../errors.ts';

/** What a canned reply may leave open; the console fills it or the operator does. */
const PLACEHOLDERS = ['name', 'force', 'reference', 'operator'] as const;

/** A reply is a message, and messages are short. */
const MOST_WORDS = 60;

const path = (locale: string): string => `tables/canned-replies.${locale}.yaml`;

const isPlaceholder = (name: string): boolean => PLACEHOLDERS.some((known) => known === name);

const words = z.string().trim().min(1);
const replySchema: z.ZodType<CannedReply> = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id; it wants lower-case words joined by hyphens'),
  title: words,
  text: words
    .refine(
      (text) => text.split(/\s+/).length <= MOST_WORDS,
      `is too long; it wants at most ${MOST_WORDS} words`,
    )
    .refine(
      (text) => [...text.matchAll(/\{([^}]*)\}/g)].every(([, name = '']) => isPlaceholder(name)),
      `has a placeholder that is not known; it wants ${PLACEHOLDERS.map((name) => `{${name}}`).join(', ')}`,
    ),
});

/** The replies that operators have ready, in the order in which they are offered, as far as they can be read. */
export function readCannedReplies(reading: Reading, locale: string): readonly CannedReply[] {
  const replies = readYaml(reading, path(locale), z.array(replySchema)) ?? [];
  const ids = replies.map(({ id }) => id);
  for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index)))
    report(reading, path(locale), id, 'stands in the table twice; rename one');
  return replies;
}

/**
 * @param folder the `dialogs` folder.
 * @throws AppError CONTENT_INVALID with every fault, one a line.
 */
export function loadCannedReplies(folder: string, locale: string): readonly CannedReply[] {
  const reading: Reading = { folder, faults: [] };
  const replies = readCannedReplies(reading, locale);
  if (reading.faults.length > 0)
    throw new AppError('CONTENT_INVALID', reading.faults.map(faultLine).join('\n'));
  return replies;
}
