/** Asked for while it runs, it runs once more afterwards, however often it was asked for. */
export function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running = false;
  let more = false;
  return async () => {
    more = true;
    if (running) return;
    running = true;
    try {
      while (more) {
        more = false;
        await run();
      }
    } finally {
      running = false;
    }
  };
}
