import { findSensitive, settle } from './find.ts';
import { inOrder, marked, moved, united, within } from './spans.ts';
import type { RedactionContext } from './claim.ts';
import type { Redacted, SensitiveSpan } from './types.ts';

export { findSensitive } from './find.ts';
export type { RedactionContext } from './claim.ts';

/** Replaces every sensitive value by its mark. Doing it again changes nothing. */
export function redact(text: string, context: RedactionContext = {}): Redacted {
  const spans = findSensitive(text, context);
  return { text: marked(text, spans), spans };
}

/** A value that goes on in the next message stands near the end of one and the start of the other. */
const READ_ON = 400;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The stretch of joined messages that is read together: all of short ones, of a long one its end, or its start where it
 * is the newest, on whole words. What came before a long one was read when that came.
 */
function stretchOf(messages: readonly string[], starts: readonly number[]): Stretch {
  const newest = messages.length - 1;
  const lengthOf = (at: number): number => messages[at]?.length ?? 0;
  const long = messages.findLastIndex((text, at) => at < newest && text.length > READ_ON);
  const end = messages[long]?.slice(-READ_ON) ?? '';
  const start = messages[newest]?.slice(0, READ_ON) ?? '';
  return {
    from: long < 0 ? 0 : (starts[long] ?? 0) + lengthOf(long) - end.replace(/^\S*/, '').length,
    to: (starts[newest] ?? 0) + (lengthOf(newest) > READ_ON ? start.replace(/\S*$/, '') : start).length,
  };
}

/** What a stretch of the joined messages holds beside what was found in each of them alone. */
function findTogether(
  joined: string,
  { from, to }: Stretch,
  alone: readonly SensitiveSpan[],
  context: RedactionContext,
): SensitiveSpan[] {
  const text = joined.slice(from, to);
  const together = findSensitive(text, context);
  const missed = alone
    .flatMap((span) => within(moved(span, -from), text))
    .filter(({ start, end }) => together.every((span) => span.end <= start || span.start >= end));
  const found =
    missed.length === 0 ? together : settle(text, context, [...together, ...missed].sort(inOrder));
  return found.map((span) => moved(span, from));
}

/**
 * Redacts the last messages of one person, oldest first, together, so that a value split over up to three of them
 * is found; each part of it is replaced. Messages before the last three are redacted on their own.
 */
export function redactAcross(messages: readonly string[], context: RedactionContext = {}): Redacted[] {
  const early = messages.slice(0, -3).map((text) => redact(text, context));
  const late = messages.slice(-3);
  const starts = late.map((_, index) => late.slice(0, index).reduce((sum, text) => sum + text.length + 1, 0));
  const alone = late.flatMap((text, index) =>
    findSensitive(text, context).map((span) => moved(span, starts[index] ?? 0)),
  );
  const together = findTogether(late.join('\n'), stretchOf(late, starts), alone, context);
  const spans = united([...alone, ...together]);
  const parts = late.map((text, index) => {
    const own = spans.flatMap((span) => within(moved(span, -(starts[index] ?? 0)), text));
    return { text: marked(text, own), spans: own };
  });
  return [...early, ...parts];
}
