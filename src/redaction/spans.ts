import { markOf } from './marks.ts';
import type { SensitiveSpan } from './types.ts';

/** For sorting by where things begin. */
export const inOrder = (left: { start: number }, right: { start: number }): number =>
  left.start - right.start;

const length = ({ start, end }: SensitiveSpan): number => end - start;

/** Spans that overlap, from two readings of one text, as one: what either takes, by the name of the longer. */
export function united(spans: readonly SensitiveSpan[]): SensitiveSpan[] {
  const kept: SensitiveSpan[] = [];
  for (const span of [...spans].sort(inOrder)) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push(span);
    else {
      const { type } = length(span) > length(last) ? span : last;
      kept[kept.length - 1] = { type, start: last.start, end: Math.max(last.end, span.end) };
    }
  }
  return kept;
}

/** A text with something else in the place of each part. */
export function replaced<Part extends { readonly start: number; readonly end: number }>(
  text: string,
  parts: readonly Part[],
  write: (part: Part) => string,
): string {
  let done = 0;
  const written = parts.map((part) => {
    const kept = text.slice(done, part.start);
    done = part.end;
    return kept + write(part);
  });
  return written.join('') + text.slice(done);
}

/** A text with the mark of each value in its place. */
export const marked = (text: string, spans: readonly SensitiveSpan[]): string =>
  replaced(text, spans, ({ type }) => markOf(type));

/** Moves a span of the replaced text back to where it stands in the text as given. */
export function asGiven(span: SensitiveSpan, taken: readonly SensitiveSpan[]): SensitiveSpan {
  let shift = 0;
  for (const { type, start, end } of taken) {
    if (start + shift >= span.start) break;
    shift += markOf(type).length - (end - start);
  }
  return { type: span.type, start: span.start - shift, end: span.end - shift };
}

export const moved = ({ type, start, end }: SensitiveSpan, by: number): SensitiveSpan => ({
  type,
  start: start + by,
  end: end + by,
});

/** The part of a span that stands in a text and is not blank. */
export function within({ type, start, end }: SensitiveSpan, text: string): SensitiveSpan[] {
  const part = { type, start: Math.max(0, start), end: Math.min(text.length, end) };
  return part.start < part.end && text.slice(part.start, part.end).trim() !== '' ? [part] : [];
}
