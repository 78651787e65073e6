import { ActivityTypes } from 'botbuilder';
import type { Activity } from 'botbuilder';
import { file } from '../conversation/keep.ts';
import type { Setting } from '../conversation/program.ts';
import { reply } from '../conversation/reply.ts';
import { phrase, phraseHere, varied } from '../conversation/say.ts';
import { understandBeside } from '../conversation/understand-beside.ts';
import type { ChatState } from '../conversation/state.ts';
import { leaseLeft } from '../handoff/lease.ts';
import { IN_DANGER, IN_DISTRESS, raised } from '../handoff/urgency.ts';
import type { Urgency } from '../handoff/urgency.ts';
import type { Say } from '../protocol.ts';
import type { ConversationRow, HandoffRow, TurnCommit } from '../store/store.ts';
import { NOTHING_RECOGNIZED } from '../understanding/facts.ts';
import type { Facts } from '../understanding/facts.ts';
import { readChat, storedChat } from './chat.ts';
import { commandIn, leavesOperator } from './command-in.ts';
import { caseIn, settingAt } from './computing.ts';
import type { Computing } from './computing.ts';
import { leave } from './hand-off.ts';
import { pressIn } from './inbound.ts';
import { receive } from './receive.ts';
import { TurnDraft } from './turn-draft.ts';
import type { Inbound } from './turn-types.ts';

/** A conversation in an operator's hands. */
type HeldRow = ConversationRow & { readonly handoff: HandoffRow };

/**
 * What the person sends while an operator has the chat: it is for the operator, so the bot files and asks nothing. It
 * answers danger and despair, which cannot wait for anybody, and how to delete the chat, which no operator can do. Who
 * stops in so many words, or by the button, leaves the operator.
 */
export async function computeHeld(
  computing: Computing,
  inbound: Inbound,
  row: HeldRow,
  at: number,
): Promise<TurnCommit> {
  const { handoff } = row;
  const setting: Setting = { ...settingAt(computing, at), handoff: 'held' };
  const draft = new TurnDraft(inbound, row, at);
  const before = readChat(row.state, computing.program);
  const { activity, seq, chat } = await receive(computing, draft, inbound, before);
  if (leavesOperator(activity, setting.content.phrases)) {
    draft.send(stopped(setting, chat.state, draft.seq));
    await leave(computing, draft, handoff, { setting, after: chat.state, at });
    return draft.commit(storedChat(chat), seq);
  }
  const { says, state, urgency } = cannotWait(computing, setting, activity, chat.state, draft.seq);
  draft.send(says);
  const more = urgency === null ? null : raised(handoff, urgency);
  if (more !== null) draft.handOff({ row: more, leaseFor: leaseLeft(handoff, row.loadedAt) });
  return draft.commit(storedChat({ ...chat, state }), seq);
}

/** Whoever has spoken of despair is not pushed towards 101. */
const stopped = (setting: Setting, state: ChatState, lastSeq: number): readonly Say[] =>
  varied(
    phrase(setting.content.phrases, caseIn(setting, state).distress ? 'stopped-in-distress' : 'stopped'),
    lastSeq,
  );

interface Answered {
  readonly says: readonly Say[];
  readonly state: ChatState;
  /** What it makes of the hand-off, if anything. */
  readonly urgency: Urgency | null;
}

function cannotWait(
  { understand, program }: Computing,
  setting: Setting,
  activity: Partial<Activity>,
  state: ChatState,
  lastSeq: number,
): Answered {
  const { phrases } = setting.content;
  const command = commandIn(activity, phrases);
  const facts = isTyped(activity) ? understandBeside(understand, phrases)(activity.text ?? '') : null;
  if (facts !== null && facts.distress.length > 0) {
    const says = alertsFor(setting, state, activity.text ?? '', facts, lastSeq);
    // Known of from now on: nobody who spoke of despair is pushed towards 101 when the bot is back.
    const known = file(state, [{ name: 'distress', value: true, source: 'inferred' }], program);
    return { says, state: known, urgency: IN_DISTRESS };
  }
  if (command === 'emergency' || (facts !== null && facts.danger.length > 0)) {
    return { says: phrase(phrases, 'emergency', {}, 'alert'), state, urgency: IN_DANGER };
  }
  const says = command === 'delete-chat' ? phraseHere(setting, state, 'delete-chat') : [];
  return { says: varied(says, lastSeq), state, urgency: null };
}

const isTyped = (activity: Partial<Activity>): boolean =>
  activity.type === ActivityTypes.Message && pressIn(activity) === null;

/** The safety lines with which the conversation would answer these words; what else it would say or ask is left out. */
function alertsFor(
  setting: Setting,
  state: ChatState,
  text: string,
  facts: Facts,
  lastSeq: number,
): readonly Say[] {
  const heard = { text, facts, recognized: NOTHING_RECOGNIZED };
  const { says } = reply(setting, state, { kind: 'words', heard, seen: lastSeq }, lastSeq);
  return says.filter(({ card }) => card.kind === 'alert');
}
