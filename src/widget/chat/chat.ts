import type { Entry } from '../../markup/entry.ts';
import type { Say } from '../../protocol.ts';
import type { ActivitySet, OutgoingMessage, Signal } from '../direct-line/activity.ts';
import type { Api, Failure } from '../direct-line/api.ts';
import { Connection } from '../direct-line/connection.ts';
import type { ConnectionOptions, ConnectionState } from '../direct-line/connection.ts';
import { send } from '../direct-line/sender.ts';
import { randomId } from '../random-id.ts';
import { redactFirst } from '../redact-first.ts';
import type { SessionKeeper } from '../session/session-keeper.ts';
import type { Answer } from './answer.ts';
import { Transcript } from './transcript.ts';
import type { OpenQuestion } from './transcript.ts';

/** What may go wrong and can be said. */
export type Problem = Exclude<Failure, 'unauthorised'> | 'not-deleted';

/** How the chat shows itself. Nothing here knows of the page. */
export interface ChatView {
  add(entry: Entry): void;
  change(entry: Entry): void;
  /** Takes a message back that did not arrive. */
  withdraw(entry: Entry): void;
  /** Puts words that were typed and did not arrive back into the box. */
  returnWords(words: string): void;
  /** They arrived after all: takes them out again, unless they have been changed since. */
  dropWords(words: string): void;
  ask(question: OpenQuestion | undefined): void;
  busy(isBusy: boolean): void;
  connection(state: ConnectionState): void;
  /** Somebody is typing, or the place in the queue is another. */
  signals(signals: readonly Signal[]): void;
  /** `undefined` takes the last problem away. */
  problem(problem: Problem | undefined): void;
  /** What was taken out of the last message, in words; nothing most of the time, and never of a press. */
  removed(names: readonly string[]): void;
  end(why: 'expired' | 'deleted'): void;
}

export interface ChatOptions extends Pick<ConnectionOptions, 'openSocket'> {
  readonly says: readonly Say[];
  readonly keeper: SessionKeeper;
  readonly api: Api;
  readonly view: ChatView;
}

interface Unsent {
  readonly message: OutgoingMessage;
  readonly typed: boolean;
}

/** One chat from the page's opening to its end: what is sent, what comes, and what the page is told of it. */
export class Chat {
  readonly #options: ChatOptions;
  readonly #transcript: Transcript;
  readonly #connection: Connection;
  #sending = false;
  #held = false;
  #over = false;
  #failed: Unsent | undefined;

  constructor(options: ChatOptions) {
    this.#options = options;
    this.#transcript = new Transcript(options.says);
    this.#connection = new Connection({
      api: options.api,
      userId: () => options.keeper.current.userId,
      openSocket: options.openSocket,
      renew: () => options.keeper.renew(),
      onActivities: (set) => {
        this.#take(set);
      },
      onState: (state) => {
        this.#show(state);
      },
    });
  }

  /** None while an operator has the chat: what is said then is said to them. */
  get openQuestion(): OpenQuestion | undefined {
    return this.#held ? undefined : this.#transcript.openQuestion;
  }

  /** The highest place in the log that is shown. */
  get seen(): number {
    return this.#transcript.seen;
  }

  /** Goes on with a conversation that this tab had begun, from its start: the page shows only the opening. */
  async goOn(): Promise<void> {
    this.#options.view.busy(true);
    await this.#connection.catchUp();
    this.#connection.start();
    this.#options.view.busy(false);
  }

  /** An operator has taken the chat, or given it back to the bot. */
  hold(isHeld: boolean): void {
    this.#held = isHeld;
    this.#options.view.ask(this.openQuestion);
  }

  /** The network is back, or the page is looked at again. */
  hurry(): void {
    this.#connection.hurry();
  }

  /** Sends what was typed, without the secrets in it. The same words after a failure are the same message. */
  async say(typed: string): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    const { text, removed } = await redactFirst(typed, this.openQuestion?.card.name);
    this.#options.view.removed(removed);
    const failed = this.#failed;
    const isAgain = failed?.typed === true && failed.message.text === text;
    await this.#deliver(isAgain ? failed : { message: this.#message({ text }), typed: true });
  }

  /** Sends an answer that was pressed. */
  async press(answer: Answer): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    this.#options.view.removed([]);
    await this.#deliver({ message: this.#message(answer), typed: false });
  }

  /** Sends again what did not arrive. */
  async tryAgain(): Promise<void> {
    if (this.#sending || this.#failed === undefined) return;
    this.#sending = true;
    if (this.#failed.typed) this.#options.view.dropWords(this.#failed.message.text);
    await this.#deliver(this.#failed);
  }

  /** Erases the conversation on the server, then here. */
  async erase(): Promise<void> {
    const { api, keeper, view } = this.#options;
    let outcome = await api.erase();
    if (!outcome.ok && outcome.failure === 'unauthorised' && (await keeper.renew()) === 'renewed') {
      outcome = await api.erase();
    }
    if (!outcome.ok && outcome.failure !== 'refused') {
      view.problem('not-deleted');
      return;
    }
    keeper.forget();
    this.#end('deleted');
  }

  #message({ text, value }: Pick<Answer, 'text'> & Partial<Answer>): OutgoingMessage {
    return {
      type: 'message',
      locale: 'en-GB',
      text,
      ...(value !== undefined && { value }),
      channelData: { clientActivityID: randomId(), seen: this.seen },
    };
  }

  async #deliver(unsent: Unsent): Promise<void> {
    const { api, keeper, view } = this.#options;
    const { message, typed } = unsent;
    const { clientActivityID } = message.channelData;
    const entry = this.#transcript.begin(clientActivityID, message.text);
    this.#failed = undefined;
    view.problem(undefined);
    view.busy(true);
    view.add(entry);
    const outcome = await send(message, api, () => keeper.renew());
    if (outcome.ok) {
      keeper.markStarted();
      this.#transcript.confirm(clientActivityID, outcome.value);
      if (this.#connection.state !== 'streaming') await this.#connection.catchUp();
      this.#connection.start();
    } else if (outcome.failure === 'unauthorised') {
      this.#end('expired');
    } else {
      this.#transcript.withdraw(clientActivityID);
      this.#failed = unsent;
      view.withdraw(entry);
      if (typed) view.returnWords(message.text);
      view.problem(outcome.failure);
    }
    this.#sending = false;
    view.ask(this.openQuestion);
    view.busy(false);
  }

  #take({ activities, signals }: ActivitySet): void {
    const { view } = this.#options;
    if (signals.length > 0) view.signals(signals);
    if (activities.length === 0) return;
    for (const activity of activities) {
      if (activity.clientActivityID === this.#failed?.message.channelData.clientActivityID)
        this.#arrivedAfterAll();
      const change = this.#transcript.receive(activity);
      if (change?.kind === 'added') view.add(change.entry);
      if (change?.kind === 'changed') view.change(change.entry);
    }
    view.ask(this.openQuestion);
  }

  /** The receipt was lost, not the message. */
  #arrivedAfterAll(): void {
    if (this.#failed === undefined) return;
    if (this.#failed.typed) this.#options.view.dropWords(this.#failed.message.text);
    this.#failed = undefined;
    this.#options.view.problem(undefined);
  }

  #end(why: 'expired' | 'deleted'): void {
    if (this.#over) return;
    this.#over = true;
    this.#connection.end();
    this.#options.view.end(why);
  }

  #show(state: ConnectionState): void {
    if (state === 'ended') this.#end('expired');
    else this.#options.view.connection(state);
  }
}
