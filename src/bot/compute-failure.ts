import type { Reply } from '../conversation/next.ts';
import { position } from '../conversation/position.ts';
import type { Setting } from '../conversation/program.ts';
import { reply } from '../conversation/reply.ts';
import { phraseHere } from '../conversation/say.ts';
import type { ChatState } from '../conversation/state.ts';
import type { Say } from '../protocol.ts';
import type { ConversationRow, TurnCommit } from '../store/store.ts';
import { conversationIn, freshChat, readChat, storedChat } from './chat.ts';
import { commandIn, leavesOperator } from './command-in.ts';
import { begin, settingAt, standingOf } from './computing.ts';
import type { Computing } from './computing.ts';
import { leave } from './hand-off.ts';
import { receive } from './receive.ts';
import { TurnDraft } from './turn-draft.ts';
import type { Inbound } from './turn-types.ts';

/**
 * When a turn failed: the person's message and plain words over the state as it was, then the open question once more if
 * it can be asked. Whoever asks to start again does so from a fresh chat, for what failed may be the state itself; while an
 * operator has the chat, those words are for them.
 */
export async function computeFailure(
  computing: Computing,
  inbound: Inbound,
  row: ConversationRow | null,
  at: number,
): Promise<TurnCommit> {
  const handoff = row?.handoff ?? null;
  const setting: Setting = { ...settingAt(computing, at), handoff: standingOf(handoff) };
  const draft = new TurnDraft(inbound, row, at);
  const stored = row?.state ?? storedChat(begin(setting, draft));
  const readable = attempt(() => readChat(stored, setting.program));
  const before = readable ?? freshChat(setting.program);
  const open = attempt(() => position(setting, before.state).facing?.node.name) ?? undefined;
  const { activity, seq, chat } = await receive(computing, draft, inbound, before, open);
  const { phrases } = setting.content;
  const isHeld = handoff?.state === 'held';
  const isAfresh = !isHeld && commandIn(activity, phrases) === 'start-again';
  const afresh = isAfresh ? attempt(() => startAgain(setting, draft.seq)) : null;
  if (afresh !== null) {
    draft.send(afresh.says);
    if (handoff !== null) await leave(computing, draft, handoff, { setting, after: afresh.state, at });
    return draft.commit(storedChat({ ...chat, state: afresh.state, stack: undefined }), seq);
  }
  const distressed = attempt(() => computing.understand(activity.text ?? '').distress.length > 0);
  const conversation = distressed === true ? setting.program.distress : conversationIn(stored);
  draft.send(phraseHere(setting, { conversation: conversation ?? setting.program.start }, 'failed', 'alert'));
  if (isHeld && leavesOperator(activity, phrases))
    await leave(computing, draft, handoff, { setting, after: before.state, at });
  if (readable === null) return draft.commit(stored, seq);
  // To an operator who has the chat, the person answers no question of the bot's.
  if (!isHeld) draft.send(attempt(() => openQuestion(setting, chat.state, draft.seq)) ?? []);
  return draft.commit(storedChat(chat), seq);
}

/** What may fail again for the same reason is done without. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

const startAgain = (setting: Setting, lastSeq: number): Reply =>
  reply(
    setting,
    freshChat(setting.program).state,
    { kind: 'press', seq: lastSeq, command: 'start-again' },
    lastSeq,
  );

function openQuestion(setting: Setting, state: ChatState, lastSeq: number): readonly Say[] {
  const { says } = reply(setting, state, { kind: 'press', seq: lastSeq, command: 'repeat' }, lastSeq);
  return says.filter(({ card }) => card.kind === 'question');
}
