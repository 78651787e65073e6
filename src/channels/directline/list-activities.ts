import { AppError } from '../../errors.ts';
import type { DirectLineServices } from './services.ts';
import { reach } from './reach.ts';
import type { DirectLineAnswer, DirectLineRequest } from './request.ts';
import { readWatermark } from './watermark.ts';
import { activitySet } from './wire-activity.ts';

/** Activities in one answer to a poll. */
const POLL_ENTRIES = 100;

/** An empty set that leaves the client's watermark where it is. */
export function nothingNew({ query }: DirectLineRequest): DirectLineAnswer {
  const watermark = query.get('watermark');
  return { status: 200, body: { activities: [], ...(watermark !== null && { watermark }) } };
}

/** Faults of ours, as against refusals of the client. */
const isFault = (error: unknown): boolean => !(error instanceof AppError) || error.status >= 500;

/**
 * What comes after the watermark; a client pages until a set is empty. While the store can't be read nothing is new: the
 * official client never polls again after an error.
 */
export async function listActivities(
  services: DirectLineServices,
  request: DirectLineRequest,
  conversation: string,
): Promise<DirectLineAnswer> {
  try {
    await reach(services, request.authorization, conversation);
    const after = readWatermark(request.query) ?? 0;
    const entries = await services.store.log(conversation, after, POLL_ENTRIES);
    const { activities, watermark } = activitySet(conversation, entries, after);
    return { status: 200, body: { activities, watermark } };
  } catch (error) {
    if (!isFault(error)) throw error;
    services.log.error(
      { conversation, err: error },
      'a poll could not be answered and was told that nothing is new',
    );
    return nothingNew(request);
  }
}
