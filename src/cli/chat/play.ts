import { readFileSync } from 'node:fs';
import { AppError } from '../../errors.ts';

const CUES = ['You', 'You press', 'Bot asks', 'Bot says', 'Bot shows step'] as const;
type Cue = (typeof CUES)[number];

/**
 * A conversation as a play, one line for each thing said:
 * `You: words`, `You press: label, label`, `You press: row = option, row = option`, `Bot asks: question`,
 * `Bot says: part of a message` and `Bot shows step: id of a piece of advice`. Bot lines speak of what the bot said since
 * the person's last line. Other lines are prose; the first line is the title.
 */
export interface Play {
  readonly title: string;
  readonly lines: readonly PlayLine[];
}

export interface PlayLine {
  /** Of the file, from 1. */
  readonly number: number;
  readonly cue: Cue;
  readonly words: string;
}

/** What looks like a cue: a misspelt one must not pass for prose, or what it holds would never be checked. */
const CUE_LINE = /^(?<cue>(?:You|Bot)(?: [a-z]+){0,2}):(?<words>.*)$/u;

/** @throws AppError CONTENT_INVALID when the file can't be read or a line of it is no line of a play. */
export function readPlay(file: string): Play {
  const play = parsePlay(textOf(file), file);
  if (play.lines.length === 0) throw new AppError('CONTENT_INVALID', `${file}: has no line of a play`);
  return play;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const reason =
      (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(cause);
    throw new AppError('CONTENT_INVALID', `${file}: can't be read (${reason})`, { cause });
  }
}

function parsePlay(text: string, file: string): Play {
  const rows = text.split(/\r?\n/u).map((row) => row.trim());
  const lines = rows.flatMap((row, index) => {
    const { cue: found, words = '' } = CUE_LINE.exec(row)?.groups ?? {};
    if (found === undefined) return [];
    const cue = CUES.find((one) => one === found);
    if (cue !== undefined && words.trim() !== '') return [{ number: index + 1, cue, words: words.trim() }];
    const problem =
      cue === undefined ? `"${found}:" is none of ${CUES.join(', ')}` : `"${found}:" has no words`;
    throw new AppError('CONTENT_INVALID', `${file}, line ${index + 1}: ${problem}`);
  });
  return { title: rows[0] ?? file, lines };
}
