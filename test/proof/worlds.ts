import { join } from 'node:path';
import { contentOptions, ringback } from '../../dialogs/index.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { projectRoot } from '../../src/content/project-root.ts';
import type { Desk } from '../../src/conversation/desk.ts';
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

/** The desk with people at it, in each way in which it can stand. */
export const DESKS = {
  next: { state: 'open', opens: null, place: 1, minutes: null },
  open: { state: 'open', opens: null, place: 2, minutes: [5, 12] },
  long: { state: 'open', opens: null, place: 14, minutes: [25, 45] },
  nobody: { state: 'nobody', opens: null, place: 1, minutes: null },
  closed: { state: 'closed', opens: 'tomorrow at 8 am', place: 1, minutes: null },
} as const satisfies Readonly<Record<string, Desk>>;
export type DeskName = keyof typeof DESKS;
export const DESK_NAMES = Object.keys(DESKS) as readonly DeskName[];

export const dayOf = ({ now }: Pick<Setting, 'now'>): string => now.slice(0, 'YYYY-MM-DD'.length);
