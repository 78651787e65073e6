/** A screen reader must know of a live region before words come into it. */
const SETTLING_MS = 500;
const REST_MS = 30_000;
/** By then they are read out; whoever walks through the page finds them where they can be seen. */
const GONE_AFTER_MS = 5_000;

/** Has words read out politely: the latest, and at most every 30 s, so that nobody is talked over. */
export class Announcer {
  readonly #show: (words: string) => void;
  #resting = true;
  #waiting: string | undefined;

  /** `show` puts words into a live region; none at all empty it. */
  constructor(show: (words: string) => void) {
    this.#show = show;
    this.#rest(SETTLING_MS);
  }

  /** Said as soon as may be, unless something newer has come by then; `undefined` takes back what waits. */
  say(words: string | undefined): void {
    this.#waiting = words;
    if (!this.#resting) this.#speak();
  }

  /** Said now or not at all. */
  mention(words: string): void {
    if (!this.#resting) this.say(words);
  }

  #speak(): void {
    if (this.#waiting === undefined) return;
    this.#show(this.#waiting);
    this.#waiting = undefined;
    setTimeout(() => {
      this.#show('');
    }, GONE_AFTER_MS);
    this.#rest(REST_MS);
  }

  #rest(milliseconds: number): void {
    this.#resting = true;
    setTimeout(() => {
      this.#resting = false;
      this.#speak();
    }, milliseconds);
  }
}
