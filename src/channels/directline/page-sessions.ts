import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { RESUME_LIFETIME, TOMBSTONE_LIFETIME } from '../../store/store.ts';
import { BOT_ACCOUNT } from './bot-account.ts';
import { bearer } from './caller.ts';
import { newConversationId } from './conversation-answer.ts';
import type { DirectLineServices } from './services.ts';
import { parse } from './parse.ts';

export interface ResumedSession {
  readonly conversationId: string;
  readonly token: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly userId: string;
}

export interface PageSession extends ResumedSession {
  /** Known to the page alone; kept here as a hash. */
  readonly resumeHandle: string;
}

/** The chats of our own page. */
export interface PageSessions {
  /** A conversation that is signed for but leaves no trace here until its first message. */
  issue(): Promise<PageSession>;
  /** A new token for the conversation of a resume handle. @throws AppError BAD_REQUEST, NOT_FOUND. */
  resume(body: unknown): Promise<ResumedSession>;
  /** Deletes the caller's conversation. @throws AppError NOT_AUTHENTICATED, FORBIDDEN, TOKEN_EXPIRED. */
  forget(authorization: string | undefined): Promise<void>;
  /**
   * Ends the life of a chat's links, told by its resume handle or by the token, and tells who waits in a hand-off.
   * @throws AppError BAD_REQUEST, FORBIDDEN.
   */
  exit(body: unknown): Promise<void>;
}

const handleSchema = z.string().regex(/^[\w-]{43}$/);
const resumeSchema = z.object({ handle: handleSchema });
const exitSchema = z.union([z.object({ token: z.string().min(1) }), resumeSchema]);

const hashOf = (handle: string): string => createHash('sha256').update(handle).digest('hex');

/** A person keeps their user id when they come back, and nobody learns it who has not the conversation's id. */
const userOf = (conversation: string): string =>
  `dl_${createHash('sha256').update(`user:${conversation}`).digest('base64url').slice(0, 22)}`;

async function issue({ tokens }: DirectLineServices): Promise<PageSession> {
  const conversationId = newConversationId();
  const resumeHandle = randomBytes(32).toString('base64url');
  const userId = userOf(conversationId);
  const claims = { conversation: conversationId, user: userId, resumeHash: hashOf(resumeHandle) };
  return { conversationId, userId, resumeHandle, ...(await tokens.issue(claims)) };
}

async function resume({ store, tokens, clock }: DirectLineServices, body: unknown): Promise<ResumedSession> {
  const { handle } = parse(resumeSchema, body, 'body');
  const hash = hashOf(handle);
  const conversationId = await store.resume(hash, clock.now() - RESUME_LIFETIME);
  if (conversationId === null)
    throw new AppError('NOT_FOUND', 'This chat cannot be brought back. Start a new one.');
  const userId = userOf(conversationId);
  const token = await tokens.issue({ conversation: conversationId, user: userId, resumeHash: hash });
  return { conversationId, userId, ...token };
}

async function forget(services: DirectLineServices, authorization: string | undefined): Promise<void> {
  const { store, tokens, clock } = services;
  const { conversation } = await tokens.verify(bearer(authorization));
  await store.erase(conversation, clock.now(), clock.now() + TOMBSTONE_LIFETIME);
  store.instances.signal({ kind: 'erased', conversation });
}

async function exit(services: DirectLineServices, body: unknown): Promise<void> {
  const { store, tokens, clock } = services;
  const told = parse(exitSchema, body, 'body');
  const conversation =
    'token' in told
      ? (await tokens.verify(told.token)).conversation
      : await store.resume(hashOf(told.handle), clock.now() - RESUME_LIFETIME);
  if (conversation === null) return;
  await store.revokeLinks(conversation);
  await tellOperator(services, conversation);
}

const LEFT_IN_A_HURRY = 'handoff.left-in-a-hurry';

/** Whoever left in a hurry may have had to hide the screen: an operator must not write on as if they were there. */
async function tellOperator(
  { store, takeTurn, clock }: DirectLineServices,
  conversation: string,
): Promise<void> {
  const loaded = await store.load(conversation);
  if (loaded.outcome !== 'found' || loaded.row.handoff === null) return;
  const { seq } = loaded.row;
  const [last] = await store.log(conversation, seq - 1, 1);
  if (last?.activity['name'] === LEFT_IN_A_HURRY) return;
  await takeTurn({
    conversation,
    channel: 'directline',
    activity: {
      ...{ type: 'event', name: LEFT_IN_A_HURRY, from: { ...BOT_ACCOUNT } },
      timestamp: new Date(clock.now()),
    },
    // Two tabs, or a page that says it twice at once, have left once.
    keys: [`left:${String(seq)}`],
    command: { do: 'left-in-a-hurry' },
  });
}

export const createPageSessions = (services: DirectLineServices): PageSessions => ({
  issue: () => issue(services),
  resume: (body) => resume(services, body),
  forget: (authorization) => forget(services, authorization),
  exit: (body) => exit(services, body),
});
