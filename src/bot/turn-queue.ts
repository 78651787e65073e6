import { AppError } from '../errors.ts';

/** One turn's place in its conversation's queue. */
export interface Place {
  /** The turn that was under way when this one arrived: its person had not yet seen what that one says. */
  readonly behind: Place | null;
  /** The log's `seq` when this turn first loaded its conversation; 0 until then. */
  startSeq: number;
}

interface Line {
  last: Promise<unknown>;
  readonly places: Place[];
}

/** Most turns that may wait in one conversation. */
const MOST_WAITING = 20;

/**
 * Runs each conversation's turns one at a time in the order of arrival; conversations do not wait for each other.
 * `run` rejects with AppError TOO_BUSY when too many wait.
 */
export class TurnQueue {
  private readonly lines = new Map<string, Line>();

  async run<T>(conversation: string, turn: (place: Place) => Promise<T>): Promise<T> {
    const line = this.lines.get(conversation) ?? { last: Promise.resolve(), places: [] };
    if (line.places.length >= MOST_WAITING) {
      throw new AppError('TOO_BUSY', 'too many messages wait in this conversation', {
        facts: { conversation },
      });
    }
    this.lines.set(conversation, line);
    const place: Place = { behind: line.places[0] ?? null, startSeq: 0 };
    line.places.push(place);
    const result = line.last.then(() => turn(place));
    // The next turn waits for this one however it ends; its own caller hears of the failure.
    line.last = result.catch(() => undefined);
    try {
      return await result;
    } finally {
      line.places.splice(line.places.indexOf(place), 1);
      if (line.places.length === 0) this.lines.delete(conversation);
    }
  }
}
