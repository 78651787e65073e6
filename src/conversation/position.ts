import type { ConversationWords } from '../content/content.ts';
import { AppError } from '../errors.ts';
import { fold } from './journal.ts';
import { questionNode } from './outline.ts';
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
  { program, content, day }: Setting,
  state: Pick<ChatState, 'conversation' | 'journal' | 'asked'>,
): Position {
  const words = content.conversations[state.conversation];
  if (words === undefined)
    throw new AppError('CONTENT_INVALID', `no words for conversation "${state.conversation}"`);
  const outline = outlineOf(program, state.conversation);
  const walked = walk(outline, fold(state.journal, program.merge), content.force.id);
  const view = { case: walked.case, fields: walked.all, content, words, day };
  return { walked, facing: facing(outline, walked, state.asked), words, view };
}

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
