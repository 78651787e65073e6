import type { Clock } from '../../clock.ts';

/** Remembers what may count a single time, until it is over by itself. */
export interface Once {
  /** True the first time. @param until when it is over by itself, in milliseconds since 1970. */
  take(what: string, until: number): boolean;
}

export function createOnce(clock: Clock): Once {
  const taken = new Map<string, number>();
  return {
    take: (what, until) => {
      for (const [each, end] of taken) if (end <= clock.now()) taken.delete(each);
      if (taken.has(what)) return false;
      taken.set(what, until);
      return true;
    },
  };
}
