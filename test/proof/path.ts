import type { Case } from '../../src/case/case.ts';
import type { Fields } from '../../src/conversation/outline.ts';
import type { Setting } from '../../src/conversation/program.ts';
import type { Requested } from '../../src/conversation/state.ts';
import type { Say } from '../../src/protocol.ts';
import type { Recognized } from '../../src/understanding/facts.ts';

/** What a button, or the picked rows of a card, answers. */
export type Value = string | readonly string[] | Readonly<Record<string, string>>;

/** What the person did in one turn. */
export type Did =
  | { readonly by: 'start' }
  | { readonly by: 'answer'; readonly question: string; readonly value: Value }
  | { readonly by: 'command'; readonly command: string }
  | { readonly by: 'words'; readonly text: string; readonly recognized?: Partial<Recognized> };

/** One turn of a path, and by `before` the whole path up to it: paths share their beginnings. */
export interface Turn {
  readonly before: Turn | null;
  readonly did: Did;
  /** What the bot said. On the quick walk the question itself is left out: `open` names it. */
  readonly says: readonly Say[];
  readonly case: Case;
  readonly fields: Fields;
  readonly conversation: string;
  /** The question that waits for an answer, and the rows of it that are blank. */
  readonly open: string | null;
  readonly rows: readonly string[];
  readonly outcome: string | null;
  /** What this turn asked of the desk with people at it. */
  readonly asks: Requested['what'] | null;
  /** Questions answered so far. */
  readonly answers: number;
  /** How many answers the first card of advice took; null before it. */
  readonly advisedAfter: number | null;
}

/** What must hold after every turn of every path. */
export interface Rule {
  /** A sentence about the product. */
  readonly name: string;
  /** What is wrong with this turn, in words; null when nothing is. */
  readonly breach: (turn: Turn, setting: Setting) => string | null;
}

/** What a turn came from and led to, before its place on the path is known. */
export type Outcome = Omit<Turn, 'before' | 'answers' | 'advisedAfter'>;

/** Puts a turn at the end of a path. Rows left blank and asked once more count as one answer. */
export function after(before: Turn | null, turn: Outcome): Turn {
  const again = isAnswerTo(questionIn(turn.did), before?.did);
  const answers = (before?.answers ?? 0) + (turn.did.by === 'answer' && !again ? 1 : 0);
  const advised = before?.advisedAfter ?? (turn.says.some(isPlan) ? answers : null);
  return { before, answers, advisedAfter: advised, ...turn };
}

const questionIn = (did: Did): string | null => (did.by === 'answer' ? did.question : null);
const isAnswerTo = (question: string | null, did?: Did): boolean =>
  question !== null && did?.by === 'answer' && did.question === question && question === 'given';
const isPlan = ({ card }: Say): boolean => card.kind === 'plan';

/** The path from its first turn on. */
export function turnsOf(turn: Turn): readonly Turn[] {
  const turns: Turn[] = [];
  for (let at: Turn | null = turn; at !== null; at = at.before) turns.unshift(at);
  return turns;
}

/** Whether any turn of the path, this one included, is such. */
export function some(turn: Turn, is: (turn: Turn) => boolean): boolean {
  for (let at: Turn | null = turn; at !== null; at = at.before) if (is(at)) return true;
  return false;
}

/** Whether only buttons were pressed, each for an answer; that it is about someone else can be said first of all. */
export const byButtonsAlone = (turn: Turn): boolean =>
  !some(turn, ({ did, before }) => {
    if (did.by === 'command') return did.command !== 'someone-else' || before?.did.by !== 'start';
    return did.by === 'words';
  });

const didIn = (did: Did): string => {
  if (did.by === 'answer') return `${did.question}: ${JSON.stringify(did.value)}`;
  if (did.by === 'command') return `[${did.command}]`;
  return did.by === 'words' ? `“${did.text}”` : 'opens the chat';
};

const inline = (text: string): string => text.split('\n').join('\n      ');

/** The path as a person would have lived it, questions without their choices. */
export const told = (turn: Turn): string =>
  turnsOf(turn)
    .flatMap(({ did, says, open, outcome }) => [
      `  > ${didIn(did)}`,
      ...says.map(({ text, card }) => `      ${inline(card.kind === 'question' ? card.text : text)}`),
      `      (${open === null ? `ends: ${String(outcome)}` : `asks: ${open}`})`,
    ])
    .join('\n');

/** A rule that does not hold, with the path that shows it. */
export class Breach extends Error {
  readonly rule: string;

  constructor(rule: string, why: string, turn: Turn) {
    super(`“${rule}” does not hold: ${why}\n${told(turn)}`);
    this.name = 'Breach';
    this.rule = rule;
  }
}

/** @throws Breach at the first rule that this turn breaks. */
export function check(rules: readonly Rule[], turn: Turn, setting: Setting): void {
  for (const { name, breach } of rules) {
    const why = breach(turn, setting);
    if (why !== null) throw new Breach(name, why, turn);
  }
}

/** A rule of plans that does not hold for a case, whatever path led to it. */
export class CaseBreach extends Error {
  constructor(fault: string, kase: Case) {
    super(`${fault}\n  for the case ${JSON.stringify(kase)}`);
    this.name = 'CaseBreach';
  }
}
