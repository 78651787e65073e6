import type { Clock } from '../clock.ts';
import type { Logger } from '../log.ts';

/** Hears of a chat that cannot be queued because too many of its network are. */
export type TurnedAway = (chat: { readonly conversation: string; readonly source: string }) => void;

/** For so long one line stands for all: a flood must not fill the log. Milliseconds. */
const QUIET = 60_000;

/**
 * Tells the log: of the first at once, then once a minute at most, and how many had no line of their own. Each instance
 * counts those that it turned away itself, as each writes a log of its own.
 */
export function createTurnedAway({
  log,
  clock,
}: {
  readonly log: Logger;
  readonly clock: Clock;
}): TurnedAway {
  let saidAt = -Infinity;
  let unsaid = 0;
  return (chat) => {
    if (clock.now() - saidAt < QUIET) {
      unsaid += 1;
      return;
    }
    log.warn({ code: 'RATE_LIMITED', ...chat, unsaid }, 'too many of one network wait for an operator');
    saidAt = clock.now();
    unsaid = 0;
  };
}
