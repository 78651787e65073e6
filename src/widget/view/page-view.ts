import type { Entry } from '../../markup/entry.ts';
import type { ChatView, Problem } from '../chat/chat.ts';
import type { OpenQuestion } from '../chat/transcript.ts';
import type { Signal } from '../direct-line/activity.ts';
import type { ConnectionState } from '../direct-line/connection.ts';
import type { Presence, PresenceEvents } from '../presence/presence.ts';
import { AnswerView } from './answer.ts';
import type { AnswerEvents } from './answer.ts';
import { Composer } from './composer.ts';
import type { ComposerEvents } from './composer.ts';
import { element } from './element.ts';
import { EndingView } from './ending.ts';
import type { EndingEvents } from './ending.ts';
import { LogView } from './log.ts';
import { Notices } from './notices.ts';
import type { NoticesEvents } from './notices.ts';

/** `onDelete` is for a person who was asked once more. */
export type PageEvents = AnswerEvents & ComposerEvents & EndingEvents & NoticesEvents & PresenceEvents;

/** The chat on the page that the server rendered. */
export class PageView implements ChatView {
  readonly #log = new LogView();
  readonly #answer: AnswerView;
  readonly #composer: Composer;
  readonly #notices: Notices;
  readonly #ending: EndingView;
  readonly #events: PageEvents;
  #presence: Presence | undefined;
  #busy = false;

  /** `question` is the one that the page came with. */
  constructor(question: OpenQuestion | undefined, events: PageEvents) {
    this.#events = events;
    this.#ending = new EndingView(events);
    this.#composer = new Composer(events);
    this.#notices = new Notices(events);
    this.#answer = new AnswerView(question, {
      ...events,
      onDelete: () => {
        this.#ending.askDelete();
      },
    });
  }

  add(entry: Entry): void {
    this.#log.add(entry);
    this.#presence?.heard(entry);
  }

  change(entry: Entry): void {
    this.#log.change(entry);
  }

  withdraw(entry: Entry): void {
    this.#log.remove(entry);
  }

  returnWords(words: string): void {
    this.#composer.restore(words);
  }

  dropWords(words: string): void {
    this.#composer.drop(words);
  }

  ask(question: OpenQuestion | undefined): void {
    this.#answer.ask(question);
    if (!this.#busy) this.#settle();
  }

  busy(isBusy: boolean): void {
    this.#busy = isBusy;
    this.#answer.busy(isBusy);
    this.#notices.busy(isBusy);
    if (!isBusy) this.#settle();
    this.#composer.busy(isBusy);
  }

  connection(state: ConnectionState): void {
    this.#notices.connection(state);
    this.#presence?.connection(state);
  }

  /**
   * Shows who else is there. The code for it is fetched at the first such signal, since most chats never have one; one
   * that cannot be shown now is followed by others.
   */
  signals(signals: readonly Signal[]): void {
    import('../presence/presence.ts').then(
      ({ Presence }) => {
        this.#presence ??= new Presence(element('composer', HTMLElement), this.#events);
        this.#presence.take(signals);
      },
      () => undefined,
    );
  }

  problem(problem: Problem | undefined): void {
    this.#notices.problem(problem);
  }

  removed(names: readonly string[]): void {
    this.#notices.removed(names);
  }

  end(why: 'expired' | 'deleted'): void {
    this.#notices.clear();
    this.#answer.hide();
    this.#composer.hide();
    if (why === 'deleted') this.#log.clear();
    this.#ending.show(why);
  }

  /** The answer stands below what came; whoever waits there by the keyboard is taken to the steps first, if steps came. */
  #settle(): void {
    this.#log.settle();
    if (this.#answer.keepsPlace) this.#log.focusReply();
  }
}
