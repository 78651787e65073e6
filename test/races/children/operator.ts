import { randomUUID } from 'node:crypto';
import type { Deed, Passing } from '../deeds.ts';
import { ask } from './ask.ts';
import type { Answer } from './ask.ts';

/** By what the servers know an operator. */
export interface Badge {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** One operator at one chat: every act is sent until it is answered, and noted. */
export class Operator {
  readonly id: string;
  /** The token of their last claim of this chat; 0 before the first. */
  token = 0;
  private readonly origins: readonly string[];
  private readonly path: string;
  private readonly badge: Badge;

  constructor(origins: readonly string[], chat: string, badge: Badge) {
    this.id = badge.id;
    this.origins = origins;
    this.path = `/console/api/chats/${chat}`;
    this.badge = badge;
  }

  /** Whether the chat is theirs now. */
  async claim(deeds: Deed[], loseAfter?: number): Promise<boolean> {
    const answer = await this.act('claim', {}, loseAfter);
    const token = isDone(answer) ? Number(answer.body['token']) : null;
    deeds.push({ do: 'claim', by: this.id, token, unsure: loseAfter !== undefined });
    this.token = token ?? this.token;
    return token !== null;
  }

  /** Whether it was let in. Words are letters alone, so that nothing is redacted. */
  async reply(deeds: Deed[], token = this.token, loseAfter?: number): Promise<boolean> {
    const words = `Answer ${inLetters(randomUUID())}`;
    const deed = { do: 'reply' as const, by: this.id, token, words, done: false };
    deeds.push(deed);
    deed.done = isDone(await this.act('reply', { token, text: words }, loseAfter));
    return deed.done;
  }

  /** Whether it was let go of. */
  async pass(how: Passing, details: object, deeds: Deed[]): Promise<boolean> {
    const { token } = this;
    const done = isDone(await this.act(how, { token, ...details }));
    deeds.push({ do: how, by: this.id, token, done });
    return done;
  }

  async renew(): Promise<boolean> {
    return isDone(await this.act('renew', { token: this.token }));
  }

  private act(name: string, body: object, loseAfter?: number): Promise<Answer> {
    const { origins, badge } = this;
    const line = { origins, path: `${this.path}/${name}`, headers: badge.headers };
    return ask(line, { id: randomUUID(), ...body }, loseAfter);
  }
}

/** Done, or refused because the chat is another's; there is no third. */
function isDone({ status, body }: Answer): boolean {
  if (status === 200) return true;
  if (status === 409) return false;
  throw new Error(`an operator was answered ${status} ${JSON.stringify(body)}`);
}

const inLetters = (id: string): string =>
  id.replace(/\W/g, '').replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!);
