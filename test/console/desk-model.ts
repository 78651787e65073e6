import type {
  AuditLine,
  Callback,
  ChatLine,
  ChatView,
  ConsoleEvent,
  Note,
  QueueItem,
  QueueSnapshot,
} from '../../src/console-protocol.ts';
import { card, colleagues, talk } from './console-samples.ts';

const LEASE = 60_000;
const OPERATOR = { id: 'ann', name: 'Ann' };

export interface Chat {
  item: QueueItem;
  state: ChatView['state'];
  token: number;
  lines: ChatLine[];
  notes: Note[];
  leftInAHurry: boolean;
  claims: Map<string, number>;
}

/** A refusal, as problem details carry it. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Queue and chats as the server of the console keeps them, for one operator and in memory. */
export class DeskModel {
  readonly chats = new Map<string, Chat>();
  readonly acts: { readonly act: string; readonly body: Readonly<Record<string, unknown>> }[] = [];
  readonly done = new Set<string>();
  callbacks: Callback[] = [];
  status = 'available';
  /** How often the console said that somebody sits at it. */
  heard = 0;
  /** How far the server's time is ahead of the machine's, in milliseconds. */
  ahead = 0;
  onEvent: (event: ConsoleEvent) => void = () => undefined;

  now(): number {
    return Date.now() + this.ahead;
  }

  /** Somebody asks for a person. */
  asks(conversation: string, more: Partial<QueueItem> = {}): Chat {
    const at = this.now() - 180_000;
    const item: QueueItem = {
      ...{ conversation, state: 'queued', urgency: 3, reason: 'bank-details', name: 'Maureen' },
      ...{ requestedAt: at, returned: false, offeredTo: null, operator: null, place: 1, leaseUntil: null },
      ...more,
    };
    const lines = talk.map((line, index) => ({
      ...{ seq: index + 1, id: `${conversation}|${index}`, at: at - 60_000 + index * 5_000, by: null },
      ...line,
    }));
    const chat: Chat = {
      ...{ item, state: item.state, token: 0, lines, notes: [], leftInAHurry: false, claims: new Map() },
    };
    this.chats.set(conversation, chat);
    this.tellQueue();
    return chat;
  }

  chat(conversation: string): Chat {
    const chat = this.chats.get(conversation);
    if (!chat) throw new Refused(404, 'NOT_FOUND', 'There is no such chat.');
    return chat;
  }

  snapshot(): QueueSnapshot {
    const items = [...this.chats.values()]
      .filter(({ state }) => state === 'queued' || state === 'held')
      .map(({ item }) => item);
    const order = (item: QueueItem): number => (item.state === 'held' ? 100 : item.urgency);
    const sorted = items.sort((a, b) => order(a) - order(b));
    return {
      at: this.now(),
      colleagues,
      items: sorted.map((item, index) => ({ ...item, place: item.state === 'queued' ? index + 1 : null })),
    };
  }

  view(conversation: string): ChatView {
    const { item, state, lines, notes, leftInAHurry } = this.chat(conversation);
    return {
      ...{
        conversation,
        state,
        name: item.name,
        operator: item.operator,
        case: card,
        lines,
        notes,
        leftInAHurry,
      },
      seq: lines.at(-1)?.seq ?? 0,
      placeholders: {
        ...(item.name !== null && { name: item.name }),
        ...{ force: 'Northamptonshire Police', operator: 'Ann' },
      },
      history: [{ requestedAt: item.requestedAt, closedAt: null, by: null, outcome: null }],
    };
  }

  says(conversation: string, text: string, from: ChatLine['from'] = 'person'): number {
    const { lines } = this.chat(conversation);
    const seq = (lines.at(-1)?.seq ?? 0) + 1;
    const by = from === 'operator' ? OPERATOR.name : null;
    const line: ChatLine = {
      seq,
      id: `${conversation}|${seq}`,
      at: this.now(),
      from,
      by,
      text,
      card: 'text',
    };
    lines.push(line);
    this.onEvent({ kind: 'lines', conversation, lines: [line], seq });
    return seq;
  }

  /** The lease runs out, or somebody else has it: the token does not count any more. */
  losesHold(conversation: string, to: string | null = null): void {
    const chat = this.chat(conversation);
    chat.token += 1;
    chat.state = to === null ? 'queued' : 'held';
    chat.item = { ...chat.item, state: chat.state, operator: to, returned: to === null };
    this.tellQueue();
  }

  erase(conversation: string): void {
    this.chats.delete(conversation);
    this.onEvent({ kind: 'gone', conversation });
    this.tellQueue();
  }

  claim(conversation: string, id: string): { token: number; leaseUntil: number } {
    const chat = this.chat(conversation);
    const known = chat.claims.get(id);
    if (known !== undefined) return { token: known, leaseUntil: this.now() + LEASE };
    if (chat.state === 'held' && chat.item.operator !== OPERATOR.id)
      throw new Refused(409, 'HANDOFF_TAKEN', 'somebody else has it');
    const again = chat.state === 'held';
    chat.token += 1;
    chat.claims.set(id, chat.token);
    chat.state = 'held';
    chat.item = { ...chat.item, state: 'held', operator: OPERATOR.id, returned: false, offeredTo: null };
    if (!again) this.says(conversation, 'Ann has joined. Ann is a person, and can see this chat.', 'bot');
    this.tellQueue();
    return { token: chat.token, leaseUntil: this.now() + LEASE };
  }

  mustHold(conversation: string, token: unknown): Chat {
    const chat = this.chat(conversation);
    if (chat.state !== 'held' || chat.item.operator !== OPERATOR.id || chat.token !== token)
      throw new Refused(409, 'LEASE_LOST', 'You no longer hold this chat. Nothing was sent.');
    return chat;
  }

  /** An act that ends the operator's part: back to the queue, or closed. */
  parts(conversation: string, state: 'queued' | 'closed', offeredTo: string | null = null): number {
    const chat = this.chat(conversation);
    chat.state = state;
    chat.item = { ...chat.item, state: 'queued', operator: null, returned: state === 'queued', offeredTo };
    const seq = this.says(conversation, 'Ann has left. I’m back with your plan.', 'bot');
    this.onEvent({ kind: 'changed', conversation });
    this.tellQueue();
    return seq;
  }

  audit(): readonly AuditLine[] {
    return this.acts.map(({ act, body }, index) => ({
      ...{ id: `a${index}`, at: this.now() - index * 60_000, by: 'Ann Okafor', action: `chat.${act}` },
      ...{ conversation: String(body['conversation']), details: { token: Number(body['token'] ?? 0) } },
    }));
  }

  tellQueue(): void {
    this.onEvent({ kind: 'queue', ...this.snapshot() });
  }
}
