import type { Request } from 'restify';
import { AppError } from '../../errors.ts';
import type { ConversationRow, HandoffRow } from '../../store/store.ts';
import type { ConsoleServices } from './services.ts';
import type { SignedIn } from './session.ts';

/** A chat that operators may read. */
export interface ReachedChat {
  readonly row: ConversationRow;
  /** Its hand-offs, the newest first; never empty. */
  readonly handoffs: readonly [HandoffRow, ...HandoffRow[]];
}

type Reaching = Pick<ConsoleServices, 'store' | 'guard'>;

/**
 * The chat, if the person ever asked for an operator in it. A chat that was kept with the bot is nobody else's to read,
 * and whether there is one is not told.
 * @throws AppError FORBIDDEN, with a line in the audit; CONVERSATION_ERASED.
 */
export async function reachChat(
  { store, guard }: Reaching,
  request: Request,
  { operator }: SignedIn,
  conversation: string,
): Promise<ReachedChat> {
  const [loaded, [newest, ...earlier]] = await Promise.all([
    store.load(conversation),
    store.handoffs.of(conversation),
  ]);
  if (loaded.outcome === 'erased') throw new AppError('CONVERSATION_ERASED', 'The person deleted this chat.');
  if (loaded.outcome === 'found' && newest !== undefined)
    return { row: loaded.row, handoffs: [newest, ...earlier] };
  const error = new AppError('FORBIDDEN', 'No operator was asked for in this chat, so nobody may read it.');
  throw await guard.refuse(request, 'refused.chat', error, {
    operator: operator.id,
    details: { conversation },
  });
}

export const leaseLost = (): AppError =>
  new AppError('LEASE_LOST', 'You do not hold this chat. Claim it again if it is free.');

/** @throws AppError LEASE_LOST, with a line in the audit, when the operator doesn't hold the chat under this token. */
export async function mustHold(
  { guard }: Pick<Reaching, 'guard'>,
  request: Request,
  { operator, chat }: SignedIn & { readonly chat: ReachedChat },
  token: number,
): Promise<void> {
  const { id, handoff } = chat.row;
  if (handoff?.state === 'held' && handoff.operator === operator.id && handoff.token === token) return;
  throw await guard.refuse(request, 'refused.lease', leaseLost(), {
    operator: operator.id,
    details: { conversation: id, token },
  });
}
