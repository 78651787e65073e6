import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { CLAIMED, ITEMS } from '../../src/case/vocabulary.ts';
import type { ConversationWords, Phrases } from '../../src/content/content.ts';

const option = z.strictObject({ label: z.string(), accepts: z.array(z.string()) });
const question = z.strictObject({
  ask: z.string(),
  again: z.string(),
  label: z.string(),
  options: z.record(z.string(), option),
  rows: z.record(z.string(), z.string()),
});

export const greetingWords: z.ZodType<ConversationWords> = z.strictObject({
  title: z.string(),
  questions: z.strictObject({ colour: question }),
  tells: z.record(z.string(), z.array(z.string())),
  outcomes: z.record(z.string(), z.array(z.string())),
});

export const fewPhrases: z.ZodType<Phrases> = z.strictObject({
  accepts: z.record(z.string(), z.array(z.string())),
  labels: z.record(z.string(), z.string()),
  says: z.record(z.string(), z.array(z.string())),
  items: z.record(z.enum(ITEMS), z.strictObject({ wanted: z.string() })),
  claims: z.record(z.enum(CLAIMED), z.string()),
});

export const greetingSummary: z.ZodType<Record<string, string>> = z.strictObject({ heading: z.string() });

const dates = 'lastVerified: 2026-11-22\nreviewBy: 2027-05-22\n';

/** A small whole content folder: every file as it should be. */
export const FILES: Readonly<Record<string, string>> = {
  'phrases.en-GB.yaml': `accepts: { yes: ['yes'] }
labels: { yes: 'Yes' }
says: { hello: ['Hello {name}.'] }
items:
${ITEMS.map((item) => `  ${item}: { wanted: the ${item} }`).join('\n')}
claims:
${CLAIMED.map((claim) => `  ${claim}: the ${claim}`).join('\n')}
`,
  'greeting/greeting.en-GB.yaml': `title: Greeting
questions:
  colour:
    ask: Which colour?
    again: Red or blue?
    label: the colour
    options:
      red: { label: Red, accepts: [crimson] }
    rows: {}
tells: {}
outcomes: { done: ['Thank you, {name}.'] }
`,
  'summary/summary.en-GB.yaml': 'heading: Your summary\n',
  'safe-core/ro.yaml': `language: ro
name: Română
sources: [https://example.org/999]
reviewed: 2026-11-22
reviewBy: 2027-05-22
core: >-
  Închideți acum.
  Sunați la 999.
unchecked: Neverificat.
person: Scrieți „person”.
`,
  'advice/steps/ring-999.en-GB.md': `---
id: ring-999
owner: Contact centre lead
sources: [https://example.org/999]
reviewed: 2026-11-22
reviewBy: 2027-05-22
contacts: ['999']
---

Ring 999
now.

It is free.
`,
  'tables/contacts.yaml': `- id: '999'
  name: Emergency
  number: '999'
  hours: Day and night
  cost: Free
  sources: [https://example.org/999]
  lastVerified: 2026-11-22
  reviewBy: 2027-05-22
`,
  'tables/forces/county.yaml': `id: county
name: County Police
jurisdiction: england-and-wales
website: https://example.org
requiredLanguages: [en-GB]
sources: [https://example.org/force]
${dates}`,
};

/** What a test changes: a file's new text, a change to its text, or null to leave the file out. */
export type Changes = Readonly<Record<string, string | null | undefined | ((text: string) => string)>>;

const made: string[] = [];

/** A content folder on disk with these changes; `removeContentFolders` takes all of them away. */
export function contentFolder(changes: Changes = {}): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'ringback-content-')), 'dialogs');
  made.push(dirname(folder));
  for (const path of new Set([...Object.keys(FILES), ...Object.keys(changes)])) {
    const change = changes[path];
    const text =
      typeof change === 'function' ? change(FILES[path] ?? '') : change === undefined ? FILES[path] : change;
    if (typeof text !== 'string') continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export function removeContentFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** The options that fit `contentFolder`. */
export const optionsFor = (folder: string) => ({
  folder,
  locale: 'en-GB',
  forceId: 'county',
  conversations: [{ id: 'greeting', words: greetingWords }],
  phrases: fewPhrases,
  summary: greetingSummary,
});
