import type { Request } from 'restify';
import { AppError } from '../../errors.ts';
import { get, queryOf } from '../route.ts';
import type { Route } from '../route.ts';
import type { EventStreams } from './event-streams.ts';
import { reachChat } from './reach-chat.ts';
import type { ConsoleServices } from './services.ts';
import type { SignedIn } from './session.ts';

/** Chats that one console may follow at once. */
const MOST_CHATS = 50;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  // Proxies would hold events back until they have enough of them.
  'X-Accel-Buffering': 'no',
} as const;

/** What happens, as it happens: the queue, and the chats that the console names with where it stands in each. */
export const eventRoutes = (services: ConsoleServices, streams: EventStreams): readonly Route[] => [
  get('/console/api/events', async (request) => {
    const signedIn = await services.guard.mustBeSignedIn(request);
    await services.limits.mustAllowOperator(signedIn.operator.id);
    const asked = positionsIn(queryOf(request).get('chats') ?? '');
    const positions = new Map<string, number>();
    for (const [conversation, seq] of asked)
      if (await mayFollow(services, request, signedIn, conversation)) positions.set(conversation, seq);
    await services.board.look();
    return {
      status: 200,
      headers: HEADERS,
      stream: (response) => streams.open(signedIn, positions, response),
    };
  }),
];

/** `id:seq,id:seq`. @throws AppError BAD_REQUEST. */
function positionsIn(text: string): ReadonlyMap<string, number> {
  const parts = text === '' ? [] : text.split(',');
  const positions = parts.map((part) => /^([\w-]{1,64}):(\d{1,9})$/.exec(part));
  if (positions.some((position) => position === null))
    throw new AppError('BAD_REQUEST', 'chats: wants id:seq of each chat, with commas between them.');
  if (positions.length > MOST_CHATS)
    throw new AppError('BAD_REQUEST', `chats: wants at most ${MOST_CHATS} chats. Close some.`);
  return new Map(positions.map((position) => [position?.[1] ?? '', Number(position?.[2])]));
}

/**
 * A chat that may not be read (any more) is left out, for the console needs the rest. Of one that was deleted meanwhile
 * the stream itself tells.
 */
async function mayFollow(
  services: ConsoleServices,
  request: Request,
  signedIn: SignedIn,
  conversation: string,
): Promise<boolean> {
  try {
    await reachChat(services, request, signedIn, conversation);
    await services.recordReading(signedIn.operator.id, 'chat.read', conversation);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'CONVERSATION_ERASED') return true;
    if (error instanceof AppError && error.code === 'FORBIDDEN') return false;
    throw error;
  }
}
