import type { Logger } from '../log.ts';
import type { Instances } from '../store/store.ts';
import { startRounds } from './rounds.ts';

export interface DutyOptions {
  readonly instances: Pick<Instances, 'holdDuty' | 'leaveDuty'>;
  readonly duty: string;
  /** Names this instance. */
  readonly holder: string;
  readonly log: Logger;
  /** From one asking to the next. Milliseconds. */
  readonly every?: number;
  /** For how long a duty is had without being asked for again: several times `every`. Milliseconds. */
  readonly holdFor?: number;
}

/** Begins a work. What it returns ends it, and resolves when nothing of it runs any more; neither fails. */
export type Work = () => () => Promise<void>;

const EVERY = 5_000;
const HOLD_FOR = 20_000;

/**
 * Keeps a work going at one instance at a time: asks for its duty again and again, works while it has it, and ends the
 * work when another instance has it, or when it has not been told for so long that it has it that another one soon may.
 * Timers count that, which no change of the machine's time moves, from before the asking, and `every` ahead of the end,
 * so that what is under way has time to finish. A machine that stood still learns of it only afterwards: a work must bear
 * that its last step is done twice.
 * @returns stops it, and gives the duty back; resolves when nothing of it runs any more, so that the store may be closed.
 */
export function keepDuty(options: DutyOptions, work: Work): () => Promise<void> {
  const { duty, log, every = EVERY, holdFor = HOLD_FOR } = options;
  let end: (() => Promise<void>) | null = null;
  let ended = Promise.resolve();
  let sure: Countdown | undefined;

  const endWork = (): Promise<void> => {
    sure?.stop();
    if (end !== null) ended = end();
    end = null;
    return ended;
  };

  const stopRounds = startRounds(async (stopped) => {
    const next = countDown(holdFor - every, () => {
      log.warn({ duty }, 'a duty was not confirmed in time, so its work was ended here; asking for it again');
      void endWork();
    });
    const isMine = (): boolean => !next.isOver && !stopped();
    const held = await ask(options, holdFor);
    if (held === true && isMine()) {
      sure?.stop();
      sure = next;
      await ended;
      if (isMine()) end ??= work();
      return;
    }
    next.stop();
    // While nobody can be asked, what was told last holds for its time.
    if (held !== null) await endWork();
  }, every);

  return async () => {
    await Promise.all([stopRounds(), endWork()]);
    await giveBack(options);
  };
}

interface Countdown {
  readonly isOver: boolean;
  readonly stop: () => void;
}

function countDown(milliseconds: number, over: () => void): Countdown {
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    over();
  }, milliseconds).unref();
  return {
    get isOver() {
      return isOver;
    },
    stop: () => clearTimeout(timer),
  };
}

/** Returns null when the database can't be asked. */
async function ask({ instances, duty, holder, log }: DutyOptions, holdFor: number): Promise<boolean | null> {
  try {
    return await instances.holdDuty(duty, holder, holdFor);
  } catch (err) {
    log.error({ err, duty }, 'a duty could not be asked for; trying again soon');
    return null;
  }
}

async function giveBack({ instances, duty, holder, log }: DutyOptions): Promise<void> {
  try {
    await instances.leaveDuty(duty, holder);
  } catch (err) {
    log.warn(
      { err, duty },
      'a duty could not be given back; another instance has it in a moment all the same',
    );
  }
}
