import type { Json } from '../../case/answers.ts';
import { seqOfActivityId } from '../../store/activity-id.ts';
import type { LogEntry } from '../../store/store.ts';
import { BOT_ACCOUNT } from './bot-account.ts';

type WireActivity = Readonly<Record<string, Json>>;

export interface ActivitySet {
  readonly activities: readonly WireActivity[];
  /** The `seq` of the last entry read, shown or not, as text. */
  readonly watermark: string;
}

/** What a client may see. Everything else in the log is between the service and its operators. */
const SHOWN_TYPES: ReadonlySet<Json | undefined> = new Set(['message', 'event', 'endOfConversation']);
const HIDDEN_EVENT = /^handoff\./i;

const SHOWN_PROPERTIES = [
  'type',
  'from',
  'text',
  'textFormat',
  'speak',
  'inputHint',
  'locale',
  'localTimestamp',
  'localTimezone',
  'summary',
  'attachments',
  'attachmentLayout',
  'suggestedActions',
  'entities',
  'name',
  'value',
  'valueType',
  'code',
] as const;

const isShown = ({ type, name }: WireActivity): boolean =>
  SHOWN_TYPES.has(type) && !(typeof name === 'string' && HIDDEN_EVENT.test(name));

const recordOf = (value: Json | undefined): WireActivity =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as WireActivity) : {};

/**
 * Seven digits of a second, as Direct Line writes them: three of the clock and four of the `seq`, so that timestamps
 * rise strictly within a conversation even where one turn says several things in a millisecond.
 */
const timestampOf = ({ at, seq }: LogEntry): string =>
  new Date(at).toISOString().replace('Z', `${String(seq % 10_000).padStart(4, '0')}Z`);

/** Web Chat holds an activity back for five seconds when it doesn't know what it replies to. */
function replyToOf(conversation: string, { activity, seq }: LogEntry): WireActivity {
  const replyToId = activity['replyToId'];
  if (typeof replyToId !== 'string') return {};
  const replied = seqOfActivityId(conversation, replyToId);
  return replied !== null && replied > 0 && replied < seq ? { replyToId } : {};
}

/** A log entry as clients see it, or null when it is not theirs to see. */
function wireActivity(conversation: string, entry: LogEntry): WireActivity | null {
  const { activity, id, seq, direction } = entry;
  if (!isShown(activity)) return null;
  const from = { ...(direction === 'out' && BOT_ACCOUNT), ...recordOf(activity['from']) };
  const shown = SHOWN_PROPERTIES.filter((name) => activity[name] !== undefined);
  return {
    ...Object.fromEntries(shown.map((name) => [name, activity[name] ?? null])),
    ...replyToOf(conversation, entry),
    id,
    timestamp: timestampOf(entry),
    channelId: 'directline',
    conversation: { id: conversation },
    from: { ...from, role: direction === 'in' ? 'user' : 'bot' },
    // On every activity: Web Chat sorts by it, and by the clock only where it is missing.
    channelData: { ...recordOf(activity['channelData']), 'webchat:sequence-id': seq },
  };
}

/** Entries of a conversation's log, in order, as a set for a poll or a frame. */
export function activitySet(conversation: string, entries: readonly LogEntry[], after: number): ActivitySet {
  const activities = entries
    .map((entry) => wireActivity(conversation, entry))
    .filter((each) => each !== null);
  return { activities, watermark: String(entries.at(-1)?.seq ?? after) };
}
