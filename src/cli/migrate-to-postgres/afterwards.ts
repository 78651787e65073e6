import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Tokens, links, hashed networks and second factors of an installation are worth nothing under other keys. */
function aboutKeys(from: string): readonly string[] {
  const file = join(from, 'signing-keys.json');
  if (!existsSync(file)) return ['Give every server the SIGNING_KEYS that this installation had.'];
  return [
    `Give every server the keys of ${file} as SIGNING_KEYS: --show-keys prints the line.`,
    'If this installation had SIGNING_KEYS of its own in its settings, those are the ones.',
  ];
}

/** What is left to do when everything has been moved. */
export const afterwards = (from: string): readonly string[] => [
  ...aboutKeys(from),
  'Set DATABASE_URL and start the servers; never start one on the old folder again.',
  `${from} still holds what people said, and nothing erases it there any more: delete it when all is well.`,
];
