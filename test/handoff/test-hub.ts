import { AppError } from '../../src/errors.ts';
import type { HandedOffChat, HandoffHub, TranscriptActivity } from '../../src/handoff/hub.ts';

/** An outside hub that keeps what it is told by id, as hubs do, and fails when it is told to. */
export class TestHub implements HandoffHub {
  readonly chats = new Map<string, HandedOffChat>();
  readonly messages = new Map<string, TranscriptActivity>();
  readonly closed: { readonly id: string; readonly outcome: string | null }[] = [];
  /** How many of the next calls are lost. */
  failures = 0;
  /** How many calls were lost. */
  failed = 0;

  initiate(chat: HandedOffChat): Promise<void> {
    return this.taking(() => this.chats.set(chat.id, chat));
  }

  userMessage(_conversation: string, message: TranscriptActivity): Promise<void> {
    return this.taking(() => this.messages.set(message.id, message));
  }

  close(_conversation: string, id: string, outcome: string | null): Promise<void> {
    return this.taking(() => this.closed.push({ id, outcome }));
  }

  /** What the person wrote, in the order in which the hub first heard it. */
  get words(): readonly string[] {
    return [...this.messages.values()].map(({ text }) => text);
  }

  private taking(take: () => unknown): Promise<void> {
    if (this.failures > 0) {
      this.failures -= 1;
      this.failed += 1;
      return Promise.reject(new AppError('INTERNAL', 'the hub is away'));
    }
    take();
    return Promise.resolve();
  }
}
