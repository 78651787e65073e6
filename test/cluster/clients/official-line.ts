import assert from 'node:assert/strict';
import { DirectLine } from 'botframework-directlinejs';
import type { Activity, DirectLineOptions } from 'botframework-directlinejs';
import { readActivitySet } from '../../../src/widget/direct-line/activity.ts';
import { parseJson } from '../../../src/widget/direct-line/json.ts';
import { anotherSession } from '../../../src/widget/session/opening.ts';
// Gives the client the browser that it wants.
import '../../support/official-client.ts';
import type { Heard } from './client-log.ts';
import type { OpenLine } from './line.ts';

/** What the official client says in the place of an id when its message was not taken. */
const NOT_TAKEN = 'retry';

/** Microsoft's `botframework-directlinejs`, as a host page uses it. */
export const officialLine: OpenLine = async (origin, hear) => {
  const page = await anotherSession(`${origin}/chat`);
  assert.ok(page.ok, 'the chat page opens');
  const { conversationId, token, userId } = page.value;
  const { frame, given } = inStreamOrder(hear);
  class HeardSocket extends WebSocket {
    constructor(url: string) {
      super(url);
      this.addEventListener('message', ({ data }) => frame(String(data)));
    }
  }
  // `random` is set so that it comes back after 3 s, its shortest wait.
  const inside = { WebSocket: HeardSocket, random: () => 0 };
  const domain = `${origin}/v3/directline`;
  const line = new DirectLine({ domain, token, ...inside } as DirectLineOptions);
  const hearing = line.activity$.subscribe(({ id = '' }) => given(id));
  return {
    kind: 'official',
    conversation: conversationId,
    token,
    send: async (text, message) => {
      const channelData = { clientActivityID: message };
      const activity = { type: 'message', text, from: { id: userId }, channelData } as Activity;
      const sent = await new Promise<string>((resolve, reject) => {
        line.postActivity(activity).subscribe(resolve, reject);
      });
      return sent === NOT_TAKEN ? null : sent;
    },
    end: () => {
      hearing.unsubscribe();
      line.end();
    },
  };
};

/**
 * The client mixes the activities of two frames that come at once, and Web Chat puts them into order again by the numbers
 * in them. So what is heard is what the client gave its page, in the order in which the stream brought it.
 */
function inStreamOrder(hear: (heard: Heard) => void) {
  const coming: Heard[] = [];
  const known = new Set<string>();
  const passOn = (): void => {
    for (let [next] = coming; next && known.has(next.activity); [next] = coming) {
      coming.shift();
      hear(next);
    }
  };
  return {
    frame: (data: string): void => {
      for (const { id, role, clientActivityID } of readActivitySet(parseJson(data), '').activities)
        coming.push({ activity: id, message: clientActivityID, fromBot: role === 'bot' });
      passOn();
    },
    given: (id: string): void => {
      known.add(id);
      passOn();
    },
  };
}
