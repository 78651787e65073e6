import type { IncomingMessage } from 'node:http';
import { AppError } from '../errors.ts';
import { readBytes } from './read-bytes.ts';

/** Direct Line's own limit on an activity. Bytes. */
const MOST_BYTES = 262_144;

/** Nothing a client has to say is nested deeper; reading deeper things costs stack. */
const MOST_DEPTH = 32;

const JSON_TYPE = 'application/json';

function mustBeReadable({ headers }: IncomingMessage, types: readonly string[]): void {
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== undefined && !types.includes(type))
    throw new AppError('UNSUPPORTED_MEDIA_TYPE', `Content-Type: got "${type}", wants ${JSON_TYPE}.`);
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'Content-Encoding: send the body as it is, not compressed.');
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('BAD_REQUEST', 'The body is not UTF-8 text.', { cause });
  }
}

/** The engine's own message quotes the body, so only the place is taken from it. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const place = /position (\d+)/.exec(cause instanceof Error ? cause.message : '')?.[1];
    const where = place === undefined ? 'it breaks off' : `see character ${place}`;
    throw new AppError('BAD_REQUEST', `The body is not valid JSON: ${where}.`);
  }
}

/** Walks level by level, not by recursion, which a hostile body would exhaust. */
function mustBeShallow(value: unknown): void {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_DEPTH)
      throw new AppError('BAD_REQUEST', `The body is nested deeper than ${MOST_DEPTH} levels.`);
    level = level.flatMap((each): unknown[] =>
      typeof each === 'object' && each !== null ? Object.values(each) : [],
    );
  }
}

/**
 * The JSON body of a request; undefined when it has none.
 * @param alsoTypes content types taken besides `application/json`.
 * @throws AppError TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, BAD_REQUEST, saying what is wrong and where.
 */
export async function readJson(
  request: IncomingMessage,
  alsoTypes: readonly string[] = [],
): Promise<unknown> {
  mustBeReadable(request, [JSON_TYPE, ...alsoTypes]);
  const text = decode(await readBytes(request, MOST_BYTES));
  if (text.trim() === '') return undefined;
  const value = parse(text);
  mustBeShallow(value);
  return value;
}
