import type { Json } from '../case/answers.ts';
import type { Entry } from '../conversation/journal.ts';
import type { Chat } from './chat.ts';
import type { Rewrite, Taken } from './redact-activity.ts';

type Answered = Extract<Entry, { op: 'answer' }>;

export interface Forgotten {
  readonly chat: Chat;
  /** Strings of answers that went, with the mark of what they were part of. */
  readonly lost: readonly Taken[];
}

/**
 * A chat without the parts of a secret that earlier messages held: they stand in the recent messages, and in the words
 * and free text of answers. A detail that was part of a secret is left out of its answer; an answer that was nothing else
 * goes, and is asked for again.
 */
export function forget(chat: Chat, rewrites: readonly Rewrite[]): Forgotten {
  if (rewrites.length === 0) return { chat, lost: [] };
  const taken = rewrites.flatMap((rewrite) => rewrite.taken);
  const recent = chat.recent.map((words) => {
    const found = rewrites.find(({ seq }) => seq === words.seq);
    return found === undefined ? words : { seq: found.seq, text: found.text };
  });
  const answers = chat.state.journal.filter((entry) => entry.op === 'answer');
  const journal = chat.state.journal.flatMap((entry) =>
    entry.op === 'answer' ? withoutParts(entry, taken) : [entry],
  );
  return {
    chat: { ...chat, recent, state: { ...chat.state, journal } },
    lost: answers.flatMap((answer) => lostFrom(answer, taken)),
  };
}

function withoutParts(answer: Answered, taken: readonly Taken[]): readonly Entry[] {
  const lost = lostFrom(answer, taken).map(({ text }) => text);
  const { value, words, ...rest } = answer;
  if (lost.length > 0) {
    // Its words quote what went, perhaps in part.
    return typeof value === 'string' ? [] : [{ ...rest, value: detailsWithout(value, lost) }];
  }
  if (words === undefined) return [answer];
  return [{ ...answer, words: taken.reduce((left, part) => left.replaceAll(part.text, part.mark), words) }];
}

/** What of an answer's free text is part of a secret. An option's name is none of the person's words. */
function lostFrom({ value, words }: Answered, taken: readonly Taken[]): readonly Taken[] {
  return freeText(value, words ?? '').flatMap((text) => {
    const part = taken.find((one) => overlap(text, one.text));
    return part === undefined ? [] : [{ text, mark: part.mark }];
  });
}

function freeText(value: Json, words: string): readonly string[] {
  if (typeof value === 'string') return words.includes(value) ? [value] : [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.values(value).filter((inner: Json) => typeof inner === 'string');
}

const detailsWithout = (value: Json, lost: readonly string[]): Json =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).filter(
          ([, inner]: [string, Json]) => typeof inner !== 'string' || !lost.includes(inner),
        ),
      )
    : value;

/** Whether one holds the other, however it was spaced. A single character says nothing. */
function overlap(left: string, right: string): boolean {
  const [short = '', long = ''] = [left, right].map(squeezed).sort((a, b) => a.length - b.length);
  return short.length > 1 && long.includes(short);
}

const squeezed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
