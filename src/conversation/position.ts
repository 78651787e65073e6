import type { Content, ConversationWords } from '../content/content.ts';
import { AppError } from '../errors.ts';
import { fold } from './journal.ts';
import { partsOf, questionNode } from './outline.ts';
import type { Outline, View } from './outline.ts';
import { outlineOf } from './program.ts';
import type { Setting } from './program.ts';
import type { Asked, ChatState } from './state.ts';
import { walk } from './walk.ts';
import type { OpenQuestion, Walked } from './walk.ts';

/** Where a state stands: its answers replayed, and what a message composed from there may look at. */
export interface Position {
  readonly walked: Walked;
  /** The question before the person. */
  readonly facing: OpenQuestion | null;
  readonly words: ConversationWords;
  readonly view: View;
}

/** @throws AppError CONTENT_INVALID when the conversation has no words, which loading the content rules out. */
export function position(
  { program, content, now, summaryUrl }: Setting,
  state: Pick<ChatState, 'conversation' | 'journal' | 'asked'>,
): Position {
  const outline = outlineOf(program, state.conversation);
  const words = wordsWithParts(content, outline);
  const walked = walk(outline, fold(state.journal, program.merge), content.force.id);
  const view = {
    ...{ case: walked.case, fields: walked.all, content, words, now },
    day: now.slice(0, 'YYYY-MM-DD'.length),
    ...(summaryUrl !== undefined && { summaryUrl }),
  };
  return { walked, facing: facing(outline, walked, state.asked), words, view };
}

/** Content is frozen, so the words of each conversation are put together once. */
const together = new WeakMap<Content['conversations'], Map<string, ConversationWords>>();

/** A conversation's own words and those of the parts it shares with others. */
function wordsWithParts({ conversations }: Content, { id, nodes }: Outline): ConversationWords {
  const known = together.get(conversations) ?? new Map<string, ConversationWords>();
  together.set(conversations, known);
  const words =
    known.get(id) ?? [id, ...partsOf(nodes)].map((name) => wordsIn(conversations, name)).reduce(joined);
  known.set(id, words);
  return words;
}

function wordsIn(conversations: Content['conversations'], name: string): ConversationWords {
  const words = conversations[name];
  if (words === undefined) throw new AppError('CONTENT_INVALID', `no words for conversation "${name}"`);
  return words;
}

const joined = (own: ConversationWords, part: ConversationWords): ConversationWords => ({
  ...own,
  questions: { ...part.questions, ...own.questions },
  tells: { ...part.tells, ...own.tells },
});

/**
 * The question that was asked last, also when a deployment has put another before it in the meantime: an answer goes to
 * the question its sender has seen.
 */
function facing({ nodes }: Outline, { open }: Walked, asked: Asked | null): OpenQuestion | null {
  if (asked === null || asked.question === open?.node.name) return open;
  const node = questionNode(nodes, asked.question);
  if (node === undefined || node.type === 'menu') return open;
  if (node.type === 'ask') return { node, rows: [], reopened: false };
  const rows = asked.rows.filter((row) => node.allRows.includes(row));
  return rows.length > 0 ? { node, rows, reopened: false } : open;
}
