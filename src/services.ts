import { join } from 'node:path';
import { contentOptions, ringback } from '../dialogs/index.ts';
import type { Services } from './app.ts';
import { createBot } from './bot/create-bot.ts';
import { loadSigningKeys } from './channels/directline/signing-keys.ts';
import { londonDay } from './clock.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { expiredContent } from './content/expired-content.ts';
import { loadContent } from './content/load-content.ts';
import { projectRoot } from './content/project-root.ts';
import { loadAssets } from './http/assets.ts';
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
  const root = projectRoot();
  const content = loadContent({
    folder: join(root, 'dialogs'),
    locale: 'en-GB',
    forceId: config.force,
    ...contentOptions,
  });
  const expired = expiredContent(content, londonDay(clock.now()));
  if (expired.length > 0)
    log.warn({ expired }, 'content is past its review date; the safe core is said instead');
  const signingKeys = loadSigningKeys(config.signingKeys, config.dataDir);
  const store = through(await openSqliteStore({ folder: config.dataDir, clock, log }));
  const recognizer = createRecognizer({ clock });
  const { takeTurn, opening } = createBot({
    ...{ program: ringback, content, understand, recognize: recognizer.recognize },
    ...{ store, clock, log },
  });
  const stopRetention = startRetention({ store, clock, log, retentionDays: config.retentionDays });
  return {
    services: {
      ...{ store, takeTurn, opening, signingKeys, clock, log },
      forceName: content.force.name,
      assets: loadAssets(join(root, 'dist', 'public')),
    },
    stop: async () => {
      await stopRetention();
      await recognizer.close();
      await store.close();
    },
  };
}
