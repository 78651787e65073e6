import { rowName } from '../case/answers.ts';
import type { Answer, AnswerSource, Answers, Json } from '../case/answers.ts';
import type { Kind } from './kind.ts';
import { allNodes } from './outline.ts';
import type { Node, Renamed } from './outline.ts';

/** One thing the person's messages did to their answers. */
export type Entry =
  | {
      readonly op: 'answer';
      readonly turn: number;
      readonly name: string;
      readonly value: Json;
      readonly source: AnswerSource;
      readonly words?: string;
    }
  /** Words of despair: the talk about them starts anew, and *back* goes no further in it. */
  | { readonly op: 'alarm'; readonly turn: number }
  /** *Change*: the question is asked again; its answer stands until another is given. */
  | { readonly op: 'reopen'; readonly turn: number; readonly name: string }
  /** What was said of a danger or a call that is over, when there is one again: it is asked anew. */
  | { readonly op: 'withdraw'; readonly turn: number; readonly name: string }
  /** *Start again*: what came before counts no more. */
  | { readonly op: 'restart'; readonly turn: number };
export type Journal = readonly Entry[];

export interface Folded {
  readonly answers: Answers;
  /** The question being changed, if any. */
  readonly reopened: string | null;
}

/** How inferred words meet what stands, by question name. */
export type Merge = (name: string, stored: Json, inferred: Json) => Json;

/**
 * The answers that a journal leaves: the last explicit answer to each question counts, and words the bot inferred are
 * merged by the question's kind, which never lowers an exposure.
 */
export function fold(journal: Journal, merge: Merge): Folded {
  const answers = new Map<string, Answer>();
  let reopened: string | null = null;
  for (const entry of sinceRestart(journal)) {
    if (entry.op === 'restart' || entry.op === 'alarm') continue;
    if (entry.op === 'reopen') {
      reopened = entry.name;
      continue;
    }
    if (entry.op === 'withdraw') {
      answers.delete(entry.name);
      continue;
    }
    answers.set(entry.name, answered(answers.get(entry.name), entry, merge));
    if (entry.source !== 'inferred' && questionOf(entry.name) === reopened) reopened = null;
  }
  return { answers: Object.fromEntries(answers), reopened };
}

function answered(
  stored: Answer | undefined,
  { name, value, source, turn, words }: Extract<Entry, { op: 'answer' }>,
  merge: Merge,
): Answer {
  const fresh: Answer = { value, source, turn, ...(words !== undefined && { words }) };
  if (stored === undefined || stored.source === 'skipped' || source !== 'inferred') return fresh;
  const merged = merge(name, stored.value, value);
  // What was asked for once stays asked for, whatever is said beside it later.
  return JSON.stringify(merged) === JSON.stringify(stored.value)
    ? stored
    : { ...fresh, value: merged, source: stored.source };
}

/** What still counts. */
export function sinceRestart(journal: Journal): Journal {
  const last = journal.findLastIndex((entry) => entry.op === 'restart');
  return journal.slice(last + 1);
}

/** `given/ni-number` → `given` */
export const questionOf = (name: string): string => name.split('/')[0] ?? name;

/** What the last turn that did anything did. */
export function lastTurnOf(journal: Journal): Journal {
  const last = journal.at(-1)?.turn;
  return journal.filter(({ turn }) => turn === last);
}

/** Without having asked to change this answer: it stands as it is. */
export const unopened = (journal: Journal, name: string): Journal =>
  journal.filter((entry) => entry.op !== 'reopen' || entry.name !== name);

/** The kind of each question that stores answers, by name. */
export type Kinds = ReadonlyMap<string, Kind<unknown>>;

export const kindsOf = (nodes: readonly Node[]): Kinds =>
  new Map(
    allNodes(nodes).flatMap((node) =>
      node.type === 'ask' || node.type === 'each' ? [[node.name, node.kind] as const] : [],
    ),
  );

/** The merge of these kinds. A name that no question asks for keeps what it has. */
export const mergeOf =
  (kinds: Kinds): Merge =>
  (name, stored, inferred) => {
    const kind = kinds.get(questionOf(name));
    return kind === undefined ? stored : (kind.merge(stored, inferred) as Json);
  };

/**
 * Without the answers that their questions no longer take, as after a deployment that changed a kind: those are asked
 * again, where replaying them would fail every turn from now on.
 */
export function fitting(journal: Journal, kinds: Kinds): Journal {
  return journal.flatMap((entry): Journal => {
    const kind = entry.op === 'answer' ? kinds.get(questionOf(entry.name)) : undefined;
    if (entry.op !== 'answer' || entry.source === 'skipped' || kind === undefined) return [entry];
    const parsed = kind.schema.safeParse(entry.value);
    return parsed.success ? [{ ...entry, value: parsed.data as Json }] : [];
  });
}

/**
 * A journal written by an earlier version, in today's names: renamed questions and options are followed, so that a
 * deployment in mid-chat loses no answer.
 */
export function modernised(journal: Journal, renamed: Renamed): Journal {
  return journal.map((entry) => {
    if (entry.op === 'restart' || entry.op === 'alarm') return entry;
    const name = nameToday(entry.name, renamed);
    if (entry.op === 'reopen' || entry.op === 'withdraw') return { ...entry, name };
    return { ...entry, name, value: renamedValue(entry.value, renamed.options?.[questionOf(name)] ?? {}) };
  });
}

/** What the question, or the row of one, is called today. */
export function nameToday(name: string, { questions = {}, options = {} }: Renamed): string {
  const [question = '', row] = name.split('/');
  const today = successor(question, questions);
  return row === undefined ? today : rowName(today, successor(row, options[today] ?? {}));
}

function renamedValue(value: Json, renamed: Readonly<Record<string, string>>): Json {
  if (typeof value === 'string') return successor(value, renamed);
  return Array.isArray(value) ? value.map((one: Json) => renamedValue(one, renamed)) : value;
}

/** What people typed may be "constructor", which every record has. */
const successor = (name: string, renamed: Readonly<Record<string, string>>): string =>
  (Object.hasOwn(renamed, name) ? renamed[name] : undefined) ?? name;
