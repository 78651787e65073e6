import type { ReadCase } from '../../bot/read-case.ts';
import type { TakeTurn } from '../../bot/turn-types.ts';
import type { Clock } from '../../clock.ts';
import type { CannedReply } from '../../console-protocol.ts';
import type { Board } from '../../handoff/board.ts';
import type { DeskView } from '../../handoff/desk.ts';
import type { Show } from '../../handoff/queue-signals.ts';
import type { Logger } from '../../log.ts';
import type { Store } from '../../store/store.ts';
import type { Limits } from '../limits.ts';
import type { RecordReading } from './reading-trail.ts';
import type { ConsoleGuard } from './session.ts';

/** What the console's routes work with. */
export interface ConsoleServices {
  readonly store: Store;
  readonly takeTurn: TakeTurn;
  readonly readCase: ReadCase;
  readonly board: Board;
  readonly desk: DeskView;
  readonly guard: ConsoleGuard;
  readonly limits: Limits;
  readonly recordReading: RecordReading;
  /** Shows a person's page something that is in no log, if its socket is at this instance. */
  readonly show: Show;
  readonly cannedReplies: readonly CannedReply[];
  readonly forceName: string;
  /** Logical name of a built file → its address. */
  readonly assets: Readonly<Record<string, string>>;
  readonly publicUrl: () => string;
  readonly clock: Clock;
  readonly log: Logger;
}
