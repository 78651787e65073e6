import { z } from 'zod';
import type { Activity } from 'botbuilder';
import type { Press } from '../protocol.ts';

/** Longest message that is read, in characters; the rest is cut off. */
export const MOST_WORDS = 2_000;

const pressSchema = z.object({
  ringback: z.object({
    seq: z.int().nonnegative(),
    question: z.string().max(100).exactOptional(),
    answer: z
      .union([
        z.string().max(200),
        z.array(z.string().max(200)).max(50),
        z.record(z.string().max(100), z.string().max(200)),
      ])
      .exactOptional(),
    command: z.string().max(50).exactOptional(),
  }),
});

/** The button press that an activity carries, or null. A `value` of another shape is no press of ours. */
export function pressIn(activity: Partial<Activity>): Press | null {
  const value: unknown = typeof activity.value === 'string' ? parsed(activity.value) : activity.value;
  const result = pressSchema.safeParse(value);
  return result.success ? result.data : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const seenSchema = z.object({ seen: z.int().nonnegative() });

/** The highest `seq` the client says it had shown, if it says so. */
export function seenIn(activity: Partial<Activity>): number | null {
  const result = seenSchema.safeParse(activity.channelData);
  return result.success ? result.data.seen : null;
}
