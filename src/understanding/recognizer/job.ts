import type { RecognizerName } from '../facts.ts';
import type { WallClock } from './wall-clock.ts';
import type { Window } from './window.ts';

/** What a worker is sent: the parts of the message for each recognizer, and what time it is in London. */
export interface Job {
  readonly windows: Readonly<Partial<Record<RecognizerName, readonly Window[]>>>;
  readonly now: WallClock;
}
