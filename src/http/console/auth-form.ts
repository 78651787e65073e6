import type { IncomingMessage } from 'node:http';
import { AppError } from '../../errors.ts';

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
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MOST_BYTES) break;
      chunks.push(chunk);
    }
  } catch (cause) {
    throw new AppError('BAD_REQUEST', 'The request broke off before the form was whole.', { cause });
  }
  if (size > MOST_BYTES) throw new AppError('TOO_LARGE', `The form is larger than ${MOST_BYTES} bytes.`);
  return new Map(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
}
