import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { knownWords } from '../../src/understanding/language.ts';

const rowSchema = z.looseObject({ text: z.string() });
const FOLDERS = ['bench', 'src/understanding/learned/training'];
const root = new URL('../../', import.meta.url);

const textsIn = (file: URL): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => rowSchema.parse(JSON.parse(line)).text);

/** The messages of the labelled sets that may be read while the rules are written. */
export const labelledMessages = (): readonly string[] =>
  FOLDERS.flatMap((folder) => {
    const inside = new URL(`${folder}/`, root);
    return readdirSync(inside)
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .flatMap((name) => textsIn(new URL(name, inside)));
  });

/** Words that mean something to the product: they lead its readers furthest. */
export const telling = (): readonly string[] => [...knownWords];
