import type { RecognizerName } from '../facts.ts';
import type { WallClock } from './wall-clock.ts';

/** What a worker is sent: the part of the message for each recognizer, and what time it is in London. */
export interface Job {
  readonly windows: Readonly<Partial<Record<RecognizerName, string>>>;
  readonly now: WallClock;
}
