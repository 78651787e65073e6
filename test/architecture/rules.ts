/** What one part of the product may import. A part's own files may always import each other. */
export interface Rule {
  /** A folder (ending in `/`) or a file. A file belongs to the longest part that it is under. */
  readonly part: string;
  /** Parts, values and types alike. */
  readonly may: readonly string[];
  /** Parts whose types alone may be imported. */
  readonly mayTypes?: readonly string[];
  /** Packages; `*` at the end stands for any ending. */
  readonly packages: readonly string[];
  readonly packageTypes?: readonly string[];
}

/** Packages whose names must not travel: re-exporting one would open the seam to everybody downstream. */
export const SEAM_PACKAGES = ['botbuilder*', 'botframework-*', '@microsoft/recognizers-text*'];

/** Modules that load others behind the graph's back. */
export const BANNED_PACKAGES = ['node:module', 'node:vm'];

const botFramework = ['botbuilder*', 'botframework-schema', 'botframework-connector'];
const node = ['node:*'];
const base = ['src/case/', 'src/errors.ts', 'src/clock.ts'];
const pages = 'src/http/pages/';
const port = [
  ...['src/store/store.ts', 'src/store/handoff-store.ts', 'src/store/operator-store.ts'],
  'src/store/instances.ts',
];
const store = [...port, 'src/protocol.ts'];
/** What a backend is handed when it is opened. */
const handed = ['src/case/', 'src/clock.ts', 'src/log.ts'];
const storage = [
  ...port,
  ...[
    'src/store/matching.ts',
    'src/store/watchers.ts',
    'src/store/bucket.ts',
    'src/store/migrations/',
    'src/errors.ts',
  ],
];

/** Every part that is not the composition itself. `src/config.ts` is in no row but those of app, services, main and cli. */
const parts: readonly Rule[] = [
  { part: 'src/errors.ts', may: [], packages: [] },
  { part: 'src/clock.ts', may: [], packages: [] },
  { part: 'src/protocol.ts', may: [], packages: [] },
  { part: 'src/console-protocol.ts', may: [], mayTypes: ['src/protocol.ts'], packages: [] },
  { part: 'src/case/', may: ['src/errors.ts', 'src/clock.ts'], packages: ['zod'] },
  { part: 'src/redaction/', may: [], packages: [] },
  { part: 'src/log.ts', may: [], packages: ['pino', 'pino-pretty'] },
  { part: 'src/config.ts', may: ['src/errors.ts'], packages: ['zod', ...node] },
  {
    part: 'src/understanding/',
    may: [...base, 'src/redaction/'],
    packages: ['@microsoft/recognizers-text-suite', ...node],
  },
  {
    part: 'src/content/',
    may: base,
    mayTypes: ['src/protocol.ts'],
    packages: ['zod', 'yaml', ...node],
  },
  {
    part: 'src/conversation/',
    may: base,
    mayTypes: ['src/content/', 'src/understanding/', 'src/protocol.ts'],
    packages: ['zod'],
  },
  {
    part: 'src/conversation/waterfall/',
    may: ['src/conversation/', ...base],
    mayTypes: ['src/protocol.ts'],
    packages: botFramework,
  },
  {
    part: 'dialogs/',
    may: ['src/conversation/', 'src/case/', 'src/errors.ts'],
    mayTypes: ['src/content/'],
    packages: ['zod'],
  },
  ...port.map((part): Rule => ({
    part,
    may: [...base, ...port.filter((other) => other !== part), 'src/protocol.ts'],
    packages: [],
  })),
  { part: 'src/store/activity-id.ts', may: [], packages: node },
  { part: 'src/store/matching.ts', may: [], packages: [] },
  { part: 'src/store/watchers.ts', may: [], mayTypes: [...port, 'src/log.ts'], packages: [] },
  { part: 'src/store/migrations/', may: ['src/errors.ts'], packages: node },
  {
    part: 'src/store/sqlite/',
    may: storage,
    mayTypes: handed,
    packages: ['@photostructure/sqlite', ...node],
  },
  { part: 'src/store/postgres/', may: storage, mayTypes: handed, packages: ['pg', 'zod', ...node] },
  {
    part: 'src/handoff/',
    may: [...base, 'src/content/', ...store, 'src/log.ts'],
    mayTypes: ['src/console-protocol.ts'],
    packages: ['zod', ...node],
  },
  {
    part: 'src/handoff/operators/',
    may: ['src/handoff/', ...base, ...store, 'src/log.ts'],
    packages: ['zod', 'jose', 'openid-client', '@simplewebauthn/server', 'otpauth', ...node],
  },
  {
    part: 'src/bot/',
    may: [
      ...[
        'src/conversation/',
        'src/conversation/waterfall/',
        'src/understanding/',
        'src/redaction/',
        'src/content/',
      ],
      ...['src/handoff/', ...base, ...store, 'src/store/activity-id.ts', 'src/log.ts'],
    ],
    packages: [...botFramework, 'zod', ...node],
  },
  {
    part: 'src/channels/directline/',
    may: [
      'src/content/',
      ...store,
      'src/store/activity-id.ts',
      'src/errors.ts',
      'src/clock.ts',
      'src/log.ts',
    ],
    mayTypes: ['src/bot/', 'src/case/'],
    packages: ['zod', 'jose', 'ws', 'restify', ...node],
    packageTypes: botFramework,
  },
  {
    part: 'src/channels/teams/',
    may: [
      'src/content/',
      ...store,
      'src/store/activity-id.ts',
      'src/errors.ts',
      'src/clock.ts',
      'src/log.ts',
    ],
    mayTypes: ['src/bot/', 'src/case/'],
    packages: [...botFramework, 'zod', 'restify', ...node],
  },
  {
    part: 'src/http/',
    may: [
      ...[
        'src/channels/directline/',
        'src/channels/teams/',
        'src/handoff/',
        'src/handoff/operators/',
        'src/content/',
        'src/redaction/',
      ],
      ...[...store, pages, 'src/markup/', 'src/errors.ts', 'src/clock.ts', 'src/log.ts'],
    ],
    mayTypes: ['src/bot/', 'src/case/', 'src/console-protocol.ts'],
    packages: ['restify', 'ws', 'jose', 'zod', 'prom-client', ...node],
  },
  { part: 'src/markup/', may: [], mayTypes: ['src/protocol.ts'], packages: [] },
  { part: pages, may: ['src/protocol.ts', 'src/markup/'], packages: ['markdown-it', ...node] },
  {
    part: 'src/jobs/',
    may: [
      ...[
        'src/channels/directline/',
        'src/channels/teams/',
        'src/handoff/',
        'src/content/',
        'src/redaction/',
      ],
      ...[...store, 'src/errors.ts', 'src/clock.ts', 'src/log.ts'],
    ],
    mayTypes: ['src/bot/', 'src/case/'],
    packages: node,
  },
  {
    part: 'src/widget/',
    may: ['src/redaction/', 'src/markup/'],
    mayTypes: ['src/protocol.ts', 'src/case/'],
    packages: [],
  },
  {
    part: 'src/console/',
    may: ['src/redaction/', 'src/markup/'],
    mayTypes: ['src/protocol.ts', 'src/console-protocol.ts', 'src/case/'],
    packages: ['preact*', '@preact/signals', 'chart.js*', '@simplewebauthn/browser'],
  },
];

const served = parts
  .map(({ part }) => part)
  .filter((part) => part !== 'src/widget/' && part !== 'src/console/');

/** What is put together, by whom: `app` makes a server of services, `services` opens them, `main` and the commands run. */
export const RULES: readonly Rule[] = [
  ...parts,
  { part: 'src/app.ts', may: [...served, 'dialogs/'], packages: node },
  { part: 'src/services.ts', may: [...served, 'dialogs/'], mayTypes: ['src/app.ts'], packages: node },
  { part: 'src/main.ts', may: ['src/app.ts', 'src/services.ts', ...served], packages: node },
  {
    part: 'src/cli/',
    may: ['src/app.ts', 'src/services.ts', 'src/cli/migrate-to-postgres/', ...served, 'dialogs/'],
    packages: ['zod', ...node],
  },
  {
    // The one command that speaks to a database itself.
    part: 'src/cli/migrate-to-postgres/',
    may: served,
    packages: ['pg', ...node],
  },
];

/** Lines a source file of the product may have. */
export const SIZES = { median: 80, ninetieth: 180, largest: 300 };
