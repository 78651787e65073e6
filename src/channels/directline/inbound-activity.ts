import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { seqOfActivityId } from '../../store/activity-id.ts';
import { BOT_ACCOUNT } from './bot-account.ts';
import type { Caller } from './caller.ts';
import { mustBeClientUser } from './parameters.ts';
import { parse, pick } from './parse.ts';

/** What a client may send. The other types are the channel's to say. */
const TYPES = ['message', 'event', 'typing', 'endOfConversation'] as const;

/** Events that a bot takes as coming from the channel itself. */
const RESERVED_EVENT = /^(handoff\..*|tokens\/response|ContinueConversation|CreateConversation)$/i;

const MAX_NAME = 256;

/** Read off the wire. Properties that are not here are dropped: `deliveryMode`, `callerId`, `recipient` and others. */
const activitySchema = z.object({
  type: z.enum(TYPES),
  id: z.string().min(1).max(MAX_NAME).optional(),
  from: z
    .object({ id: z.string().min(1).max(MAX_NAME).optional(), name: z.string().max(MAX_NAME).optional() })
    .optional(),
  text: z.string().optional(),
  value: z.json().optional(),
  name: z.string().min(1).max(MAX_NAME).optional(),
  code: z.string().max(MAX_NAME).optional(),
  locale: z.string().max(35).optional(),
  localTimestamp: z.iso.datetime({ offset: true, local: true }).optional(),
  localTimezone: z.string().max(64).optional(),
  replyToId: z.string().max(MAX_NAME).optional(),
  attachments: z.array(z.unknown()).optional(),
  channelData: z
    .object({
      clientActivityID: z.string().min(1).max(128).optional(),
      // Some clients spell it so, and know their echo by it.
      clientActivityId: z.string().min(1).max(128).optional(),
      postBack: z.boolean().optional(),
      attachmentSizes: z.array(z.number()).max(10).optional(),
      seen: z.int().nonnegative().optional(),
    })
    .optional(),
});
type WireActivity = z.output<typeof activitySchema>;

const NAMES = Object.keys(activitySchema.shape);

/** What the channel knows of a posted activity besides its words. */
export interface Sending {
  readonly conversation: string;
  readonly caller: Caller;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface InboundActivity {
  readonly activity: Partial<Activity> & { readonly type: string };
  /** Keys by which a repeat of this activity is recognised. */
  readonly keys: readonly string[];
}

function mustBeAllowed({ type, name, attachments }: WireActivity): void {
  if (attachments !== undefined && attachments.length > 0)
    throw new AppError(
      'ATTACHMENTS_REFUSED',
      'This service takes no files. Send what you want to say as words.',
    );
  if (type !== 'event') return;
  if (name === undefined) throw new AppError('MISSING_PROPERTY', 'activity.name: an event needs a name.');
  if (RESERVED_EVENT.test(name))
    throw new AppError('BAD_REQUEST', `activity.name: a client may not send the event "${name}".`);
}

/** A token's user speaks as that user. The holder of the secret may speak as anyone but the bot. */
function senderOf({ from }: WireActivity, caller: Caller): string {
  if (caller.kind === 'token' && caller.claims.user !== undefined) return caller.claims.user;
  const id = from?.id;
  if (id === undefined) throw new AppError('MISSING_PROPERTY', 'activity.from.id: say who is sending.');
  if (caller.kind === 'token' || id.toLowerCase() === BOT_ACCOUNT.id)
    mustBeClientUser(id, 'activity.from.id');
  return id;
}

type Defined<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

const defined = <Fields extends object>(fields: Fields): Defined<Fields> =>
  // Leaving properties out keeps the type of those that stay.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<Fields>;

function keysOf({ id, channelData }: WireActivity, sender: string): readonly string[] {
  const clientId = channelData?.clientActivityID ?? channelData?.clientActivityId;
  return [
    ...(clientId === undefined ? [] : [`c:${sender}:${clientId}`]),
    ...(id === undefined ? [] : [`a:${id}`]),
  ];
}

/**
 * A posted activity as the bot may see it: allowed types only, what the channel must say written over, and only the
 * `channelData` that the product knows.
 * @throws AppError BAD_REQUEST, MISSING_PROPERTY or ATTACHMENTS_REFUSED.
 */
export function readActivity(body: unknown, { conversation, caller, at }: Sending): InboundActivity {
  const wire = parse(activitySchema, pick(body, NAMES), 'activity');
  mustBeAllowed(wire);
  const sender = senderOf(wire, caller);
  const { type, text, value, name, code, locale, localTimestamp, localTimezone, replyToId, channelData } =
    wire;
  const replyTo = replyToId === undefined ? null : seqOfActivityId(conversation, replyToId);
  return {
    keys: keysOf(wire, sender),
    activity: {
      type,
      channelId: 'directline',
      conversation: { id: conversation, isGroup: false, conversationType: 'personal', name: '' },
      from: { id: sender, name: wire.from?.name ?? '', role: 'user' },
      recipient: { ...BOT_ACCOUNT },
      timestamp: new Date(at),
      ...(type === 'message' && { textFormat: 'plain' }),
      ...(localTimestamp !== undefined && { localTimestamp: new Date(localTimestamp) }),
      ...(replyTo !== null && replyToId !== undefined && { replyToId }),
      ...defined({ text, value, name, code, locale, localTimezone }),
      channelData: { ...channelData },
    },
  };
}
