import { claimsOf, conversationAnswer } from './conversation-answer.ts';
import type { DirectLineServices } from './services.ts';
import { reach } from './reach.ts';
import type { DirectLineAnswer, DirectLineRequest } from './request.ts';
import { readWatermark } from './watermark.ts';

/**
 * A fresh stream address for a client that lost its own. Without a watermark it begins now; an empty one means that the
 * client has received nothing yet, and it begins at the start.
 */
export async function reconnect(
  services: DirectLineServices,
  { authorization, origin, query }: DirectLineRequest,
  conversation: string,
): Promise<DirectLineAnswer> {
  const { caller, seq } = await reach(services, authorization, conversation);
  const claims = claimsOf(caller, conversation);
  services.origins.mustAllow(origin, claims.trustedOrigins);
  const watermark = String(readWatermark(query) ?? seq ?? 0);
  return { status: 200, body: await conversationAnswer(services, caller, claims, watermark) };
}
