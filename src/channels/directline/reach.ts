import { AppError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import { callerOf, mustReach } from './caller.ts';
import type { Caller } from './caller.ts';
import type { Tokens } from './tokens.ts';

export interface Reached {
  readonly caller: Caller;
  /** The last `seq` of the log; null while nothing has been said yet. */
  readonly seq: number | null;
}

export interface Doors {
  readonly store: Store;
  readonly tokens: Tokens;
  /** The service's own secret, if it has one. */
  readonly secret: string | undefined;
}

/**
 * Where a conversation's log stands. A page's token names a conversation that has no row before its first message.
 * @throws AppError CONVERSATION_ERASED; NOT_FOUND for an id that nothing but a secret vouches for.
 */
async function seqOf(store: Store, conversation: string, caller: Caller): Promise<number | null> {
  const loaded = await store.load(conversation);
  if (loaded.outcome === 'found') return loaded.row.seq;
  if (loaded.outcome === 'erased')
    throw new AppError('CONVERSATION_ERASED', 'This conversation was deleted.');
  if (caller.kind === 'token') return null;
  throw new AppError('NOT_FOUND', 'There is no such conversation.');
}

/**
 * Lets a caller through to one conversation.
 * @throws AppError NOT_AUTHENTICATED, FORBIDDEN, TOKEN_EXPIRED, CONVERSATION_ERASED, NOT_FOUND.
 */
export async function reach(
  { store, tokens, secret }: Doors,
  authorization: string | undefined,
  conversation: string,
): Promise<Reached> {
  const caller = await callerOf(authorization, secret, tokens);
  mustReach(caller, conversation);
  return { caller, seq: await seqOf(store, conversation, caller) };
}
