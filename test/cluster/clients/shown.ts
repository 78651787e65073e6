import assert from 'node:assert/strict';
import { createApi } from '../../../src/widget/direct-line/api.ts';
import type { Client } from './client.ts';
import type { Heard } from './client-log.ts';

/** Everything the service shows of a client's conversation, in its order. */
export async function shownTo({ conversation, token }: Client, origin: string): Promise<readonly Heard[]> {
  const session = { conversationId: conversation, token, resumeHandle: '', userId: '' };
  const api = createApi({ origin, fetch, session: () => session });
  const shown: Heard[] = [];
  for (let watermark = ''; ;) {
    const answer = await api.activitiesAfter(watermark);
    assert.ok(answer.ok, 'the log can be read');
    const { activities } = answer.value;
    if (activities.length === 0) return shown;
    watermark = answer.value.watermark ?? watermark;
    for (const { id, role, clientActivityID } of activities)
      shown.push({ activity: id, message: clientActivityID, fromBot: role === 'bot' });
  }
}
