/**
 * Does a round of work now, and the next one a pause after each has ended.
 * @param round never rejects: what fails is its own to log.
 * @param pause milliseconds.
 * @returns stops the job; resolves when nothing of it runs any more, so that the store may be closed.
 */
export function startRounds(
  round: (stopped: () => boolean) => Promise<void>,
  pause: number,
): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const start = (): void => {
    running = round(() => stopped).then(() => {
      if (!stopped) timer = setTimeout(start, pause).unref();
    });
  };
  start();
  return () => {
    stopped = true;
    clearTimeout(timer);
    return running;
  };
}
