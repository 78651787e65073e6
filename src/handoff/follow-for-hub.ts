import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import type { Logger } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { HandoffHub } from './hub.ts';
import { tellHub } from './tell-hub.ts';
import type { Followed, News } from './tell-hub.ts';

export interface FollowOptions {
  readonly store: Pick<Store, 'handoffs' | 'log' | 'watch'>;
  readonly hub: HandoffHub;
  readonly clock: Clock;
  readonly log: Logger;
  /** Milliseconds until what failed is tried again; doubled with each failure, up to a minute. */
  readonly firstPause?: number;
}

const LONGEST_PAUSE = 60_000;

/**
 * From the end of one instance that follows to the beginning of the next, chats go on at the others. What closed so lately
 * is told again to its end. Milliseconds.
 */
const MAY_BE_UNHEARD = 10 * 60_000;

/** Hand-offs that end in that time at most; a busy hour has far fewer. */
const MOST_UNHEARD = 10_000;

/**
 * Tells a hub of every hand-off from the log, after each commit; one instance at a time does. When it begins, what is open
 * is told from its beginning: the hub knows it by its ids. Of a chat that was deleted while nobody followed there is
 * nothing left to tell.
 * @returns stops it; resolves when no call is under way any more.
 */
export function followForHub(options: FollowOptions): () => Promise<void> {
  const follower = new Follower(options);
  const unwatch = options.store.watch((conversation, rewritten) => {
    // In the order of the log: first what was missed.
    void begun.then(() => follower.wake({ conversation, rewritten }));
  });
  const begun = follower.begin();
  return async () => {
    unwatch();
    follower.stop();
    await begun;
    await follower.ended();
  };
}

/**
 * One pass of a conversation at a time, and none before the one before it has been told: so the hub hears in the order of
 * the log, whatever fails on the way.
 */
class Follower {
  private readonly options: FollowOptions;
  private readonly followed: Followed = new Map();
  private readonly running = new Map<string, Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(options: FollowOptions) {
    this.options = options;
  }

  /** Resolves when all that the hub may have missed is on its way to it. */
  begin(): Promise<void> {
    const { store, clock, log } = this.options;
    return this.untilDone(
      async () => {
        const lately = clock.now() - MAY_BE_UNHEARD;
        const ended = await store.handoffs.closedSince(lately, MOST_UNHEARD);
        const open = await store.handoffs.open();
        for (const { id, conversation } of ended) this.wake({ conversation, rewritten: [], ended: id });
        for (const { conversation } of open) this.wake({ conversation, rewritten: [] });
      },
      (err) => {
        log.error({ err }, 'the hand-offs that the hub should know could not be read; trying again');
      },
    );
  }

  wake(news: News): void {
    const { conversation } = news;
    const before = this.running.get(conversation) ?? Promise.resolve();
    const now = before.then(() => this.pass(news));
    this.running.set(conversation, now);
    void now.then(() => {
      if (this.running.get(conversation) === now) this.running.delete(conversation);
    });
  }

  stop(): void {
    this.stopping.abort();
  }

  async ended(): Promise<void> {
    await Promise.all(this.running.values());
  }

  private pass(news: News): Promise<void> {
    const { conversation } = news;
    return this.untilDone(
      () => tellHub(this.options, this.followed, news),
      (err) => {
        this.options.log.error({ err, conversation }, 'the hub could not be told of a chat; trying again');
      },
    );
  }

  private async untilDone(work: () => Promise<void>, onFailure: (err: unknown) => void): Promise<void> {
    const { signal } = this.stopping;
    const { firstPause = 1_000 } = this.options;
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        await work();
        return;
      } catch (err) {
        onFailure(err);
      }
      const pause = Math.min(firstPause * 2 ** failures, LONGEST_PAUSE);
      await wait(pause, undefined, { ref: false, signal }).catch(() => undefined);
    }
  }
}
