/** A wait that can be cut short. One at a time. */
export class Pause {
  #resume: (() => void) | undefined;

  async wait(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#resume = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#resume = undefined;
  }

  cut(): void {
    this.#resume?.();
  }
}
