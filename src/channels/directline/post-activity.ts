import { randomUUID } from 'node:crypto';
import type { TakeTurn } from '../../bot/turn-types.ts';
import { AppError } from '../../errors.ts';
import { callerOf, mustReach } from './caller.ts';
import type { Caller } from './caller.ts';
import type { DirectLineServices } from './services.ts';
import { readActivity } from './inbound-activity.ts';
import type { InboundActivity } from './inbound-activity.ts';
import { inTime } from './in-time.ts';
import { reach } from './reach.ts';
import type { DirectLineAnswer, DirectLineRequest } from './request.ts';

/** Typing is shown to whoever looks on and kept nowhere. */
function showTyping(
  { hub, clock }: DirectLineServices,
  conversation: string,
  typing: InboundActivity,
): string {
  const id = `${conversation}|typing-${randomUUID()}`;
  hub.signal(conversation, {
    type: 'typing',
    id,
    timestamp: new Date(clock.now()).toISOString(),
    channelId: 'directline',
    conversation: { id: conversation },
    from: typing.activity.from,
    channelData: typing.activity.channelData as unknown,
  });
  return id;
}

async function take(
  takeTurn: TakeTurn,
  conversation: string,
  { activity, keys }: InboundActivity,
  caller: Caller,
): Promise<string> {
  const inbound = { conversation, channel: 'directline', activity, keys } as const;
  const resumeHash = caller.kind === 'token' ? caller.claims.resumeHash : undefined;
  const receipt = await inTime(takeTurn(resumeHash === undefined ? inbound : { ...inbound, resumeHash }));
  return receipt.activityId;
}

/** Sends one activity, and answers with its id once its turn is stored. The same activity twice gets the same id. */
export async function postActivity(
  services: DirectLineServices,
  request: DirectLineRequest,
  conversation: string,
): Promise<DirectLineAnswer> {
  const caller = await callerOf(request.authorization, services.secret, services.tokens);
  mustReach(caller, conversation);
  // A token vouches for its conversation, and the turn itself refuses an erased one.
  if (caller.kind === 'secret') await reach(services, request.authorization, conversation);
  const inbound = readActivity(await request.body(), { conversation, caller, at: services.clock.now() });
  const id =
    inbound.activity.type === 'typing'
      ? showTyping(services, conversation, inbound)
      : await take(services.takeTurn, conversation, inbound, caller);
  return { status: 200, body: { id } };
}

/** @throws AppError ATTACHMENTS_REFUSED, once the caller is known. */
export async function refuseUpload(
  services: DirectLineServices,
  { authorization }: DirectLineRequest,
  conversation: string,
): Promise<DirectLineAnswer> {
  await reach(services, authorization, conversation);
  throw new AppError(
    'ATTACHMENTS_REFUSED',
    'This service takes no files. Send what you want to say as words.',
  );
}
