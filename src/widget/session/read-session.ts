import type { ChatSession } from '../../protocol.ts';
import { record } from '../direct-line/json.ts';

/** A session, when every part of it is there. */
export function readSession(value: unknown): ChatSession | undefined {
  const { conversationId, token, resumeHandle, userId } = record(value);
  if (typeof conversationId !== 'string' || typeof token !== 'string') return undefined;
  if (typeof resumeHandle !== 'string' || typeof userId !== 'string') return undefined;
  return { conversationId, token, resumeHandle, userId };
}
