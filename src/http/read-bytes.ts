import type { IncomingMessage } from 'node:http';
import { AppError } from '../errors.ts';

/**
 * The body of a request.
 * @param most bytes that are taken; no more are read, whatever the client says or sends.
 * @throws AppError TOO_LARGE, BAD_REQUEST when it broke off.
 */
export async function readBytes(request: IncomingMessage, most: number): Promise<Buffer> {
  const tooLarge = (): AppError =>
    new AppError('TOO_LARGE', `The body is larger than ${most} bytes. Send something shorter.`);
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) break;
      chunks.push(chunk);
    }
  } catch (cause) {
    throw new AppError('BAD_REQUEST', 'The request broke off before its body was whole.', { cause });
  }
  if (size > most) throw tooLarge();
  return Buffer.concat(chunks);
}
