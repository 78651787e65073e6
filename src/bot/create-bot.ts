import type { Say } from '../protocol.ts';
import { freshState } from '../conversation/state.ts';
import { londonMinute } from '../clock.ts';
import { reply } from '../conversation/reply.ts';
import { createReadSummary } from './read-summary.ts';
import type { ReadSummary, Summarise } from './read-summary.ts';
import { createRunDialogs } from './run-dialogs.ts';
import { createTakeTurn } from './take-turn.ts';
import type { TurnServices } from './take-turn.ts';
import type { TakeTurn } from './turn-types.ts';

export interface Bot {
  readonly takeTurn: TakeTurn;
  /** What a new chat begins with, for pages that show it before the first message. */
  readonly opening: () => readonly Say[];
  /** The page behind the link that a chat hands out. */
  readonly readSummary: ReadSummary;
}

export function createBot(services: Omit<TurnServices, 'runDialogs'>, summarise: Summarise): Bot {
  const { program, content, clock } = services;
  return {
    takeTurn: createTakeTurn({ ...services, runDialogs: createRunDialogs() }),
    opening: () =>
      reply({ program, content, now: londonMinute(clock.now()) }, freshState(program), { kind: 'start' }, 0)
        .says,
    readSummary: createReadSummary(services, summarise),
  };
}
