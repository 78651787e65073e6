import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { seqOfId } from '../../../src/widget/direct-line/activity.ts';
import type { ClientLog, Heard, Note } from './client-log.ts';
import type { Line, OpenLine } from './line.ts';

/** Each is answered in every state of a chat. */
const WORDS = ['help', 'not sure', 'repeat', 'back', 'what do I do'];

/** How long a person goes on pressing "send again", and how long they wait for an answer. Milliseconds. */
const MOST_PRESSING = 120_000;
const MOST_WAITING = 30_000;
/** From "it was not sent" to "send again". Milliseconds. */
const PRESSING = 300;

/** One person's client: talks, listens, and keeps its own log of both. */
export class Client implements ClientLog {
  readonly notes: Note[] = [];
  readonly #line: Line;
  readonly #hearing: Hearing;
  #said = 0;
  #ended = false;

  private constructor(line: Line, hearing: Hearing) {
    this.#line = line;
    this.#hearing = hearing;
    hearing.listener = (heard) => this.notes.push({ do: 'heard', at: performance.now(), ...heard });
  }

  static async start(openLine: OpenLine, origin: string): Promise<Client> {
    const hearing = new Hearing();
    return new Client(await openLine(origin, (heard) => hearing.take(heard)), hearing);
  }

  get kind(): string {
    return this.#line.kind;
  }

  get conversation(): string {
    return this.#line.conversation;
  }

  get token(): string {
    return this.#line.token;
  }

  /** Says one thing after another, each when the one before was answered, until it is told to stop or is not taken. */
  async talk(pause: () => number, goesOn: () => boolean): Promise<void> {
    while (goesOn() && (await this.say())) await delay(pause());
  }

  /** Says something until it is acknowledged, and waits for an answer. False when it was given up in the end. */
  async say(): Promise<boolean> {
    const message = randomUUID();
    const text = WORDS[this.#said % WORDS.length] ?? 'help';
    this.#said += 1;
    this.notes.push({ do: 'sent', message, at: performance.now() });
    const giveUp = performance.now() + MOST_PRESSING;
    while (!this.#ended && performance.now() < giveUp) {
      const activity = await this.#line.send(text, message).catch(() => null);
      if (activity !== null) {
        this.notes.push({ do: 'acknowledged', message, activity, at: performance.now() });
        await this.#hearing.answerAfter(seqOfId(activity), MOST_WAITING);
        return true;
      }
      this.notes.push({ do: 'not-sent', message, at: performance.now() });
      await delay(PRESSING);
    }
    return false;
  }

  /** Resolves when the last of what the bot said has come too, or after very long. */
  async hearOut(shown: readonly Heard[]): Promise<void> {
    const last = shown.findLast(({ fromBot }) => fromBot);
    if (last !== undefined) await this.#hearing.answerAfter(seqOfId(last.activity) - 1, MOST_WAITING);
  }

  /** Says and hears no more. */
  end(): void {
    this.#ended = true;
    this.#line.end();
  }
}

/** Passes on what is heard, and tells who waits for the bot when it has spoken. */
class Hearing {
  listener: (heard: Heard) => void = () => undefined;
  #latest = 0;
  #spoken: () => void = () => undefined;

  take(heard: Heard): void {
    this.listener(heard);
    if (!heard.fromBot) return;
    this.#latest = Math.max(this.#latest, seqOfId(heard.activity));
    this.#spoken();
  }

  /** Resolves when the bot was heard after this place in the log, or after so many milliseconds. */
  answerAfter(seq: number, patience: number): Promise<void> {
    return new Promise((resolve) => {
      const giveUp = setTimeout(resolve, patience);
      this.#spoken = () => {
        if (this.#latest <= seq) return;
        clearTimeout(giveUp);
        resolve();
      };
      this.#spoken();
    });
  }
}
