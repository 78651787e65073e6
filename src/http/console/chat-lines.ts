import { z } from 'zod';
import type { ChatLine } from '../../console-protocol.ts';
import { HANDOFF_EVENTS } from '../../handoff/events.ts';
import type { LogEntry } from '../../store/store.ts';

const CARDS = ['text', 'alert', 'plan', 'read-out', 'summary', 'question'] as const;

/** What a line is made of; anything else in an entry is not for showing. */
const message = z.object({
  type: z.literal('message'),
  text: z.string(),
  from: z.object({ id: z.string().default(''), name: z.string().default('') }).default({ id: '', name: '' }),
  channelData: z
    .object({ ringback: z.object({ card: z.object({ kind: z.enum(CARDS) }) }) })
    .optional()
    .catch(undefined),
});

/** Hidden events that operators are told of, in words. */
const NOTICES: ReadonlyMap<unknown, string> = new Map([
  [HANDOFF_EVENTS.initiate, 'Asked for a person'],
  [HANDOFF_EVENTS.returned, 'Back in the queue'],
  [
    HANDOFF_EVENTS.leftInAHurry,
    'Left in a hurry: pressed “Exit this page” and may have had to hide the screen',
  ],
]);

/** An entry of the log as operators read it, or null when there is nothing in it to read. */
function chatLine({ seq, id, at, direction, activity }: LogEntry): ChatLine | null {
  const place = { seq, id, at };
  const notice = NOTICES.get(activity['name']);
  if (activity['type'] === 'event' && notice !== undefined)
    return { ...place, from: 'notice', by: null, text: notice, card: 'text' };
  const parsed = message.safeParse(activity);
  if (!parsed.success) return null;
  const { text, from, channelData } = parsed.data;
  const card = channelData?.ringback.card.kind ?? 'text';
  if (direction === 'in') return { ...place, from: 'person', by: null, text, card: 'text' };
  const isOperator = from.id.startsWith('op_');
  return { ...place, from: isOperator ? 'operator' : 'bot', by: isOperator ? from.name : null, text, card };
}

export const chatLines = (entries: readonly LogEntry[]): readonly ChatLine[] =>
  entries.map(chatLine).filter((line) => line !== null);
