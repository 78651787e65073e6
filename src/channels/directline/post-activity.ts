import type { Inbound, TakeTurn } from '../../bot/turn-types.ts';
import { AppError } from '../../errors.ts';
import { callerOf, mustReach } from './caller.ts';
import type { Caller } from './caller.ts';
import type { DirectLineServices } from './services.ts';
import { readActivity } from './inbound-activity.ts';
import { reach } from './reach.ts';
import type { DirectLineAnswer, DirectLineRequest } from './request.ts';

async function take(takeTurn: TakeTurn, inbound: Inbound, caller: Caller): Promise<string> {
  const resumeHash = caller.kind === 'token' ? caller.claims.resumeHash : undefined;
  const receipt = await takeTurn(resumeHash === undefined ? inbound : { ...inbound, resumeHash });
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
  const read = readActivity(await request.body(), { conversation, caller, at: services.clock.now() });
  const id =
    read.activity.type === 'typing'
      ? services.signals.typing(conversation, read)
      : await take(
          services.takeTurn,
          { conversation, channel: 'directline', ...read, source: request.source },
          caller,
        );
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
