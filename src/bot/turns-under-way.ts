import type { TakeTurn } from './turn-types.ts';

export interface TurnsUnderWay {
  /** The same door; whoever goes in is known until they come out. */
  readonly takeTurn: TakeTurn;
  /** Resolves when every turn that was under way has ended, well or not. */
  readonly finished: () => Promise<void>;
}

/** Knows of turns that outlast the call they came with, so that the store is not closed under them. */
export function trackTurns(takeTurn: TakeTurn): TurnsUnderWay {
  const underWay = new Set<Promise<unknown>>();
  return {
    takeTurn: async (inbound) => {
      const turn = takeTurn(inbound);
      underWay.add(turn);
      try {
        return await turn;
      } finally {
        underWay.delete(turn);
      }
    },
    finished: async () => {
      await Promise.allSettled(underWay);
    },
  };
}
