import { join } from 'node:path';
import type { Advice } from './content.ts';
import { fit, namesIn, parseYaml, readText, report } from './reading.ts';
import type { Reading } from './reading.ts';
import { adviceFrontMatter } from './schemas.ts';

export const ADVICE_STEPS = 'advice/steps';

/** `---`, the front matter, `---`, the body. */
const PIECE = /^---\r?\n(?<matter>.*?\r?\n)---\r?\n(?<body>.*)$/s;

/** The ids that have a piece in any language. */
export function adviceIds(folder: string): string[] {
  const names = namesIn(join(folder, ADVICE_STEPS), '.md');
  return [...new Set(names.map((name) => name.replace(/\.[^.]*$/, '')))];
}

function readBody(reading: Reading, path: string, body: string): { action: string; why: string } {
  const paragraphs = body
    .trim()
    .split(/(?:\r?\n){2,}/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
  if (paragraphs.length !== 2) {
    report(reading, path, 'body', `has ${paragraphs.length} paragraphs; it wants two, the action and why`);
  }
  return { action: paragraphs[0] ?? '', why: paragraphs[1] ?? '' };
}

function readPiece(reading: Reading, id: string, path: string): Advice | undefined {
  const text = readText(reading, path);
  if (text === undefined) return undefined;
  const parts = PIECE.exec(text)?.groups;
  if (parts === undefined) {
    report(
      reading,
      path,
      'file',
      'has no front matter; it wants --- on the first line and after the last key',
    );
    return undefined;
  }
  const body = readBody(reading, path, parts['body'] ?? '');
  const faults = reading.faults.length;
  const value = parseYaml(reading, path, parts['matter'] ?? '', 1);
  if (reading.faults.length > faults) return undefined;
  const matter = fit(reading, path, adviceFrontMatter, value);
  if (matter === undefined) return undefined;
  if (matter.id !== id) report(reading, path, 'id', `is "${matter.id}"; it wants the file's name, "${id}"`);
  return { ...matter, ...body };
}

/** Every piece in one language, by id. A piece that another language has and this one has not is a fault. */
export function readAdvice(
  reading: Reading,
  locale: string,
  isContact: (id: string) => boolean,
): Record<string, Advice> {
  const advice: Record<string, Advice> = {};
  for (const id of adviceIds(reading.folder)) {
    const path = `${ADVICE_STEPS}/${id}.${locale}.md`;
    const piece = readPiece(reading, id, path);
    if (piece === undefined) continue;
    for (const contact of piece.contacts) {
      if (!isContact(contact)) {
        report(reading, path, 'contacts', `names "${contact}"; it wants ids of tables/contacts.yaml`);
      }
    }
    advice[id] = piece;
  }
  return advice;
}
