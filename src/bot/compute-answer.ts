import { position } from '../conversation/position.ts';
import type { ChatState } from '../conversation/state.ts';
import type { Say } from '../protocol.ts';
import type { ConversationRow, TurnCommit } from '../store/store.ts';
import { readChat, storedChat } from './chat.ts';
import { atDesk, begin, settingAt, standingOf } from './computing.ts';
import type { Computing } from './computing.ts';
import { handOff } from './hand-off.ts';
import { hear } from './hear.ts';
import { receive } from './receive.ts';
import { TurnDraft } from './turn-draft.ts';
import type { Inbound } from './turn-types.ts';

/**
 * What the bot answers to the person, and what their words do to a hand-off.
 * @param seenBefore the `seq` the sender can have seen at most, when another turn was under way; else null.
 */
export async function computeAnswer(
  computing: Computing,
  inbound: Inbound,
  row: ConversationRow | null,
  seenBefore: number | null,
  at: number,
): Promise<TurnCommit> {
  const handoff = row?.handoff ?? null;
  const here = { ...settingAt(computing, at), handoff: standingOf(handoff) };
  const draft = new TurnDraft(inbound, row, at);
  const before = row === null ? begin(here, draft) : readChat(row.state, computing.program);
  const setting = await atDesk(computing, here, inbound.conversation, before.state, at);
  const standing = position(setting, before.state);
  const shown = seenBefore ?? draft.seq;
  const open = standing.facing?.node.name;
  const { activity, seq, chat } = await receive(computing, draft, inbound, before, open);
  const input = await hear(computing, activity, standing, shown);
  const says: Say[] = [];
  const turn = { setting, input, state: chat.state, lastSeq: draft.seq, send: collector(says) };
  const stack = await computing.runDialogs(activity, turn, chat.stack);
  const answered = { inbound, handoff, setting, before: chat.state, after: turn.state, says, at };
  const state = await handOff(computing, draft, answered);
  if (restarts(state) !== restarts(before.state)) draft.revokeSummaries();
  return draft.commit(storedChat({ state, stack, recent: chat.recent }), seq);
}

/** Where the chat began again, as text that can be compared. */
const restarts = ({ journal }: ChatState): string =>
  journal.flatMap(({ op, turn }) => (op === 'restart' ? [turn] : [])).join(' ');

const collector = (into: Say[]) => (says: readonly Say[]) => {
  into.push(...says);
  return Promise.resolve();
};
