import { ActivityTypes } from 'botbuilder';
import type { Activity } from 'botbuilder';
import type { Input } from '../conversation/intent.ts';
import type { OpenQuestion } from '../conversation/walk.ts';
import { NOTHING_RECOGNIZED } from '../understanding/facts.ts';
import type { Recognize, Understand } from '../understanding/facts.ts';
import { MOST_WORDS, pressIn, seenIn } from './inbound.ts';

/**
 * What a (redacted) activity says to the conversation: a press, words, or nothing. Recognizers run only when the open
 * question reads what they find.
 * @param shown the highest `seq` the person can have seen.
 */
export async function hear(
  { understand, recognize }: { understand: Understand; recognize: Recognize },
  activity: Partial<Activity>,
  open: OpenQuestion | null,
  shown: number,
): Promise<Exclude<Input, { kind: 'start' }> | null> {
  if (activity.type !== ActivityTypes.Message) return null;
  const press = pressIn(activity);
  if (press !== null) return { kind: 'press', ...press.ringback };
  const text = (activity.text ?? '').slice(0, MOST_WORDS).trim();
  const names = open?.node.type === 'ask' ? open.node.kind.recognizers : [];
  const recognized = names.length === 0 ? NOTHING_RECOGNIZED : await recognize(text, names);
  return {
    kind: 'words',
    heard: { text, facts: understand(text), recognized },
    seen: seenIn(activity) ?? shown,
  };
}
