import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { Vocabulary } from '../conversation/vocabulary.ts';

const schema = z.record(z.string(), z.record(z.string(), z.array(z.string())));

/** @throws AppError CONTENT_INVALID when the file is missing or no vocabulary. */
export function readVocabulary(file: string): Vocabulary {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new AppError('CONTENT_INVALID', `${file}: is not a vocabulary`, { cause });
  }
}

export function writeVocabulary(file: string, vocabulary: Vocabulary): void {
  writeFileSync(file, `${JSON.stringify(vocabulary, null, 2)}\n`);
}
