import { Announcer } from './announcer.ts';
import { typingWords } from './words.ts';

/** The line above the box for own words: the place in the queue, or who is there and whether they are writing. */
export class Banner {
  readonly #line = document.createElement('div');
  readonly #standing = this.#line.appendChild(document.createElement('p'));
  readonly #typing = this.#line.appendChild(document.createElement('p'));
  readonly #announcer: Announcer;

  constructor(composer: HTMLElement) {
    const heard = document.createElement('p');
    heard.className = 'unseen';
    heard.setAttribute('role', 'status');
    this.#line.className = 'presence';
    this.#line.hidden = true;
    this.typing(undefined);
    composer.prepend(this.#line, heard);
    this.#announcer = new Announcer((words) => {
      heard.textContent = words;
    });
  }

  /** Shows the words, or takes the line away. The same words again are not read out again. */
  show(words: string | undefined): void {
    if (words === this.#standing.textContent) return;
    this.#line.hidden = words === undefined;
    this.#standing.textContent = words ?? '';
    this.#announcer.say(words);
  }

  /** Shows that somebody is writing, or that nobody is any more. */
  typing(name: string | undefined): void {
    const words = name === undefined ? '' : typingWords(name);
    if (words !== '' && words !== this.#typing.textContent) this.#announcer.mention(words);
    this.#typing.textContent = words;
    this.#typing.setAttribute('aria-hidden', String(words === ''));
    this.#standing.setAttribute('aria-hidden', String(words !== ''));
  }
}
