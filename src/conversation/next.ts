import type { Say } from '../protocol.ts';
import type { Command } from './commands.ts';
import { wordsOf } from './intent.ts';
import { unopened } from './journal.ts';
import type { Step } from './step.ts';
import { position } from './position.ts';
import type { Position } from './position.ts';
import { isHandOff, isInDespair } from './program.ts';
import type { Setting } from './program.ts';
import { sayReturning } from './same-person.ts';
import { fill, phraseHere, sayQuestion, sayTold, toldKey, varied } from './say.ts';
import type { Asked, ChatState } from './state.ts';
import type { OpenQuestion } from './walk.ts';

/** What the bot says in one turn, and where the chat stands after it. */
export interface Reply {
  readonly state: ChatState;
  readonly says: readonly Say[];
}

/**
 * What comes after a step: what its facts newly call for, then the first question still open, or the ending. Advice that
 * a fact calls for therefore always stands before the next question.
 */
export function next(setting: Setting, step: Step, here: Position, lastSeq: number): Reply {
  const { state, lead, closes, retell } = step;
  const there = position(setting, state);
  const told = toldAt(there);
  const fresh = told.filter(({ key }) => !state.told.includes(key));
  const again =
    fresh.length > 0 ? [] : told.filter(({ alert }) => retell === 'last' || (retell === 'alert' && alert));
  const due = [...fresh, ...again.slice(-1)];
  // What cannot wait stands first, before what was understood.
  const says = [
    ...due.filter(({ alert }) => alert).flatMap((tell) => tell.says),
    ...lead,
    ...due.filter(({ alert }) => !alert).flatMap((tell) => tell.says),
  ];
  const kept = there.walked.open?.reopened === true ? toldBehind(setting, state, there.walked.open) : [];
  const moved = { ...state, told: [...new Set([...kept, ...told.map(({ key }) => key)])] };
  if (closes === true) return { state: moved, says };
  if (state.returning !== null) {
    return { state: moved, says: [...says, sayReturning(state.returning, setting.content.phrases)] };
  }
  const { open } = there.walked;
  if (open === null) {
    return {
      state: { ...moved, asked: null },
      says: [...says, ...endingOf(setting, here, there, state, lead)],
    };
  }
  const seq = lastSeq + says.length + 1;
  const before = askedBefore(state, open, fresh.length > 0, seq);
  const { say, asked } = ask(setting, state, { ...there, open }, before, seq);
  return { state: { ...moved, asked }, says: [...says, say] };
}

interface Telling {
  readonly key: string;
  readonly says: readonly Say[];
  readonly alert: boolean;
}

/**
 * While an answer is being changed, what was told behind it stays told, as far as the answer that stands calls for it: not
 * what another one called for, that was taken back.
 */
function toldBehind(setting: Setting, state: ChatState, { node }: OpenQuestion): readonly string[] {
  const unchanged = position(setting, { ...state, journal: unopened(state.journal, node.name) });
  const keys = new Set(toldAt(unchanged).map(({ key }) => key));
  return state.told.filter((key) => keys.has(key));
}

/** What is told up to there, each thing once: the same words may stand at two places on the way. */
function toldAt({ walked, view }: Position): readonly Telling[] {
  const tellings = new Map<string, Telling>();
  for (const tell of walked.told) {
    const says = sayTold(tell, view);
    const key = toldKey(tell, says, view);
    if (!tellings.has(key)) tellings.set(key, { key, says, alert: tell.node.alert });
  }
  return [...tellings.values()];
}

/** The ending once, then that the bot is still there. */
function endingOf(
  setting: Setting,
  before: Position,
  { walked, words, view }: Position,
  state: ChatState,
  lead: readonly Say[],
): readonly Say[] {
  if (before.walked.outcome === walked.outcome && before.words === words) {
    return lead.length > 0 ? [] : varied(phraseHere(setting, state, 'after-the-end'), state.turn);
  }
  const outcome = words.outcomes[walked.outcome ?? ''] ?? [];
  const said = outcome.map((text): Say => ({
    text: fill(text, { force: view.content.force.name }),
    card: { kind: 'text' },
  }));
  return state.paused === null ? said : [...said, ...phraseHere(setting, state, 'to-carry-on')];
}

function ask(
  setting: Setting,
  state: ChatState,
  { open, words, view }: Position & { readonly open: OpenQuestion },
  before: Asked | null,
  seq: number,
): { readonly say: Say; readonly asked: Asked } {
  const { node, rows } = open;
  const fewer = before !== null && rows.length < before.rows.length ? 1 : 0;
  const attempts = (before?.attempts ?? 0) + fewer;
  const rephrased = (before?.rephrased ?? 0) + fewer;
  const wording = { question: wordsOf(words, node.name), phrases: setting.content.phrases };
  const commands = commandsAt(setting, state, open);
  const say = sayQuestion({ node, rows, wording, rephrased, view, commands });
  return {
    say,
    asked: { question: node.name, rows, firstSeq: before?.firstSeq ?? seq, attempts, rephrased },
  };
}

/**
 * How this very question was asked before, if it is still waiting. A menu that was answered is asked afresh, and its
 * cards from before something new was told or filed are old ones: "done" on them does not mean what they did not show.
 */
function askedBefore(
  { asked, journal, turn }: ChatState,
  { node }: OpenQuestion,
  news: boolean,
  seq: number,
): Asked | null {
  if (asked?.question !== node.name) return null;
  const filed = journal.filter((entry) => entry.turn === turn);
  if (filed.some((entry) => entry.op === 'answer' && entry.name === node.name)) return null;
  const anew = node.type === 'menu' ? news || filed.length > 0 : filed.some(({ op }) => op === 'alarm');
  return anew ? { ...asked, firstSeq: seq } : asked;
}

/** The ways out that this question offers. */
function commandsAt(setting: Setting, state: ChatState, { node }: OpenQuestion): readonly Command[] {
  const ways = isHandOff(state, setting.program) ? waysOutOfHandOff(setting, state) : waysOn(setting, state);
  const isOptional = node.type === 'ask' && node.kind.optional;
  const offered = node.type === 'menu' ? Object.values(node.options).map(({ command }) => command) : [];
  return ways.filter((way) => !offered.includes(way) && (way !== 'skip' || isOptional));
}

function waysOn({ program, handoff }: Setting, state: ChatState): readonly Command[] {
  const { conversation, journal, paused } = state;
  // In a self-harm talk there is one way back: to what it interrupted.
  const answered = journal.length > 0 && !isInDespair(state, program);
  const isFirst = journal.length === 0 && conversation === program.start;
  return [
    ...(isFirst && program.officerCheck !== null ? ['check-officer' as const] : []),
    ...(isFirst && program.kinds.has('forWhom') ? ['someone-else' as const] : []),
    ...(paused === null ? [] : ['carry-on' as const]),
    ...(answered ? ['back' as const, 'change' as const] : []),
    'skip',
    'person',
    ...(handoff === 'queued' ? ['leave-queue' as const] : []),
    'help',
    ...(answered ? ['start-again' as const] : []),
    'stop',
  ];
}

/** Whoever is asked about a person is on the way to one; the way back leads to what they were at. */
const waysOutOfHandOff = ({ program }: Setting, state: ChatState): readonly Command[] =>
  isInDespair(state, program) ? ['back', 'help', 'stop'] : ['back', 'skip', 'help', 'start-again', 'stop'];
