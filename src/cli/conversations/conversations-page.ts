import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ITEMS } from '../../case/vocabulary.ts';
import { fixedClock } from '../../clock.ts';
import { AppError } from '../../errors.ts';
import { createLog } from '../../log.ts';
import { openChat } from '../chat/open-chat.ts';
import { describeMiss, perform } from '../chat/perform.ts';
import { readPart } from './read-part.ts';
import type { Part } from './read-part.ts';
import { writtenDown } from './written-down.ts';

/** A Monday, so that the page is the same on every day. */
const NOW = '2026-11-23T14:05:00Z';

const INTRODUCTION = `# Conversations, as they are read

One whole conversation for each thing that callers ask for, had with the real bot on 23 November 2026 at five past two in
the afternoon. Some people press what is shown, some use their own words; both lead to the same advice.

What a person types or presses is set apart like this:

> **Amira presses** \`None of these\`

Buttons stand in a row under their question. Ways out, such as "Go back" and "Talk to a person", are there at every question
and left out here. A contact's hours, cost and other ways to reach it are shown beside every step, and once in each
conversation here.

This page is written by \`npm run conversations\` from the plays in [docs/conversations](conversations); change those, or the
words in \`dialogs\`, and run it again.`;

/**
 * `docs/conversations.md`, from the plays in a folder: one for each item, named for it.
 * @throws AppError CONTENT_INVALID when a play is missing, or a line of it does not come true.
 */
export async function conversationsPage(folder: string): Promise<string> {
  const parts = ITEMS.map((item) => readPart(join(folder, `${item}.play`), item));
  const contents = parts.map(
    ({ title }, index) => `${index + 1}. [${title}](#${anchorOf(headingOf(title, index))})`,
  );
  const chapters: string[] = [];
  for (const [index, part] of parts.entries()) {
    const pieces = await performed(part);
    chapters.push([`## ${headingOf(part.title, index)}`, ...part.about.map(italic), ...pieces].join('\n\n'));
  }
  return `${[INTRODUCTION, contents.join('\n'), ...chapters].join('\n\n')}\n`;
}

const italic = (paragraph: string): string => `_${paragraph}_`;
const headingOf = (title: string, index: number): string => `${index + 1}. ${title}`;
/** As GitHub names a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

/** Has the conversation with the real bot, over a store of its own. */
async function performed({ lines, person, force, file }: Part): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-conversation-'));
  try {
    const log = createLog('error', true);
    const { chat, close } = await openChat({ folder, force, clock: fixedClock(NOW), log });
    try {
      const written = writtenDown(chat, person);
      const miss = await perform(lines, written.chat);
      if (miss !== null) throw new AppError('CONTENT_INVALID', describeMiss(miss, file));
      return written.pieces;
    } finally {
      await close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
