import type { IncomingMessage } from 'node:http';
import { AppError } from '../../errors.ts';
import { readBytes } from '../read-bytes.ts';

/** Names and passwords are short. Bytes. */
const MOST_BYTES = 16_384;
const FORM = 'application/x-www-form-urlencoded';

/**
 * The fields of a form that a page of ours sent.
 * @throws AppError UNSUPPORTED_MEDIA_TYPE, TOO_LARGE, BAD_REQUEST when it broke off.
 */
export async function readForm(request: IncomingMessage): Promise<ReadonlyMap<string, string>> {
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? 'nothing';
  if (type !== FORM)
    throw new AppError('UNSUPPORTED_MEDIA_TYPE', `Content-Type: got "${type}", wants ${FORM}.`);
  const bytes = await readBytes(request, MOST_BYTES);
  return new Map(new URLSearchParams(bytes.toString('utf8')));
}
