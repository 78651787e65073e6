import { z } from 'zod';
import { rowName } from '../case/answers.ts';
import type { Json } from '../case/answers.ts';
import { AppError } from '../errors.ts';
import { fitting, modernised, nameToday } from './journal.ts';
import type { Journal } from './journal.ts';
import type { Renamed } from './outline.ts';
import { isHandOff } from './program.ts';
import type { Program } from './program.ts';

/** Which question is open, as the person last saw it. */
export interface Asked {
  readonly question: string;
  readonly rows: readonly string[];
  /** `seq` of the first card that asked it this time: an answer given on an older card is not for it. */
  readonly firstSeq: number;
  /** How often an answer was not understood since. */
  readonly attempts: number;
  /** How often it was put in other words since, for want of an answer. */
  readonly rephrased: number;
}

/** Why it was asked whether it is about the same person, and the turn from which answers may be about another. */
export interface Returning {
  readonly after: 'gap' | 'restart';
  readonly turn: number;
}

/** What the talk about being passed on to a person interrupted. */
export interface Interrupted {
  readonly conversation: string;
  /** What had been told there: it is not told again. */
  readonly told: readonly string[];
  /** The turn in which the talk began: *back* goes no further in it. */
  readonly turn: number;
}

/** What was last asked of the desk, and in which turn. */
export interface Requested {
  readonly what: 'queue' | 'callback' | 'leave';
  readonly turn: number;
}

/** What is kept of a chat between turns. Everything else is replayed from the journal. */
export interface ChatState {
  readonly format: 1;
  readonly conversation: string;
  /** The conversation that a self-harm talk interrupted. */
  readonly paused: string | null;
  /** Set in a talk about being passed on to a person. */
  readonly interrupted: Interrupted | null;
  readonly requested: Requested | null;
  readonly journal: Journal;
  /** Keys of what has been told. */
  readonly told: readonly string[];
  readonly asked: Asked | null;
  /** The person is choosing which answer to change. */
  readonly choosing: boolean;
  /** They have been asked whether it is about the same person. */
  readonly returning: Returning | null;
  /** When they were last heard, `YYYY-MM-DDTHH:MM` in London. */
  readonly heardAt: string | null;
  /** The other language they wrote in last, and how often they were answered in one. */
  readonly language: string | null;
  readonly coresSaid: number;
  /** The person's messages so far. */
  readonly turn: number;
}

const journalSchema = z.array(
  z.discriminatedUnion('op', [
    z.object({
      op: z.literal('answer'),
      turn: z.number(),
      name: z.string(),
      value: z.custom<Json>((value) => value !== undefined),
      source: z.enum(['button', 'typed', 'inferred', 'blank', 'skipped']),
      words: z.string().exactOptional(),
    }),
    z.object({ op: z.literal('alarm'), turn: z.number() }),
    z.object({ op: z.literal('reopen'), turn: z.number(), name: z.string() }),
    z.object({ op: z.literal('withdraw'), turn: z.number(), name: z.string() }),
    z.object({ op: z.literal('restart'), turn: z.number() }),
  ]),
);

const stateSchema = z.object({
  format: z.literal(1),
  conversation: z.string(),
  paused: z.string().nullable(),
  interrupted: z
    .object({ conversation: z.string(), told: z.array(z.string()), turn: z.number() })
    .nullable()
    .default(null),
  requested: z
    .object({ what: z.enum(['queue', 'callback', 'leave']), turn: z.number() })
    .nullable()
    .default(null),
  journal: journalSchema,
  told: z.array(z.string()),
  asked: z
    .object({
      question: z.string(),
      rows: z.array(z.string()),
      firstSeq: z.number(),
      attempts: z.number(),
      rephrased: z.number(),
    })
    .nullable(),
  choosing: z.boolean(),
  returning: z
    .object({ after: z.enum(['gap', 'restart']), turn: z.number() })
    .nullable()
    .default(null),
  heardAt: z.string().nullable().default(null),
  language: z.string().nullable().default(null),
  coresSaid: z.number().default(0),
  turn: z.number(),
});

export const freshState = (program: Program): ChatState => ({
  format: 1,
  conversation: program.start,
  paused: null,
  interrupted: null,
  requested: null,
  journal: [],
  told: [],
  asked: null,
  choosing: false,
  returning: null,
  heardAt: null,
  language: null,
  coresSaid: 0,
  turn: 0,
});

/**
 * A stored state in today's names, without the answers that today's questions refuse.
 * @throws AppError TURN_FAILED when it is not a state of a known format.
 */
export function readState(stored: Json, program: Program): ChatState {
  const parsed = stateSchema.safeParse(stored);
  if (!parsed.success) {
    throw new AppError('TURN_FAILED', `stored chat state is unreadable: ${z.prettifyError(parsed.error)}`);
  }
  const state = parsed.data;
  const isKnown = (one: string): boolean => program.conversations.some(({ id }) => id === one);
  const { conversation } = state;
  const interrupted =
    state.interrupted !== null && isKnown(state.interrupted.conversation) ? state.interrupted : null;
  // A talk about a person leads back to what it interrupted, or nowhere.
  const goesOn = isKnown(conversation) && isHandOff(state, program) === (interrupted !== null);
  const renamings = program.conversations.map(({ renamed }) => renamed);
  return {
    ...state,
    conversation: goesOn ? conversation : program.start,
    interrupted: goesOn ? interrupted : null,
    journal: fitting(renamings.reduce<Journal>(modernised, state.journal), program.kinds),
    asked: state.asked === null ? null : renamings.reduce(askedToday, state.asked),
  };
}

function askedToday(asked: Asked, renamed: Renamed): Asked {
  const question = nameToday(asked.question, renamed);
  const rows = asked.rows.map((row) => nameToday(rowName(asked.question, row), renamed));
  return { ...asked, question, rows: rows.map((row) => row.slice(question.length + 1)) };
}
