import type { Activity } from 'botbuilder';
import { BOT_ACCOUNT } from './bot-account.ts';
import { callerOf } from './caller.ts';
import type { Caller } from './caller.ts';
import { claimsOf, conversationAnswer, newConversationId } from './conversation-answer.ts';
import type { DirectLineServices } from './services.ts';
import { mustBeClientUser, readParameters } from './parameters.ts';
import { reach } from './reach.ts';
import type { DirectLineAnswer, DirectLineRequest } from './request.ts';
import type { Claims } from './claims.ts';

/** One start a conversation, however often it is asked for. */
const START_KEY = 'start';

interface Joining {
  readonly conversation: string;
  readonly user: string | undefined;
  readonly locale: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Tells the bot who is there, and in which language the client would like to be welcomed. */
function conversationUpdate({ conversation, user, locale, at }: Joining): Partial<Activity> {
  const members = user === undefined ? [] : [{ id: user, name: '', role: 'user' }];
  return {
    type: 'conversationUpdate',
    channelId: 'directline',
    conversation: { id: conversation, isGroup: false, conversationType: 'personal', name: '' },
    from: members[0] ?? { ...BOT_ACCOUNT },
    recipient: { ...BOT_ACCOUNT },
    timestamp: new Date(at),
    membersAdded: [{ ...BOT_ACCOUNT }, ...members],
    channelData: {},
    ...(locale !== undefined && { locale }),
  };
}

/** The user the token is bound to, else the one that the client names. */
function userOf({ user }: Claims, named: string | undefined): string | undefined {
  if (user !== undefined) return user;
  if (named !== undefined) mustBeClientUser(named, 'body.user.id');
  return named;
}

const isStarted = async (
  services: DirectLineServices,
  { authorization }: DirectLineRequest,
  caller: Caller,
): Promise<boolean> =>
  caller.kind === 'token' && (await reach(services, authorization, caller.claims.conversation)).seq !== null;

/** Starts a conversation: the one in the caller's token, or a new one for the holder of the secret. */
export async function startConversation(
  services: DirectLineServices,
  request: DirectLineRequest,
): Promise<DirectLineAnswer> {
  const { origins, secret, tokens, takeTurn, clock } = services;
  const caller = await callerOf(request.authorization, secret, tokens);
  const claims = claimsOf(caller, newConversationId());
  origins.mustAllow(request.origin, claims.trustedOrigins);
  const { userId, locale } = readParameters(await request.body());
  const { conversation, resumeHash } = claims;
  const activity = conversationUpdate({
    conversation,
    user: userOf(claims, userId),
    locale,
    at: clock.now(),
  });
  const started = await isStarted(services, request, caller);
  if (!started) {
    const inbound = { conversation, channel: 'directline', activity, keys: [START_KEY] } as const;
    await takeTurn(resumeHash === undefined ? inbound : { ...inbound, resumeHash });
  }
  return { status: started ? 200 : 201, body: await conversationAnswer(services, caller, claims, '-') };
}
