import { AppError } from '../../errors.ts';

/**
 * A watermark is the `seq` of the last log entry a client has, in decimal. Empty and `-` mean the start; null means
 * that the client sent none.
 * @throws AppError BAD_REQUEST.
 */
export function readWatermark(query: URLSearchParams): number | null {
  const watermark = query.get('watermark');
  if (watermark === null) return null;
  if (watermark === '' || watermark === '-') return 0;
  if (/^\d{1,15}$/.test(watermark)) return Number(watermark);
  throw new AppError('BAD_REQUEST', 'watermark: send back the one that the last answer carried.');
}
