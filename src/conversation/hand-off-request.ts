import type { Json } from '../case/answers.ts';
import { sinceRestart } from './journal.ts';
import type { Journal } from './journal.ts';
import { keepApart } from './kept-apart.ts';
import type { ChatState } from './state.ts';

/** What a turn of the person's asks of the desk. */
export type HandOffRequest =
  | { readonly kind: 'queue'; readonly name: string | null }
  | {
      readonly kind: 'callback';
      readonly number: string;
      /** When it is safe to ring, in the person's words. */
      readonly when: string;
      readonly name: string | null;
    }
  | { readonly kind: 'leave' };

/** Said for the operator where the person passed over the question when it is safe to ring. */
const NOT_SAID = 'not said';

/**
 * What this turn asked of the desk, if anything; asked for once, in the turn that does it.
 * @param typed the person's words of this turn before `keepApart`: the one place where a number to ring stands.
 */
export function requestIn(before: ChatState, after: ChatState, typed = ''): HandOffRequest | null {
  const { requested } = after;
  if (requested === null || requested.turn === before.requested?.turn) return null;
  if (requested.what === 'leave') return { kind: 'leave' };
  const name = wordsIn(after.journal, 'chatName');
  if (requested.what === 'queue') return { kind: 'queue', name };
  const { number } = keepApart(typed);
  return number === null
    ? null
    : { kind: 'callback', number, when: wordsIn(after.journal, 'safeTime') ?? NOT_SAID, name };
}

/** The last answer to a question that takes words; null when it was passed over or never put. */
function wordsIn(journal: Journal, name: string): string | null {
  const last = sinceRestart(journal).findLast((entry) => entry.op === 'answer' && entry.name === name);
  const value: Json | undefined = last?.op === 'answer' ? last.value : undefined;
  return typeof value === 'string' ? value : null;
}
