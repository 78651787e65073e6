import { charactersLeft, WORDS } from '../../markup/words.ts';
import { element } from './element.ts';

/** The server takes no longer message. */
const LONGEST = 1_000;
/** From here on the person is told how much room is left. */
const COUNT_FROM = 900;

export interface ComposerEvents {
  onSay(text: string): void;
}

/** The box for one's own words. */
export class Composer {
  readonly #root = element('composer', HTMLElement);
  readonly #box = element('own-words', HTMLTextAreaElement);
  readonly #send = element('send', HTMLButtonElement);
  readonly #count = element('count', HTMLElement);
  readonly #events: ComposerEvents;
  #busy = false;
  /** Send was pressed while the last message was on its way. */
  #waiting = false;

  constructor(events: ComposerEvents) {
    this.#events = events;
    this.#send.addEventListener('click', () => {
      this.#submit();
    });
    this.#box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#submit();
    });
    this.#box.addEventListener('input', () => {
      this.#waiting = false;
      this.#fit();
    });
    this.#fit();
  }

  busy(isBusy: boolean): void {
    this.#busy = isBusy;
    if (!isBusy && this.#waiting) this.#submit();
  }

  /** Puts words back that did not arrive, before whatever was typed since. */
  restore(words: string): void {
    this.#waiting = false;
    this.#box.value = [words, this.#box.value].filter((part) => part !== '').join('\n');
    this.#fit();
  }

  /** Takes words out again, unless they were changed. */
  drop(words: string): void {
    if (this.#box.value === words) this.#empty();
  }

  hide(): void {
    this.#root.hidden = true;
  }

  #submit(): void {
    const text = this.#box.value.trim();
    if (text === '') {
      this.#box.focus();
      return;
    }
    if (text.length > LONGEST) {
      this.#fit();
      this.#count.textContent = WORDS.tooLong;
      this.#box.setAttribute('aria-invalid', 'true');
      this.#box.focus();
      return;
    }
    this.#waiting = this.#busy;
    if (this.#busy) return;
    this.#empty();
    this.#events.onSay(text);
  }

  #empty(): void {
    this.#box.value = '';
    this.#fit();
  }

  /** Grows with the words, and counts them down near the end. */
  #fit(): void {
    const { length } = this.#box.value.trim();
    this.#box.removeAttribute('aria-invalid');
    this.#count.textContent = length < COUNT_FROM ? '' : charactersLeft(LONGEST - length);
    this.#count.classList.toggle('over', length > LONGEST);
    this.#box.rows = Math.min(
      MOST_ROWS,
      Math.max(1, this.#box.value.split('\n').length, Math.ceil(length / 34)),
    );
  }
}

const MOST_ROWS = 5;
