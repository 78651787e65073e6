import { randomBytes } from 'node:crypto';
import type { Caller } from './caller.ts';
import type { DirectLineServices } from './services.ts';
import type { DirectLineAnswer } from './request.ts';
import type { Claims } from './claims.ts';
import type { IssuedToken } from './tokens.ts';

/** Unguessable, so that no id is met by trying. */
export const newConversationId = (): string => randomBytes(18).toString('base64url');

export const claimsOf = (caller: Caller, conversation: string): Claims =>
  caller.kind === 'token' ? caller.claims : { conversation };

export const conversationBody = (
  conversation: string,
  { token, expiresIn }: IssuedToken,
): DirectLineAnswer['body'] => ({ conversationId: conversation, token, expires_in: expiresIn });

/** A pre-authorised address, good for 60 s. */
async function streamUrl(
  { tokens, publicUrl }: DirectLineServices,
  claims: Claims,
  watermark: string,
): Promise<string> {
  const base = `${publicUrl().replace(/^http/, 'ws')}/v3/directline/conversations/${claims.conversation}/stream`;
  const query = new URLSearchParams({ watermark, t: await tokens.issueStream(claims) });
  return `${base}?${query.toString()}`;
}

/**
 * The Conversation object with its stream. A caller keeps the token it came with; the holder of the secret gets one.
 * @param watermark what the client has already; `-` is nothing.
 */
export async function conversationAnswer(
  services: DirectLineServices,
  caller: Caller,
  claims: Claims,
  watermark: string,
): Promise<DirectLineAnswer['body']> {
  const issued =
    caller.kind === 'token'
      ? { token: caller.token, expiresIn: caller.claims.expiresIn }
      : await services.tokens.issue(claims);
  return {
    ...conversationBody(claims.conversation, issued),
    streamUrl: await streamUrl(services, claims, watermark),
  };
}
