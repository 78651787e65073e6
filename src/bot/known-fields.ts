import type { Activity } from 'botbuilder';
import { redact } from '../redaction/redact.ts';
import { seqOfActivityId } from '../store/activity-id.ts';

/** What the channel itself says of an activity; `membersAdded` is never logged. */
const OF_THE_CHANNEL = [
  'type',
  'channelId',
  'conversation',
  'recipient',
  'timestamp',
  'textFormat',
  'membersAdded',
] as const;

/** The form that each thing a client says beside its words must have. */
const FORMS = {
  code: /^[a-z]{1,40}$/iu,
  locale: /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/iu,
  localTimezone: /^(?=.{1,64}$)[a-z_]+(?:\/[a-z_]+(?:[+-][a-z_\d]+)*){0,2}$/iu,
} as const;
const ID = /^[\w.|:-]{1,100}$/u;
const UUID = /^[\da-f]{8}(?:-?[\da-f]{4}){3}-?[\da-f]{12}$/iu;
/** No log is longer. */
const HIGHEST_SEQ = 9_999_999;

/** Whether it can be an id and nothing else. Runs of digits in a UUID are chance. */
export const isHarmlessId = (id: unknown): id is string =>
  typeof id === 'string' && ID.test(id) && (UUID.test(id) || redact(id).spans.length === 0);

/**
 * Everything of an activity that holds no words: the channel's own, and of the client's what has the form it must have.
 * The rest is dropped, because any string is a place where a secret can be put.
 */
export function knownFields(activity: Partial<Activity>): Partial<Activity> {
  const { localTimestamp, replyToId, conversation } = activity;
  const channelData: unknown = activity.channelData;
  const known: readonly (readonly [string, unknown])[] = [
    ...OF_THE_CHANNEL.map((name) => [name, activity[name]] as const),
    ...Object.entries(FORMS).map(([name, form]) => [name, matching(valueOf(activity, name), form)] as const),
    ['localTimestamp', localTimestamp instanceof Date ? localTimestamp : undefined],
    ['replyToId', isOwnId(conversation?.id, replyToId) ? replyToId : undefined],
    ['channelData', channelData === undefined ? undefined : clientData(channelData)],
  ];
  return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}

const valueOf = (holder: unknown, name: string): unknown =>
  typeof holder === 'object' && holder !== null
    ? (holder as Readonly<Record<string, unknown>>)[name]
    : undefined;

const matching = (value: unknown, form: RegExp): string | undefined =>
  typeof value === 'string' && form.test(value) ? value : undefined;

const isOwnId = (conversation: string | undefined, id: string | undefined): boolean =>
  conversation !== undefined && id !== undefined && seqOfActivityId(conversation, id) !== null;

/** What a client may say in `channelData`, see `ClientChannelData`. */
function clientData(channelData: unknown): Readonly<Record<string, unknown>> {
  const harmless: Readonly<Record<string, (value: unknown) => boolean>> = {
    clientActivityID: isHarmlessId,
    // Some clients spell it so, and know their echo by it.
    clientActivityId: isHarmlessId,
    postBack: (value) => typeof value === 'boolean',
    seen: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= HIGHEST_SEQ,
  };
  return Object.fromEntries(
    Object.entries(harmless)
      .map(([name, isHarmless]) => [name, valueOf(channelData, name), isHarmless] as const)
      .filter(([, value, isHarmless]) => isHarmless(value))
      .map(([name, value]) => [name, value]),
  );
}
