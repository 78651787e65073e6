import type { Entry } from '../../markup/entry.ts';
import type { ChatView, Problem } from '../chat/chat.ts';
import type { OpenQuestion } from '../chat/transcript.ts';
import type { ConnectionState } from '../direct-line/connection.ts';
import { AnswerView } from './answer.ts';
import type { AnswerEvents } from './answer.ts';
import { Composer } from './composer.ts';
import { EndingView } from './ending.ts';
import { LogView } from './log.ts';
import { Notices } from './notices.ts';

export interface PageEvents extends Pick<AnswerEvents, 'onAnswer' | 'seen'> {
  onSay(text: string): void;
  onTryAgain(): void;
  onDelete(): void;
  onStartNew(): void;
}

/** The chat on the page that the server rendered. */
export class PageView implements ChatView {
  readonly #log = new LogView();
  readonly #answer: AnswerView;
  readonly #composer: Composer;
  readonly #notices: Notices;
  readonly #ending: EndingView;
  #busy = false;

  /** `question` is the one that the page came with. */
  constructor(question: OpenQuestion | undefined, events: PageEvents) {
    this.#ending = new EndingView(events);
    this.#composer = new Composer((text) => {
      events.onSay(text);
    });
    this.#notices = new Notices(() => {
      events.onTryAgain();
    });
    this.#answer = new AnswerView(question, {
      onAnswer: (answer) => {
        events.onAnswer(answer);
      },
      onDelete: () => {
        this.#ending.askDelete();
      },
      seen: () => events.seen(),
    });
  }

  add(entry: Entry): void {
    this.#log.add(entry);
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
