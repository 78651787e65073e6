/** Runs what has the same key one after the other, in the order in which it came. What fails holds up nothing. */
export type InTurn = <T>(key: string, run: () => Promise<T>) => Promise<T>;

export function createInTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (key, run) => {
    const running = (last.get(key) ?? Promise.resolve()).then(run);
    const ended = running
      .catch(() => undefined)
      .then(() => {
        if (last.get(key) === ended) last.delete(key);
      });
    last.set(key, ended);
    return running;
  };
}
