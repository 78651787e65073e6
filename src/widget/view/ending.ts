import { html } from '../../markup/html.ts';
import { WORDS } from '../../markup/words.ts';
import { element, fill } from './element.ts';

export interface EndingEvents {
  onDelete(): void;
  onStartNew(): void;
}

/** The question before deleting, and the words that stand where the chat was. */
export class EndingView {
  readonly #place = element('ending', HTMLElement);

  constructor(events: EndingEvents) {
    this.#place.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      if (target.value === 'new') events.onStartNew();
      else this.#place.replaceChildren();
      if (target.value === 'delete') events.onDelete();
      if (target.value === 'keep') element('answer', HTMLElement).focus();
    });
  }

  /** Asks once more before everything goes. */
  askDelete(): void {
    fill(
      this.#place,
      html`<div class="note" role="group" aria-labelledby="ending-words">
        <p id="ending-words" tabindex="-1">${WORDS.deleteAsk}</p>
        <button type="button" class="main danger" value="delete">${WORDS.deleteYes}</button>
        <button type="button" class="quiet" value="keep">${WORDS.deleteNo}</button>
      </div>`,
    );
    this.#focusWords();
  }

  show(why: 'expired' | 'deleted'): void {
    fill(
      this.#place,
      html`<div class="note">
        <p id="ending-words" tabindex="-1">${WORDS[why]}</p>
        <button type="button" class="main" value="new">${WORDS.startNew}</button>
      </div>`,
    );
    this.#focusWords();
  }

  #focusWords(): void {
    document.getElementById('ending-words')?.focus();
    // What is focused alone may be shown without its buttons, behind the box for own words.
    this.#place.scrollIntoView({ block: 'center' });
  }
}
