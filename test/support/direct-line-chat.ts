import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { inWords, questionIn } from '../../src/cli/chat/chat.ts';
import type { Chat, Heard, Labels, OpenQuestion } from '../../src/cli/chat/chat.ts';
import { pressOf } from '../../src/cli/chat/press.ts';
import type { BotChannelData } from '../../src/protocol.ts';

interface WireActivity {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
  readonly from: { readonly role?: string };
  readonly channelData?: BotChannelData;
}

/** A person's chat over Direct Line's REST interface, one answer at a time, as our own widget holds it. */
export class DirectLineChat implements Chat {
  heard: readonly Heard[] = [];
  readonly conversation: string;
  private readonly base: string;
  private readonly headers: Readonly<Record<string, string>>;
  private watermark = '';

  private constructor(base: string, conversation: string, headers: Readonly<Record<string, string>>) {
    this.base = base;
    this.conversation = conversation;
    this.headers = headers;
  }

  /**
   * Starts a conversation. `origin`: the server's address, such as `http://127.0.0.1:3978`; `address`: the person's own,
   * as a proxy in front of the server would give it.
   */
  static async start(origin: string, secret: string, address?: string): Promise<DirectLineChat> {
    const base = `${origin}/v3/directline/conversations`;
    const sent = {
      'content-type': 'application/json',
      ...(address !== undefined && { 'x-forwarded-for': address }),
    };
    const response = await fetch(base, {
      method: 'POST',
      headers: { ...sent, authorization: `Bearer ${secret}` },
      body: JSON.stringify({ user: { name: 'Person' }, locale: 'en-GB' }),
    });
    assert.equal(response.status, 201, await response.clone().text());
    const { conversationId, token } = (await response.json()) as { conversationId: string; token: string };
    const chat = new DirectLineChat(base, conversationId, { ...sent, authorization: `Bearer ${token}` });
    await chat.listen();
    return chat;
  }

  async say(text: string): Promise<void> {
    await this.post({ type: 'message', text });
  }

  async press(labels: Labels): Promise<void> {
    await this.post({ type: 'message', text: inWords(labels), value: pressOf(labels, this.heard) });
  }

  /** Presses *exit this page*. */
  async exit(): Promise<void> {
    const token = this.headers['authorization']?.replace('Bearer ', '');
    const response = await fetch(new URL('/api/exit', this.base), {
      method: 'POST',
      headers: this.headers,
      body: JSON.stringify({ token }),
    });
    assert.equal(response.status, 204, await response.text());
  }

  /** Shows that the person is typing. */
  async type(): Promise<void> {
    await this.send({ type: 'typing' });
  }

  /** The address of a fresh stream of this chat. */
  async streamUrl(): Promise<string> {
    const response = await fetch(`${this.base}/${this.conversation}`, { headers: this.headers });
    return ((await response.json()) as { streamUrl: string }).streamUrl;
  }

  /** The last question the bot asked. */
  question(): OpenQuestion {
    const found = questionIn(this.heard);
    assert.ok(found, 'the bot has asked nothing since');
    return found;
  }

  private async post(activity: Record<string, unknown>): Promise<void> {
    await this.send(activity);
    await this.listen();
  }

  private async send(activity: Record<string, unknown>): Promise<void> {
    const seen = this.heard.at(-1)?.seq ?? 0;
    const channelData = { clientActivityID: randomUUID(), seen };
    const response = await fetch(`${this.base}/${this.conversation}/activities`, {
      method: 'POST',
      headers: this.headers,
      body: JSON.stringify({ ...activity, from: { id: 'person' }, channelData }),
    });
    assert.equal(response.status, 200, await response.clone().text());
  }

  private async listen(): Promise<void> {
    const response = await fetch(
      `${this.base}/${this.conversation}/activities?watermark=${encodeURIComponent(this.watermark)}`,
      { headers: this.headers },
    );
    assert.equal(response.status, 200, await response.clone().text());
    const set = (await response.json()) as { activities: readonly WireActivity[]; watermark?: string };
    this.watermark = set.watermark ?? this.watermark;
    this.heard = set.activities.flatMap(({ text = '', channelData, from }) =>
      from.role === 'bot' && channelData !== undefined ? [{ text, ...channelData.ringback }] : [],
    );
  }
}
