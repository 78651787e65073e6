import type { Activity } from 'botbuilder';
import { markOf } from '../redaction/marks.ts';
import { redact, redactAcross } from '../redaction/redact.ts';
import type { RedactionContext } from '../redaction/redact.ts';
import type { Redacted, SensitiveType } from '../redaction/types.ts';
import type { RecentWords } from './chat.ts';
import { cutForReading, cutForStoring, fits } from './cut.ts';
import { isHarmlessId, knownFields } from './known-fields.ts';

/** What was taken out, and the mark that stands in its place. */
export interface Taken {
  readonly text: string;
  readonly mark: string;
}

/** An earlier message without the part it held of a secret that a later one completes. */
export interface Rewrite extends RecentWords {
  readonly taken: readonly Taken[];
}

export interface RedactedActivity {
  readonly activity: Partial<Activity>;
  readonly rewrites: readonly Rewrite[];
  /** What was removed, each type once. */
  readonly removed: readonly SensitiveType[];
}

/**
 * An activity without sensitive values, cut to what is read of it: words are redacted, and of everything else a client
 * may send only what has a known form stays.
 * @param openQuestion name of the open question: what it asks for as evidence stays.
 */
export function redactActivity(
  activity: Partial<Activity>,
  recent: readonly RecentWords[],
  openQuestion: string | undefined,
): RedactedActivity {
  const context = openQuestion === undefined ? {} : { openQuestion };
  const { text = '', from, name } = activity;
  const value: unknown = activity.value;
  const texts = redactAcross([...recent.map((words) => words.text), cutForReading(text)], context);
  const own = cutForStoring(texts.at(-1)?.text ?? '', text);
  return {
    activity: {
      ...knownFields(activity),
      ...(activity.text !== undefined && { text: own }),
      ...(value !== undefined && fits(value) && { value: clean(value, context) }),
      ...(name !== undefined && { name: cleanText(name, context) }),
      ...(from !== undefined && { from: cleanSender(from, context) }),
    },
    rewrites: recent.flatMap((words, index) => rewritten(words, texts[index])),
    removed: [...new Set(texts.flatMap(({ spans }) => spans.map(({ type }) => type)))],
  };
}

function cleanSender({ id, name, role }: Activity['from'], context: RedactionContext): Activity['from'] {
  return {
    id: isHarmlessId(id) ? id : cleanText(id, context),
    name: cleanText(name, context),
    ...(role !== undefined && { role }),
  };
}

function clean(value: unknown, context: RedactionContext): unknown {
  if (typeof value === 'string') return cleanText(value, context);
  if (typeof value === 'number') return cleanNumber(value, context);
  if (Array.isArray(value)) return value.map((inner) => clean(inner, context));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [cleanText(key, context), clean(inner, context)]),
  );
}

const cleanText = (text: string, context: RedactionContext): string =>
  cutForStoring(redact(cutForReading(text), context).text, text);

/** A number that holds a secret becomes its mark; the others stay numbers. */
function cleanNumber(value: number, context: RedactionContext): number | string {
  const { text, spans } = redact(String(value), context);
  return spans.length === 0 ? value : text;
}

function rewritten({ seq, text: before }: RecentWords, now: Redacted | undefined): readonly Rewrite[] {
  if (now === undefined || now.text === before) return [];
  const taken = now.spans.map(({ type, start, end }) => ({
    text: before.slice(start, end),
    mark: markOf(type),
  }));
  return [{ seq, text: now.text, taken }];
}
