import { markOf } from './marks.ts';
import { linked } from './linked.ts';
import { lookalikes } from './lookalikes.ts';
import { putRight } from './misspelt.ts';
import { inFigures } from './spelled.ts';
import { plainView } from './view.ts';
import type { View } from './view.ts';
import { without } from './claim.ts';
import { dates } from './dates.ts';
import { digits } from './digits.ts';
import { labelsOf } from './labels.ts';
import { passwords } from './passwords.ts';
import { FORMAT_RULES, KEPT_RULES, LATE_FORMAT_RULES } from './rules.ts';
import type { Claim, Page, RedactionContext, Rule } from './claim.ts';
import type { Redacted, SensitiveSpan } from './types.ts';

export type { RedactionContext } from './claim.ts';

const RULES: readonly Rule[] = [
  ...FORMAT_RULES,
  ...KEPT_RULES,
  passwords,
  dates,
  ...LATE_FORMAT_RULES,
  digits,
];
/** A value taken may uncover another beside it; real messages need two rounds. */
const ROUNDS = 8;

const inOrder = (left: { start: number }, right: { start: number }): number => left.start - right.start;

function disjoint(claims: Iterable<Claim>): Claim[] {
  const kept: Claim[] = [];
  for (const claim of [...claims].sort(inOrder)) {
    if (claim.start >= (kept.at(-1)?.end ?? 0)) kept.push(claim);
  }
  return kept;
}

/** One pass of every rule over a reading of a text. */
function pass(view: View, text: string, context: RedactionContext): SensitiveSpan[] {
  const isCapital = (place: number): boolean =>
    /\p{Lu}/u.test(text.charAt(view.starts[place] ?? text.length));
  const spans: SensitiveSpan[] = [];
  const labels = labelsOf(view.text);
  let left = view.text;
  for (const rule of RULES) {
    const page: Page = { whole: view.text, left, labels, context, isCapital };
    const claims = disjoint(rule(page));
    left = without(left, claims);
    for (const { type, start, end } of claims) {
      if (type === null) continue;
      spans.push({ type, start: view.starts[start] ?? 0, end: view.ends[end - 1] ?? text.length });
    }
  }
  return spans.sort(inOrder);
}

const length = ({ start, end }: SensitiveSpan): number => end - start;

/** Of spans that overlap the longer, from two readings of one text. */
function longest(spans: readonly SensitiveSpan[]): SensitiveSpan[] {
  const kept: SensitiveSpan[] = [];
  for (const span of [...spans].sort(inOrder)) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push(span);
    else if (length(span) > length(last)) kept[kept.length - 1] = span;
  }
  return kept;
}

/** What a text holds as it is written, and with the letters in it that look like figures. */
function sweep(text: string, context: RedactionContext): SensitiveSpan[] {
  const plain = putRight(plainView(text));
  const found = pass(linked(inFigures(plain)), text, context);
  const other = lookalikes(plain);
  if (other.text === plain.text) return found;
  return longest([...found, ...pass(linked(inFigures(other)), text, context)]);
}

function replaced(text: string, spans: readonly SensitiveSpan[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { type, start, end } of spans) {
    parts.push(text.slice(done, start), markOf(type));
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/** Moves a span of the replaced text back to where it stands in the text as given. */
function asGiven(span: SensitiveSpan, taken: readonly SensitiveSpan[]): SensitiveSpan {
  let shift = 0;
  for (const { type, start, end } of taken) {
    if (start + shift >= span.start) break;
    shift += markOf(type).length - (end - start);
  }
  return { type: span.type, start: span.start - shift, end: span.end - shift };
}

const moved = ({ type, start, end }: SensitiveSpan, by: number): SensitiveSpan => ({
  type,
  start: start + by,
  end: end + by,
});

function settle(text: string, context: RedactionContext, known: readonly SensitiveSpan[]): SensitiveSpan[] {
  let found = [...known];
  for (let round = 0; round < ROUNDS; round += 1) {
    const more = sweep(replaced(text, found), context);
    if (more.length === 0) break;
    found = [...found, ...more.map((span) => asGiven(span, found))].sort(inOrder);
  }
  return found;
}

/** Where sensitive values stand in a text, in order. Total, linear in the length of the text, never throws. */
export function findSensitive(text: string, context: RedactionContext = {}): SensitiveSpan[] {
  return settle(text, context, []);
}

/** Replaces every sensitive value by its mark. Doing it again changes nothing. */
export function redact(text: string, context: RedactionContext = {}): Redacted {
  const spans = findSensitive(text, context);
  return { text: replaced(text, spans), spans };
}

/** A value that goes on in the next message stands near the end of this one: so much of a long one is read with that. */
const READ_ON = 400;

/** From where messages are read together: the end of the last long one before the newest, on whole words. */
function togetherFrom(messages: readonly string[], starts: readonly number[]): number {
  const long = messages.findLastIndex((text, at) => at < messages.length - 1 && text.length > READ_ON);
  const text = messages[long] ?? '';
  const cut = text.slice(Math.max(0, text.length - READ_ON)).search(/\s/);
  return long < 0 ? 0 : (starts[long] ?? 0) + text.length - (cut < 0 ? 0 : READ_ON - cut);
}

/**
 * Redacts the last messages of one person, oldest first, together, so that a value split over up to three of them
 * is found; each part of it is replaced. Messages before the last three are redacted on their own.
 */
export function redactAcross(messages: readonly string[], context: RedactionContext = {}): Redacted[] {
  const early = messages.slice(0, -3).map((text) => redact(text, context));
  const late = messages.slice(-3);
  const starts = late.map((_, index) => late.slice(0, index).reduce((sum, text) => sum + text.length + 1, 0));
  const joined = late.join('\n');
  const from = togetherFrom(late, starts);
  const together = findSensitive(joined.slice(from), context).map((span) => moved(span, from));
  const alone = late.flatMap((text, index) =>
    findSensitive(text, context).map((span) => moved(span, starts[index] ?? 0)),
  );
  const missed = alone.filter(({ start, end }) =>
    together.every((span) => span.end <= start || span.start >= end),
  );
  const spans =
    missed.length === 0 ? together : settle(joined, context, [...together, ...missed].sort(inOrder));
  const parts = late.map((text, index) => {
    const offset = starts[index] ?? 0;
    const own = spans
      .map((span) => moved(span, -offset))
      .map(({ type, start, end }) => ({ type, start: Math.max(0, start), end: Math.min(text.length, end) }))
      .filter(({ start, end }) => start < end && text.slice(start, end).trim() !== '');
    return { text: replaced(text, own), spans: own };
  });
  return [...early, ...parts];
}
