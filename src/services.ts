import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { contentOptions, ringback } from '../dialogs/index.ts';
import { summarise } from '../dialogs/summary/summary.ts';
import type { Address, Services } from './app.ts';
import { createBot } from './bot/create-bot.ts';
import type { Bot } from './bot/create-bot.ts';
import { createFromHub } from './bot/from-hub.ts';
import type { FromHub } from './bot/from-hub.ts';
import { createReadCase } from './bot/read-case.ts';
import type { Content } from './content/content.ts';
import { loadSigningKeys, printOf } from './channels/directline/signing-keys.ts';
import type { SigningKey } from './channels/directline/signing-keys.ts';
import { londonDay } from './clock.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { AppError } from './errors.ts';
import { expiredContent } from './content/expired-content.ts';
import { loadContent } from './content/load-content.ts';
import { projectRoot } from './content/project-root.ts';
import { loadCannedReplies } from './handoff/canned.ts';
import { createDesk } from './handoff/desk.ts';
import type { DeskView } from './handoff/desk.ts';
import { followForHub } from './handoff/follow-for-hub.ts';
import type { HandoffHub } from './handoff/hub.ts';
import { loadAssets } from './http/assets.ts';
import { startContentReview } from './jobs/content-review.ts';
import { keepDuty } from './jobs/duty.ts';
import type { Work } from './jobs/duty.ts';
import { startLeases } from './jobs/leases.ts';
import { startRetention } from './jobs/retention.ts';
import { startWaiting } from './jobs/waiting.ts';
import type { Logger } from './log.ts';
import { openPostgresStore } from './store/postgres/open.ts';
import { openSqliteStore } from './store/sqlite/open.ts';
import type { Store } from './store/store.ts';
import { createRecognizer } from './understanding/recognizer/create-recognizer.ts';
import { understand } from './understanding/understand.ts';

const LOCALE = 'en-GB';

const dialogs = (): string => join(projectRoot(), 'dialogs');

export interface Started {
  readonly services: Services;
  /** Stops timers and workers, then closes the store. For when the server has taken its last turn. */
  readonly stop: () => Promise<void>;
}

/** Opens the store where chats are kept. */
export type OpenStore = () => Promise<Store>;

export interface BotOptions {
  readonly openStore: OpenStore;
  readonly force: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** The address that links to summaries begin with; without it there are none. */
  readonly publicUrl?: () => string;
  /** There are people to hand a chat to. */
  readonly staffed?: true;
  /** Those people are an outside hub's, not the console's. */
  readonly byHub?: boolean;
  /** Milliseconds a message may wait for the recognizers; by default what a server can spare. */
  readonly recognizerLimit?: number;
}

export interface OpenedBot {
  readonly content: Content;
  readonly store: Store;
  readonly bot: Bot;
  /** The desk with people at it, whether or not the bot hands anybody to them. */
  readonly desk: DeskView;
  readonly close: () => Promise<void>;
}

/**
 * Opens the bot over its content and a store of its own, without a server around it.
 * @throws AppError CONTENT_INVALID, CONFIG_INVALID and what a store throws when it is opened.
 */
export async function openBot(options: BotOptions): Promise<OpenedBot> {
  const { force, clock, log, publicUrl, staffed, byHub, recognizerLimit } = options;
  const content = loadContent({ folder: dialogs(), locale: LOCALE, forceId: force, ...contentOptions });
  const store = await options.openStore();
  const desk = createDesk(store, content.force.desk, byHub);
  const recognizer = createRecognizer({
    clock,
    ...(recognizerLimit !== undefined && { limit: recognizerLimit }),
  });
  const bot = createBot(
    {
      ...{ program: ringback, content, understand, recognize: recognizer.recognize },
      ...{ store, clock, log },
      ...(publicUrl !== undefined && { publicUrl }),
      ...(staffed && { desk: desk.of }),
    },
    summarise,
  );
  const close = async (): Promise<void> => {
    await recognizer.close();
    await store.close();
  };
  return { content, store, bot, desk, close };
}

/** A deployment's own adapter to an outside hub. @param from by which the hub speaks to the bot. */
export type ConnectHub = (from: FromHub) => HandoffHub;

export interface ServiceOptions {
  readonly clock: Clock;
  readonly log: Logger;
  /** Hands chats to an outside hub in the place of the console. */
  readonly connectHub?: ConnectHub;
}

/** The store that the settings name: a database that several servers may share, or a folder of this server's own. */
const storeOf =
  ({ databaseUrl, databaseConnections, dataDir }: Config, { clock, log }: ServiceOptions): OpenStore =>
  () =>
    databaseUrl === undefined
      ? openSqliteStore({ folder: dataDir, clock, log })
      : openPostgresStore({ url: databaseUrl, connections: databaseConnections, clock, log });

/**
 * Returns the store, unless servers have worked on it with other keys: then nobody's chat could be gone on with.
 * @throws AppError CONFIG_INVALID, the store closed
 */
async function withItsKeys(store: Store, keys: readonly SigningKey[]): Promise<Store> {
  try {
    if (await store.instances.admitKeys(keys.map(printOf))) return store;
    throw new AppError(
      'CONFIG_INVALID',
      `SIGNING_KEYS: this database was used with other keys than ${keys.map(({ id }) => id).join(', ')}, and open chats need them. Give the keys of before, a new one first. After a move they are in the old DATA_DIR, and npm run migrate-to-postgres -- --from DATA_DIR --show-keys prints them. If they are lost, see "Keys" in docs/operating.md.`,
    );
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * Opens everything a server is made of.
 * @param through wraps the store, for tests that watch or break it.
 * @throws AppError with one line for each thing that is wrong: settings, content, the data folder.
 */
export async function startServices(
  config: Config,
  options: ServiceOptions,
  through: (store: Store) => Store = (store) => store,
): Promise<Started> {
  const { clock, log, connectHub } = options;
  const openStore = storeOf(config, options);
  const signingKeys = loadSigningKeys(config.signingKeys, config.dataDir);
  const cannedReplies = loadCannedReplies(dialogs(), LOCALE);
  const address: Address = { url: config.publicUrl ?? `http://localhost:${config.port}` };
  const { content, store, bot, desk, close } = await openBot({
    openStore: async () => through(await withItsKeys(await openStore(), signingKeys)),
    ...{ force: config.force, clock, log, publicUrl: () => address.url },
    ...{ staffed: true, byHub: connectHub !== undefined },
  });
  const expired = (): readonly string[] => expiredContent(content, londonDay(clock.now()));
  const stopReview = startContentReview({ expired, log });
  const stopJobs = startJobs(config, options, { store, bot, desk });
  return {
    services: {
      ...{ store, desk, signingKeys, clock, log, address, expired },
      ...{ takeTurn: bot.takeTurn, opening: bot.opening, readSummary: bot.readSummary },
      readCase: createReadCase({ program: ringback, content, clock }, summarise),
      cannedReplies,
      forceName: content.force.name,
      assets: loadAssets(join(projectRoot(), 'dist', 'public')),
    },
    stop: async () => {
      stopReview();
      await stopJobs();
      await close();
    },
  };
}

/**
 * Starts what goes on by itself. What must not happen at two instances at once is a duty.
 * @returns stops it; resolves when nothing of it runs any more.
 */
function startJobs(
  { retentionDays, auditDays }: Config,
  { clock, log, connectHub }: ServiceOptions,
  { store, bot: { takeTurn }, desk }: Pick<OpenedBot, 'store' | 'bot' | 'desk'>,
): () => Promise<void> {
  const holder = randomUUID();
  const alone = (duty: string, work: Work): (() => Promise<void>) =>
    keepDuty({ instances: store.instances, duty, holder, log }, work);
  const stopLeases = startLeases({ store, takeTurn, clock, log });
  const stopWaiting = startWaiting({ store, desk, takeTurn, clock, log });
  const hub = connectHub?.(createFromHub(store, takeTurn));
  const stopHub = hub && alone('hub', () => followForHub({ store, hub, clock, log }));
  const stopRetention = alone('retention', () =>
    startRetention({ store, clock, log, retentionDays, auditDays }),
  );
  return async () => {
    await Promise.all([stopLeases(), stopWaiting(), stopRetention(), stopHub?.()]);
  };
}
