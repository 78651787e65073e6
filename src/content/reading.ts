import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Fault } from './faults.ts';
import { explained, problemsOf } from './problems.ts';

/** One reading of a content folder: faults are gathered, so that all are reported at once. */
export interface Reading {
  readonly folder: string;
  readonly faults: Fault[];
}

/** Notes a fault in a file, named by its path inside the content folder. */
export function report(reading: Reading, path: string, key: string, problem: string): void {
  reading.faults.push({ file: `${basename(reading.folder)}/${path}`, key, problem });
}

/** The names of a folder's files with this ending, without it, sorted. A folder that is not there has none. */
export function namesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

/** A file's text, or undefined when it cannot be read, which is a fault. */
export function readText(reading: Reading, path: string): string | undefined {
  try {
    return readFileSync(join(reading.folder, path), 'utf8');
  } catch {
    report(reading, path, 'file', 'cannot be read; add the file or correct its name');
    return undefined;
  }
}

/** What a YAML text holds. `lineOffset` is how many lines of the file stand before it. */
export function parseYaml(reading: Reading, path: string, text: string, lineOffset = 0): unknown {
  const document = parseDocument(text);
  for (const error of document.errors) {
    const line = (error.linePos?.[0].line ?? 1) + lineOffset;
    const what = error.message.split(/ at line \d+/)[0] ?? error.code;
    report(reading, path, `line ${line}`, `is not readable YAML: ${what}`);
  }
  return document.errors.length > 0 ? undefined : document.toJS();
}

/** The value if it fits its schema; else undefined, and its faults under `prefix`. */
export function fit<T>(
  reading: Reading,
  path: string,
  schema: z.ZodType<T>,
  value: unknown,
  prefix = '',
): T | undefined {
  const result = schema.safeParse(value, explained);
  if (result.success) return result.data;
  for (const { key, problem } of problemsOf(result.error)) report(reading, path, prefix + key, problem);
  return undefined;
}

/** A YAML file read and held against its schema; undefined, with faults, when either fails. */
export function readYaml<T>(reading: Reading, path: string, schema: z.ZodType<T>): T | undefined {
  const text = readText(reading, path);
  if (text === undefined) return undefined;
  const faults = reading.faults.length;
  const value = parseYaml(reading, path, text);
  return reading.faults.length > faults ? undefined : fit(reading, path, schema, value);
}
