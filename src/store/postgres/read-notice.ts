import { z } from 'zod';
import type { Logger } from '../../log.ts';
import type { Signal } from '../store.ts';
import type { Notice } from './notices.ts';

const name = z.string();

const news = z.object({
  conversation: name,
  rewritten: z.array(z.int32()),
  advanced: z.object({ version: z.int32(), touchedAt: z.int() }).nullable(),
});

/** Of every kind one, so that none is forgotten. */
const signals: { readonly [Kind in Signal['kind']]: z.ZodType<Extract<Signal, { kind: Kind }>> } = {
  'person-typing': z.object({
    kind: z.literal('person-typing'),
    conversation: name,
    id: name,
    user: name,
    clientId: name.exactOptional(),
  }),
  'operator-typing': z.object({ kind: z.literal('operator-typing'), conversation: name, operator: name }),
  erased: z.object({ kind: z.literal('erased'), conversation: name }),
  desk: z.object({ kind: z.literal('desk') }),
  sessions: z.object({ kind: z.literal('sessions') }),
};

const signal = z.union(Object.values(signals));

/** Who tells, and what. */
const sent = z.tuple([name, z.union([z.object({ news }), z.object({ signal })])]);

/**
 * A notice of another instance, or null. Anybody who may use the database can write to the channel, and so can instances
 * of a newer version: what doesn't fit is passed over.
 */
export function readNotice(payload: string, instance: string, log: Logger): Notice | null {
  try {
    const [sender, notice] = sent.parse(JSON.parse(payload));
    return sender === instance ? null : notice;
  } catch (error) {
    log.debug({ err: error }, 'a notice that this version does not know was passed over');
    return null;
  }
}
