import { z } from 'zod';
import type { Request } from 'restify';
import { parse } from '../../channels/directline/parse.ts';
import { AppError } from '../../errors.ts';
import { readJson } from '../read-json.ts';

/** Names an act: the console draws it, and sends it again with a repeat. */
export const clientId = z.string().regex(/^[\w-]{8,64}$/, 'wants 8 to 64 letters, digits, _ or -');
export const token = z.int().positive();

/** The body of a request, as the schema wants it. @throws AppError BAD_REQUEST, MISSING_PROPERTY and as `readJson`. */
export const bodyOf = async <Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> => parse(schema, await readJson(request), 'body');

/** The id in a request's path. Ids are short words; anything else is no id of ours and is not looked up. */
export function idIn({ params }: Request): string {
  const { id } = params as { readonly id?: unknown };
  if (typeof id === 'string' && /^[\w-]{1,64}$/.test(id)) return id;
  throw new AppError('NOT_FOUND', 'There is nothing under this id.');
}

/** A whole number of a query, or null when it isn't there. @throws AppError BAD_REQUEST. */
export function wholeNumberIn(query: URLSearchParams, name: string): number | null {
  const text = query.get(name);
  if (text === null) return null;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new AppError('BAD_REQUEST', `${name}: wants a whole number.`);
}
