import { rowName } from '../case/answers.ts';
import type { Json } from '../case/answers.ts';
import type { Press } from '../protocol.ts';
import { isCommand } from './commands.ts';
import type { Command } from './commands.ts';
import { CHANGE, commanded, filed } from './intent.ts';
import type { Filing, Intent, Standing } from './intent.ts';
import { questionOf } from './journal.ts';
import { chosen } from './menu-choice.ts';
import type { EachNode } from './outline.ts';
import type { Asked } from './state.ts';
import type { OpenQuestion } from './walk.ts';

type Pressed = Press['ringback'];

/** What a press means. It counts for the question it names, and only on a card that asked it this time. */
export function pressed(press: Pressed, standing: Standing): Intent {
  const { open, asked, changeable, choosing } = standing;
  const { seq, question = '', answer, command } = press;
  if (command !== undefined) return pressedCommand(command, seq, asked);
  const isOpen = open !== null && asked !== null && question === open.node.name && seq >= asked.firstSeq;
  if (question === CHANGE && typeof answer === 'string' && choosing && changeable.includes(answer))
    return { do: 'change', name: answer, filings: [] };
  if (!isOpen) return { do: isDoubleTap(press, standing) ? 'double-tap' : 'stale' };
  if (open.node.type === 'each') {
    // Rows answered just now are no longer asked for: the card was half filled in, and pressed twice.
    const again = isDoubleTap(press, standing) && open.rows.every((row) => !rowsIn(answer).has(row));
    return again ? { do: 'double-tap' } : pressedRows(open.node, open, answer, asked);
  }
  if (open.node.type === 'menu') return chosen(open.node, answer, 'button', standing);
  const parsed = open.node.kind.schema.safeParse(answer);
  return parsed.success
    ? filed([{ name: open.node.name, value: parsed.data as Json, source: 'button' }])
    : { do: 'unclear' };
}

/** Commands that alter answers or give up a place in the queue: an old card must not do so, nor a second press. */
const ALTERING: readonly Command[] = ['back', 'skip', 'start-again', 'stop'];

function pressedCommand(command: string, seq: number, asked: Asked | null): Intent {
  if (!isCommand(command)) return { do: 'stale' };
  const old = asked !== null && seq < asked.firstSeq;
  return old && ALTERING.includes(command) ? { do: 'stale' } : commanded(command);
}

/** Whether the same was just answered to the same question; another answer on an old card deserves a word. */
function isDoubleTap({ question = '', answer }: Pressed, { lastTurn }: Standing): boolean {
  if (question === CHANGE) return lastTurn.some((entry) => entry.op === 'reopen' && entry.name === answer);
  const answers = lastTurn.flatMap((entry) =>
    entry.op === 'answer' && questionOf(entry.name) === question ? [entry] : [],
  );
  if (answers.length === 0) return false;
  const rows = rowsIn(answer);
  return rows.size === 0
    ? answers.some(({ value }) => sameChoices(value, answer))
    : [...rows].every(([row, value]) =>
        answers.some((entry) => entry.name === rowName(question, row) && entry.value === value),
      );
}

/** What a press answers row by row; empty when it is no such press. */
const rowsIn = (answer: unknown): ReadonlyMap<string, unknown> =>
  new Map(
    typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? Object.entries(answer) : [],
  );

const sameChoices = (left: unknown, right: unknown): boolean =>
  JSON.stringify([left].flat().sort()) === JSON.stringify([right].flat().sort());

/** Rows left blank are asked once more together; after that they count as not sure, unless an answer stands. */
function pressedRows(
  node: EachNode,
  { rows, reopened }: OpenQuestion,
  answer: unknown,
  { attempts }: Asked,
): Intent {
  const picked = rowsIn(answer);
  const filings = rows.flatMap((row): readonly Filing[] => {
    const parsed = node.kind.schema.safeParse(picked.get(row));
    const name = rowName(node.name, row);
    if (parsed.success) return [{ name, value: parsed.data as Json, source: 'button' }];
    const blank = attempts > 0 && !reopened;
    return blank ? [{ name, value: node.kind.notSure as Json, source: 'blank' }] : [];
  });
  return filings.length > 0 ? filed(filings) : { do: 'unclear' };
}
