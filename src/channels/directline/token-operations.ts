import { AppError } from '../../errors.ts';
import { callerOf } from './caller.ts';
import { conversationBody, newConversationId } from './conversation-answer.ts';
import type { DirectLineServices } from './services.ts';
import { mustBeTokenUser, readParameters } from './parameters.ts';
import { reach } from './reach.ts';
import type { DirectLineAnswer, DirectLineRequest } from './request.ts';

/** A token for a new conversation, made for the holder of the secret. */
export async function generateToken(
  { tokens, secret }: DirectLineServices,
  { authorization, body }: DirectLineRequest,
): Promise<DirectLineAnswer> {
  const caller = await callerOf(authorization, secret, tokens);
  if (caller.kind === 'token')
    throw new AppError('FORBIDDEN', 'Tokens are made with the secret, not with a token.');
  const { userId, trustedOrigins } = readParameters(await body());
  if (userId !== undefined) mustBeTokenUser(userId);
  const conversation = newConversationId();
  const issued = await tokens.issue({
    conversation,
    ...(userId !== undefined && { user: userId }),
    ...(trustedOrigins !== undefined && { trustedOrigins }),
  });
  return { status: 200, body: conversationBody(conversation, issued) };
}

/** A new token in place of one that has not expired yet. */
export async function refreshToken(
  services: DirectLineServices,
  { authorization }: DirectLineRequest,
): Promise<DirectLineAnswer> {
  const caller = await callerOf(authorization, services.secret, services.tokens);
  if (caller.kind === 'secret')
    throw new AppError('BAD_REQUEST', 'A secret never expires; send the token that is to be refreshed.');
  const { conversation } = caller.claims;
  await reach(services, authorization, conversation);
  return { status: 200, body: conversationBody(conversation, await services.tokens.issue(caller.claims)) };
}
