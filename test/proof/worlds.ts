import { join } from 'node:path';
import { contentOptions, ringback } from '../../dialogs/index.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { projectRoot } from '../../src/content/project-root.ts';
import type { Setting } from '../../src/conversation/program.ts';

/** Two forces of one nation, and one of each other nation. */
export const FORCES = ['northamptonshire', 'metropolitan', 'police-scotland', 'psni'] as const;
export type ForceId = (typeof FORCES)[number];

/** A minute at which nothing is past its review date, London. */
export const NOW = '2026-11-23T10:00';

/** The real conversations with their real words, as this force says them. */
export const worldOf = (forceId: ForceId): Setting => ({
  program: ringback,
  now: NOW,
  content: loadContent({
    folder: join(projectRoot(), 'dialogs'),
    locale: 'en-GB',
    forceId,
    ...contentOptions,
  }),
});

export const dayOf = ({ now }: Pick<Setting, 'now'>): string => now.slice(0, 'YYYY-MM-DD'.length);
