import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

/** What one client knows by itself: what it sent, in order, and what the server acknowledged. */
export interface ClientLog {
  readonly conversation: string;
  readonly token: string;
  /** `clientActivityID`s in the order in which they were sent. */
  readonly sent: string[];
  readonly acknowledged: Map<string, string>;
  /** How often a message was sent again because no answer came. */
  repeats: number;
}

const TEXTS = ['help', 'not sure', 'repeat', 'back', 'what do I do'];
const PATIENCE = 30_000;

export async function startConversation(origin: string, secret: string): Promise<ClientLog> {
  const response = await fetch(`${origin}/v3/directline/conversations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: '{}',
  });
  const { conversationId, token } = (await response.json()) as { conversationId: string; token: string };
  return { conversation: conversationId, token, sent: [], acknowledged: new Map(), repeats: 0 };
}

/** Sends one message and repeats it under the same id until it is acknowledged. */
export async function sendUntilAcknowledged(origin: string, client: ClientLog): Promise<void> {
  const id = randomUUID();
  const text = TEXTS[client.sent.length % TEXTS.length];
  client.sent.push(id);
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const answer = await post(origin, client, {
      type: 'message',
      text,
      channelData: { clientActivityID: id },
    });
    if (answer !== null) {
      client.acknowledged.set(id, answer);
      return;
    }
    client.repeats += 1;
    await delay(50);
  }
}

/** The id in the receipt, or null when no receipt came. */
async function post(
  origin: string,
  { conversation, token }: ClientLog,
  activity: object,
): Promise<string | null> {
  try {
    const response = await fetch(`${origin}/v3/directline/conversations/${conversation}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...activity, from: { id: 'person' } }),
    });
    const body = (await response.json()) as { id?: string };
    return response.ok ? (body.id ?? null) : null;
  } catch {
    return null;
  }
}

export interface Stored {
  readonly id: string;
  readonly clientId: string | undefined;
  readonly fromBot: boolean;
}

/** Everything the server shows of the conversation, in its order. */
export async function everythingShown(origin: string, client: ClientLog): Promise<readonly Stored[]> {
  const shown: Stored[] = [];
  let watermark = '';
  for (;;) {
    const response = await fetch(
      `${origin}/v3/directline/conversations/${client.conversation}/activities?watermark=${watermark}`,
      { headers: { authorization: `Bearer ${client.token}` } },
    );
    const set = (await response.json()) as { activities: readonly Wire[]; watermark: string };
    if (set.activities.length === 0) return shown;
    watermark = set.watermark;
    for (const { id, from, channelData } of set.activities) {
      shown.push({ id, clientId: channelData?.clientActivityID, fromBot: from.role === 'bot' });
    }
  }
}

interface Wire {
  readonly id: string;
  readonly from: { readonly role?: string };
  readonly channelData?: { readonly clientActivityID?: string };
}
