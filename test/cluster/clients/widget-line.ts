import assert from 'node:assert/strict';
import { WebSocket } from 'ws';
import { createApi } from '../../../src/widget/direct-line/api.ts';
import { Connection } from '../../../src/widget/direct-line/connection.ts';
import { send } from '../../../src/widget/direct-line/sender.ts';
import { anotherSession } from '../../../src/widget/session/opening.ts';
import type { OpenLine } from './line.ts';

/** No chat of the tests gets as old as a token. */
const noRenewal = (): Promise<'dead'> => Promise.resolve('dead');

/** The widget's own client: opens the chat page, sends, and follows the stream as the widget does. */
export const widgetLine: OpenLine = async (origin, hear) => {
  const page = await anotherSession(`${origin}/chat`);
  assert.ok(page.ok, 'the chat page opens');
  const session = page.value;
  const api = createApi({ origin, fetch, session: () => session });
  const connection = new Connection({
    api,
    userId: () => session.userId,
    openSocket: (url) => {
      const socket = new WebSocket(url);
      // Unlike a browser's, this one ends the process when nobody hears its errors.
      socket.on('error', () => undefined);
      return socket as unknown as globalThis.WebSocket;
    },
    renew: noRenewal,
    onActivities: ({ activities }) => {
      for (const { id, role, clientActivityID } of activities)
        hear({ activity: id, message: clientActivityID, fromBot: role === 'bot' });
    },
    onState: () => undefined,
  });
  return {
    kind: 'widget',
    conversation: session.conversationId,
    token: session.token,
    send: async (text, message) => {
      const channelData = { clientActivityID: message, seen: 0 };
      const sent = await send({ type: 'message', locale: 'en-GB', text, channelData }, api, noRenewal);
      if (!sent.ok) return null;
      if (connection.state !== 'streaming') await connection.catchUp();
      connection.start();
      return sent.value;
    },
    end: () => connection.end(),
  };
};
