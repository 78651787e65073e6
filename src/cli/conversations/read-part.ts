import { readFileSync } from 'node:fs';
import type { Item } from '../../case/vocabulary.ts';
import { readPlay } from '../chat/play.ts';
import type { Play } from '../chat/play.ts';

/** A play to be read: who speaks, where, and about what. */
export interface Part extends Play {
  readonly file: string;
  readonly item: Item;
  /** What the person is called. */
  readonly person: string;
  /** A file of `dialogs/tables/forces`. */
  readonly force: string;
  /** Who they are and what happened, a paragraph each. */
  readonly about: readonly string[];
}

const ORDINARY_FORCE = 'northamptonshire';
const HEADER = /^(?<key>Person|Force): (?<value>.+)$/u;
const CUE = /^(?:You|Bot) ?[a-z ]*:/u;

/**
 * Reads a play with its header: after the title, paragraphs of prose, `Person: name` and, where it isn't the ordinary
 * one, `Force: id`, up to the first line that is said.
 * @throws AppError CONTENT_INVALID as a play does.
 */
export function readPart(file: string, item: Item): Part {
  const play = readPlay(file);
  const rows = readFileSync(file, 'utf8')
    .split(/\r?\n/u)
    .map((row) => row.trim());
  const header = rows.slice(
    1,
    rows.findIndex((row) => CUE.test(row)),
  );
  const facts = new Map(
    header.flatMap((row) => {
      const { key, value } = HEADER.exec(row)?.groups ?? {};
      return key === undefined || value === undefined ? [] : [[key, value] as const];
    }),
  );
  return {
    ...play,
    file,
    item,
    person: facts.get('Person') ?? 'The person',
    force: facts.get('Force') ?? ORDINARY_FORCE,
    about: header.filter((row) => row !== '' && !HEADER.test(row)),
  };
}
