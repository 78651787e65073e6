import type { Card, ClientChannelData, Press } from '../../protocol.ts';
import { record } from './json.ts';

/** What the widget sends. `channelData.clientActivityID` stays the same when it is sent again. */
export interface OutgoingMessage {
  readonly type: 'message';
  readonly locale: 'en-GB';
  readonly text: string;
  readonly value?: Press;
  readonly channelData: ClientChannelData & { readonly clientActivityID: string; readonly seen: number };
}

/** Sent while the person writes; it is kept nowhere and may be lost. */
export interface OutgoingTyping {
  readonly type: 'typing';
}

/** One activity of the log as the widget needs it; everything else that came with it is left out. */
export interface IncomingActivity {
  readonly id: string;
  readonly type: string;
  /** Its place in the log. */
  readonly seq: number;
  readonly role: 'person' | 'bot';
  /** First name of the operator who wrote it. */
  readonly operator?: string;
  readonly text: string;
  readonly card: Card | undefined;
  readonly clientActivityID: string | undefined;
}

/** An activity of no log, as it came: the place in the queue, or that somebody is typing. */
export type Signal = Readonly<Record<string, unknown>>;

export interface ActivitySet {
  readonly activities: readonly IncomingActivity[];
  readonly signals: readonly Signal[];
  readonly watermark: string | undefined;
}

/** A kind that is missing here does not compile. */
const CARD_KINDS: Readonly<Record<Card['kind'], true>> = {
  text: true,
  alert: true,
  plan: true,
  'read-out': true,
  summary: true,
  question: true,
};
const DRAWN: ReadonlySet<unknown> = new Set(Object.keys(CARD_KINDS));

/** Reads a frame or a poll's answer. What cannot be read is left out, so that one odd activity hides no other. */
export function readActivitySet(body: unknown, userId: string): ActivitySet {
  const { activities, watermark } = record(body);
  const list = Array.isArray(activities) ? activities.map(record) : [];
  return {
    activities: list.flatMap((one) => readActivity(one, userId)),
    signals: list.filter(({ type, name }) => type === 'typing' || name === 'ringback.queue'),
    watermark: typeof watermark === 'string' && watermark !== '' ? watermark : undefined,
  };
}

function readActivity(activity: Readonly<Record<string, unknown>>, userId: string): IncomingActivity[] {
  const { id, type, text } = activity;
  if (typeof id !== 'string' || typeof type !== 'string') return [];
  const from = record(activity['from']);
  const channelData = record(activity['channelData']);
  const ours = record(channelData['ringback']);
  const clientActivityID = channelData['clientActivityID'];
  return [
    {
      id,
      type,
      seq: typeof ours['seq'] === 'number' ? ours['seq'] : seqOfId(id),
      role: from['role'] === 'user' || from['id'] === userId ? 'person' : 'bot',
      ...(isOperator(from) && { operator: from.name }),
      text: typeof text === 'string' ? text : '',
      card: isCard(ours['card']) ? ours['card'] : undefined,
      clientActivityID: typeof clientActivityID === 'string' ? clientActivityID : undefined,
    },
  ];
}

const isOperator = (from: Readonly<Record<string, unknown>>): from is { id: string; name: string } =>
  String(from['id']).startsWith('op_') && typeof from['name'] === 'string';

/** Activity ids end in the place in the log: `<conversation>|0000012`. */
export function seqOfId(id: string): number {
  const seq = Number(id.slice(id.lastIndexOf('|') + 1));
  return Number.isSafeInteger(seq) ? seq : 0;
}

/** A card of a kind this build can draw: its own server made it, so its inside is not checked again. */
const isCard = (value: unknown): value is Card => DRAWN.has(record(value)['kind']);
