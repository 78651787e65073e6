/** Counts what came while the page was out of sight, at the front of its title: "(2) Had a suspicious call? …". */
export class TabTitle {
  readonly #title = document.title;
  #count = 0;

  constructor() {
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) this.#write(0);
    });
  }

  count(): void {
    if (document.hidden) this.#write(this.#count + 1);
  }

  #write(count: number): void {
    // Whoever left in a hurry left a blank title, and it stays blank.
    if (document.title === '') return;
    this.#count = count;
    document.title = count === 0 ? this.#title : `(${String(count)}) ${this.#title}`;
  }
}
