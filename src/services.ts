import { join } from 'node:path';
import { contentOptions, ringback } from '../dialogs/index.ts';
import { summarise } from '../dialogs/summary/summary.ts';
import type { Address, Services } from './app.ts';
import { createBot } from './bot/create-bot.ts';
import type { Bot } from './bot/create-bot.ts';
import type { Content } from './content/content.ts';
import { loadSigningKeys } from './channels/directline/signing-keys.ts';
import { londonDay } from './clock.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { expiredContent } from './content/expired-content.ts';
import { loadContent } from './content/load-content.ts';
import { projectRoot } from './content/project-root.ts';
import { loadAssets } from './http/assets.ts';
import { startContentReview } from './jobs/content-review.ts';
import { startRetention } from './jobs/retention.ts';
import type { Logger } from './log.ts';
import { openSqliteStore } from './store/sqlite/open.ts';
import type { Store } from './store/store.ts';
import { createRecognizer } from './understanding/recognizer/create-recognizer.ts';
import { understand } from './understanding/understand.ts';

export interface Started {
  readonly services: Services;
  /** Stops timers and workers, then closes the store. For when the server has taken its last turn. */
  readonly stop: () => Promise<void>;
}

export interface BotOptions {
  /** Where chats are kept. */
  readonly folder: string;
  readonly force: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** The address that links to summaries begin with; without it there are none. */
  readonly publicUrl?: () => string;
  /** Milliseconds a message may wait for the recognizers; by default what a server can spare. */
  readonly recognizerLimit?: number;
}

export interface OpenedBot {
  readonly content: Content;
  readonly store: Store;
  readonly bot: Bot;
  readonly close: () => Promise<void>;
}

/**
 * Opens the bot over its content and a store of its own, without a server around it.
 * @throws AppError CONTENT_INVALID, CONFIG_INVALID and what a store throws when it is opened.
 */
export async function openBot(
  { folder, force, clock, log, publicUrl, recognizerLimit }: BotOptions,
  through: (store: Store) => Store = (store) => store,
): Promise<OpenedBot> {
  const dialogs = join(projectRoot(), 'dialogs');
  const content = loadContent({ folder: dialogs, locale: 'en-GB', forceId: force, ...contentOptions });
  const store = through(await openSqliteStore({ folder, clock, log }));
  const recognizer = createRecognizer({
    clock,
    ...(recognizerLimit !== undefined && { limit: recognizerLimit }),
  });
  const bot = createBot(
    {
      ...{ program: ringback, content, understand, recognize: recognizer.recognize },
      ...{ store, clock, log },
      ...(publicUrl !== undefined && { publicUrl }),
    },
    summarise,
  );
  const close = async (): Promise<void> => {
    await recognizer.close();
    await store.close();
  };
  return { content, store, bot, close };
}

/**
 * Opens everything a server is made of.
 * @param through wraps the store, for tests that watch or break it.
 * @throws AppError with one line for each thing that is wrong: settings, content, the data folder.
 */
export async function startServices(
  config: Config,
  { clock, log }: { readonly clock: Clock; readonly log: Logger },
  through: (store: Store) => Store = (store) => store,
): Promise<Started> {
  const signingKeys = loadSigningKeys(config.signingKeys, config.dataDir);
  const address: Address = { url: config.publicUrl ?? `http://localhost:${config.port}` };
  const { content, store, bot, close } = await openBot(
    { folder: config.dataDir, force: config.force, clock, log, publicUrl: () => address.url },
    through,
  );
  const expired = (): readonly string[] => expiredContent(content, londonDay(clock.now()));
  const stopReview = startContentReview({ expired, log });
  const stopRetention = startRetention({ store, clock, log, retentionDays: config.retentionDays });
  return {
    services: {
      ...{ store, signingKeys, clock, log, address, expired },
      ...{ takeTurn: bot.takeTurn, opening: bot.opening, readSummary: bot.readSummary },
      forceName: content.force.name,
      assets: loadAssets(join(projectRoot(), 'dist', 'public')),
    },
    stop: async () => {
      stopReview();
      await stopRetention();
      await close();
    },
  };
}
