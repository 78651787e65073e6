import { ActivityTypes } from 'botbuilder';
import type { Activity } from 'botbuilder';
import { KEPT_APART, withoutKeptApart } from '../conversation/kept-apart.ts';
import type { Chat } from './chat.ts';
import type { Computing } from './computing.ts';
import { forget } from './forget.ts';
import { officialNumbers } from './hear.ts';
import { pressIn } from './inbound.ts';
import { redactActivity } from './redact-activity.ts';
import { removalNotice } from './removal-notice.ts';
import { rewrittenEntries } from './rewritten-entries.ts';
import type { TurnDraft } from './turn-draft.ts';
import type { Inbound } from './turn-types.ts';

/** How many of the person's earlier messages are read together with a new one. */
const RECENT = 2;

export interface Received {
  readonly activity: Partial<Activity>;
  /** Where it stands in the log. */
  readonly seq: number;
  readonly chat: Chat;
}

/**
 * Enters what the person sent without its secrets, tells them what was removed, and takes out of the log and the chat
 * what earlier messages held of a secret that this one completes.
 * @param openQuestion name of the open question: what it asks for as evidence stays.
 */
export async function receive(
  { content, store }: Pick<Computing, 'content' | 'store'>,
  draft: TurnDraft,
  inbound: Inbound,
  chat: Chat,
  openQuestion?: string,
): Promise<Received> {
  const given = withoutNumber(inbound.activity, openQuestion, officialNumbers(content));
  const { activity, rewrites, removed } = redactActivity(given, chat.recent, openQuestion);
  const kept = forget(chat, rewrites);
  const entriesAfter = (seq: number) => store.log(inbound.conversation, seq, draft.seq - seq);
  draft.rewrite(await rewrittenEntries(entriesAfter, rewrites, kept.lost));
  const seq = draft.receive(activity);
  draft.send(removalNotice(removed, content.phrases));
  const typed = activity.type === ActivityTypes.Message && pressIn(activity) === null;
  const recent = typed ? [...kept.chat.recent, { seq, text: activity.text ?? '' }] : kept.chat.recent;
  return { activity, seq, chat: { ...kept.chat, recent: recent.slice(-RECENT) } };
}

/** A number to ring somebody back on is kept apart from the chat, which may be read by whoever holds their phone. */
function withoutNumber(
  activity: Partial<Activity>,
  openQuestion: string | undefined,
  official: readonly string[],
): Partial<Activity> {
  if (openQuestion === undefined || !KEPT_APART.has(openQuestion) || pressIn(activity) !== null)
    return activity;
  const { text } = activity;
  const kept = text === undefined ? {} : { text: withoutKeptApart(text, openQuestion, official) };
  return { ...activity, value: undefined, ...kept };
}
