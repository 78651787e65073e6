import type { ForWhom, Item } from '../../src/case/vocabulary.ts';
import { FEW, RIGHT_NOW_SETS, rowAnswers } from './answers.ts';
import type { Did, Turn, Value } from './path.ts';

/** Something that a person can stand at: a place in a chat, or a spot of the quick walk. */
export interface Standing {
  readonly turn: Turn;
}
export type Take<At> = (at: At, did: Did) => At;

/** Which part of the tree is walked. */
export interface Scope {
  /** Sets of items that were asked for. */
  readonly sets: readonly (readonly (Item | 'none')[])[];
  /** Most items that come up, volunteered ones included. */
  readonly mostItems: number;
  /** Whom it is about: "me" unless the person asks to say so. */
  readonly forWhom: ForWhom;
  /** Answers to "right now" that are tried; all of them unless named. */
  readonly rightNow?: readonly Value[];
  /** Which of the answers to a question are tried; all of them unless said. */
  readonly fewer?: (question: string, answers: readonly string[], turn: Turn) => readonly string[];
}

/**
 * Walks every path of the conversation about a call from its first question to the first menu, prefixes shared.
 * @param visit is told of every turn, and whether it ends the path.
 */
export function climb<At extends Standing>(
  start: At,
  take: Take<At>,
  scope: Scope,
  visit: (at: At, isLeaf: boolean) => void,
): void {
  const from = (at: At): void => {
    const moves = movesAt(at.turn, scope);
    visit(at, moves.length === 0);
    for (const did of moves) from(take(at, did));
  };
  from(start);
}

/** What can be done there: nothing more where the path ends. */
export function movesAt(turn: Turn, scope: Scope): readonly Did[] {
  const { did, open } = turn;
  if (did.by === 'start' && scope.forWhom !== 'me') return [{ by: 'command', command: 'someone-else' }];
  return answersTo(turn, scope).map((value) => ({ by: 'answer', question: open ?? '', value }));
}

function answersTo(turn: Turn, scope: Scope): readonly Value[] {
  const { open, rows, fields } = turn;
  switch (open) {
    case 'forWhom':
      return [scope.forWhom];
    case 'rightNow':
      return scope.rightNow ?? RIGHT_NOW_SETS;
    case 'asked':
      return scope.sets;
    case 'given': {
      const asked = ((fields['asked'] ?? []) as readonly string[]).filter((item) => item !== 'none');
      return rowAnswers(rows, asked, scope.mostItems - asked.length);
    }
    case null:
      return [];
    default: {
      const answers = FEW[open] ?? [];
      return scope.fewer?.(open, answers, turn) ?? answers;
    }
  }
}
