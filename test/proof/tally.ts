import type { Fields } from '../../src/conversation/outline.ts';
import type { Say } from '../../src/protocol.ts';
import { byButtonsAlone } from './path.ts';
import type { Turn } from './path.ts';
import { messagesIn } from './rules/words.ts';

const isSaid = (fields: Fields, moment: string): boolean =>
  Array.isArray(fields['rightNow']) && fields['rightNow'].includes(moment);

/** Kinds of path whose answers are counted apart; one path may be of several. */
export const KINDS = {
  'all paths': () => true,
  'on the phone': ({ fields }) => isSaid(fields, 'on-the-phone'),
  'in danger': ({ fields }) => isSaid(fields, 'coming'),
  'money was paid': ({ case: kase }) => kase.paidBy !== undefined,
  'for someone else': ({ case: kase }) => kase.forWhom !== 'me',
  'none of these': ({ fields, case: kase }) =>
    kase.forWhom === 'me' &&
    kase.paidBy === undefined &&
    !isSaid(fields, 'on-the-phone') &&
    !isSaid(fields, 'coming'),
} as const satisfies Readonly<Record<string, (turn: Turn) => boolean>>;
export type PathKind = keyof typeof KINDS;

/** How many paths of each kind took 0, 1, 2 … answers to the first advice. */
export type Answers = Record<PathKind, number[]>;

const noAnswers = (): Answers =>
  Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, []])) as unknown as Answers;

/** What a walk has seen; it goes between processes as JSON. */
export interface Tally {
  paths: number;
  turns: number;
  messages: number;
  cases: number;
  readonly answers: Answers;
  /** Different messages, by what they say. */
  readonly different: readonly string[];
}

/** What is read in one go: a step is read with its reason. */
const readIn = (say: Say): readonly string[] =>
  say.card.kind === 'plan' ? say.card.steps.map(({ action, why }) => `${action} ${why}`) : messagesIn(say);

/** Counts what is walked. */
export class Counter {
  private readonly tally = { paths: 0, turns: 0, messages: 0, cases: 0 };
  private readonly answers = noAnswers();
  private readonly different = new Set<string>();
  private readonly seen = new WeakSet<object>();

  turn(turn: Turn, isLeaf: boolean): void {
    this.tally.turns += 1;
    this.tally.messages += turn.says.length;
    for (const say of turn.says) {
      if (this.seen.has(say)) continue;
      this.seen.add(say);
      for (const message of readIn(say)) this.different.add(message);
    }
    if (!isLeaf) return;
    this.tally.paths += 1;
    if (turn.advisedAfter !== null && byButtonsAlone(turn)) this.advised(turn, turn.advisedAfter);
  }

  plan(): void {
    this.tally.cases += 1;
  }

  private advised(turn: Turn, answers: number): void {
    for (const kind of Object.keys(KINDS) as PathKind[]) {
      if (!KINDS[kind](turn)) continue;
      const counts = this.answers[kind];
      counts[answers] = (counts[answers] ?? 0) + 1;
    }
  }

  get result(): Tally {
    return { ...this.tally, answers: this.answers, different: [...this.different] };
  }
}

/** What several walks have seen together. */
export function together(tallies: readonly Tally[]): Tally {
  const sum = (of: (tally: Tally) => number): number => tallies.reduce((all, tally) => all + of(tally), 0);
  const answers = noAnswers();
  for (const tally of tallies) {
    for (const kind of Object.keys(KINDS) as PathKind[]) {
      tally.answers[kind].forEach((count, index) => {
        answers[kind][index] = (answers[kind][index] ?? 0) + (count || 0);
      });
    }
  }
  return {
    ...{ paths: sum(({ paths }) => paths), turns: sum(({ turns }) => turns) },
    ...{ messages: sum(({ messages }) => messages), cases: sum(({ cases }) => cases) },
    answers,
    different: [...new Set(tallies.flatMap(({ different }) => different))],
  };
}
