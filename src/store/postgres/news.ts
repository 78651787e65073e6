import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../../log.ts';
import type { Instances, Signal, Store, StoreListener } from '../store.ts';
import { openLine } from './line.ts';
import { createMissed } from './missed.ts';
import { createNotices } from './notices.ts';
import type { News, Notice } from './notices.ts';
import { readNotice } from './read-notice.ts';
import { createWatchers } from '../watchers.ts';

/** How long whoever closes at once waits for the line to stand, in milliseconds: a command has something to tell, too. */
const FIRST_LINE = 1_000;

export interface NewsParts {
  readonly url: string;
  readonly log: Logger;
  /** The database's time by which this instance has heard of nothing, in milliseconds since 1970. */
  readonly since: number;
  /** How often news are looked for whose notice was lost, in milliseconds. */
  readonly pollEvery: number;
}

export interface NewsDesk extends Pick<Store, 'watch'>, Pick<Instances, 'signal' | 'onSignal'> {
  /** Tells the watchers of this instance at once, and those of the others soon. */
  tell(news: News): void;
  /** A conversation was read here as it stood after so many turns. */
  met(conversation: string, version: number): void;
  /** Sends what is yet to be told, and hears of nothing any more. */
  close(): Promise<void>;
}

/** Resolves when the line stands for the first time, or has had its time. */
const firstOr = (stood: AbortSignal): Promise<void> =>
  wait(FIRST_LINE, undefined, { signal: stood }).catch(() => undefined);

interface Ears {
  readonly learn: (news: News) => void;
  readonly heed: (signal: Signal) => void;
}

/** What another instance tells, if it tells anything, goes to whom it is for. */
function passOn(notice: Notice | null, { learn, heed }: Ears): void {
  if (notice === null) return;
  if ('signal' in notice) heed(notice.signal);
  else learn(notice.news);
}

/** What instances tell each other: by notices, and by a poll beside them, since a notice can be lost. */
export function openNewsDesk({ url, log, since, pollEvery }: NewsParts): NewsDesk {
  const instance = randomUUID();
  const watchers = createWatchers<Parameters<StoreListener>>(log);
  const signals = createWatchers<[signal: Signal]>(log);

  const learn = (news: News): void => {
    missed.hear(news);
    watchers.notify(news.conversation, news.rewritten);
  };
  const onNotice = (payload: string): void =>
    passOn(readNotice(payload, instance, log), { learn, heed: (signal) => signals.notify(signal) });
  const stood = new AbortController();
  const onConnected = (): void => {
    stood.abort();
    void Promise.all([notices.flush(), missed.poll()]);
  };
  const line = openLine({ url, log, onNotice, onConnected });
  const notices = createNotices(line, instance);
  const missed = createMissed({ line, log, since, tell: (...told) => watchers.notify(...told) });
  const polling = setInterval(() => void missed.poll(), pollEvery).unref();

  return {
    watch: (listener) => watchers.add(listener),
    tell: (news) => {
      learn(news);
      notices.send({ news });
    },
    met: (...read) => missed.meet(...read),
    signal: (signal) => {
      signals.notify(signal);
      notices.send({ signal });
    },
    onSignal: (listener) => signals.add(listener),
    close: async () => {
      clearInterval(polling);
      await firstOr(stood.signal);
      await notices.flush();
      await line.close();
    },
  };
}
