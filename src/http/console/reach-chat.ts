import type { Request } from 'restify';
import { AppError } from '../../errors.ts';
import type { ConversationRow } from '../../store/store.ts';
import { readable } from './readable.ts';
import type { Readable } from './readable.ts';
import type { ConsoleServices } from './services.ts';
import type { SignedIn } from './session.ts';

/** A chat that operators may read. */
export interface ReachedChat extends Readable {
  readonly row: ConversationRow;
}

type Reaching = Pick<ConsoleServices, 'store' | 'guard'>;

/**
 * The chat, if operators may read it. A chat that was kept with the bot is nobody else's to read, and whether there is one
 * is not told.
 * @throws AppError FORBIDDEN, with a line in the audit; CONVERSATION_ERASED.
 */
export async function reachChat(
  services: Reaching,
  request: Request,
  { operator }: SignedIn,
  conversation: string,
): Promise<ReachedChat> {
  const [row, reading] = await Promise.all([
    find(services, conversation),
    readable(services.store, conversation),
  ]);
  if (row !== null && reading !== null) return { row, ...reading };
  throw await refused(services, request, operator.id, conversation);
}

/**
 * The chat that an operator acts on, if it was ever handed off: whether they come too late is for its turn to say.
 * @throws AppError FORBIDDEN, with a line in the audit; CONVERSATION_ERASED.
 */
export async function reachToAct(
  services: Reaching,
  request: Request,
  { operator }: SignedIn,
  conversation: string,
): Promise<ConversationRow> {
  const [row, handoffs] = await Promise.all([
    find(services, conversation),
    services.store.handoffs.of(conversation),
  ]);
  if (row !== null && handoffs.length > 0) return row;
  throw await refused(services, request, operator.id, conversation);
}

async function find(
  { store }: Pick<Reaching, 'store'>,
  conversation: string,
): Promise<ConversationRow | null> {
  const loaded = await store.load(conversation);
  if (loaded.outcome === 'erased') throw new AppError('CONVERSATION_ERASED', 'The person deleted this chat.');
  return loaded.outcome === 'found' ? loaded.row : null;
}

function refused(
  { guard }: Pick<Reaching, 'guard'>,
  request: Request,
  operator: string,
  conversation: string,
): Promise<AppError> {
  const error = new AppError(
    'FORBIDDEN',
    'Nobody is asked for in this chat, or the person left before anybody came. So nobody may read it.',
  );
  return guard.refuse(request, 'refused.chat', error, { operator, details: { conversation } });
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
