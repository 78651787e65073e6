import { randomUUID } from 'node:crypto';
import type { Deed } from '../deeds.ts';
import { ask } from './ask.ts';
import type { Line } from './ask.ts';

/** A person's chat over Direct Line, and what they know of it. */
export class Person {
  readonly conversation: string;
  private readonly line: Line;

  private constructor(conversation: string, line: Line) {
    this.conversation = conversation;
    this.line = line;
  }

  /** @param address as a proxy in front of the servers would give it; each person comes from a network of their own. */
  static async start(origins: readonly string[], secret: string, address: string): Promise<Person> {
    const path = '/v3/directline/conversations';
    const forwarded = { 'x-forwarded-for': address };
    const { status, body } = await ask(
      { origins, path, headers: { ...forwarded, authorization: `Bearer ${secret}` } },
      {},
    );
    if (status !== 201) throw new Error(`no chat: ${status}`);
    const conversation = String(body['conversationId']);
    const headers = { ...forwarded, authorization: `Bearer ${String(body['token'])}` };
    return new Person(conversation, { origins, path: `${path}/${conversation}/activities`, headers });
  }

  /** Says something until it is acknowledged. */
  async say(text: string, deeds: Deed[], loseAfter?: number): Promise<void> {
    const id = randomUUID();
    const activity = { type: 'message', text, from: { id: 'person' }, channelData: { clientActivityID: id } };
    const { status } = await ask(this.line, activity, loseAfter);
    if (status !== 200) throw new Error(`"${text}" was answered ${status}`);
    deeds.push({ do: 'say', id });
  }
}
