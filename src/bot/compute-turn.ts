import { position } from '../conversation/position.ts';
import type { ChatState } from '../conversation/state.ts';
import type { Say } from '../protocol.ts';
import type { ConversationRow, TurnCommit } from '../store/store.ts';
import { readChat, storedChat } from './chat.ts';
import { begin, settingAt } from './computing.ts';
import type { Computing } from './computing.ts';
import { hear } from './hear.ts';
import { receive } from './receive.ts';
import { TurnDraft } from './turn-draft.ts';
import type { Inbound } from './turn-types.ts';

/**
 * Everything one inbound activity leads to, as one commit.
 * @param seenBefore the `seq` the sender can have seen at most, when another turn was under way; else null.
 */
export async function computeTurn(
  computing: Computing,
  inbound: Inbound,
  row: ConversationRow | null,
  seenBefore: number | null,
  at: number,
): Promise<TurnCommit> {
  const setting = settingAt(computing, at);
  const draft = new TurnDraft(inbound, row, at);
  const before = row === null ? begin(setting, draft) : readChat(row.state, computing.program);
  const standing = position(setting, before.state);
  const shown = seenBefore ?? draft.seq;
  const { activity, seq, chat } = await receive(
    computing,
    draft,
    inbound,
    before,
    standing.facing?.node.name,
  );
  const input = await hear(computing, activity, standing, shown);
  const turn = { setting, input, state: chat.state, lastSeq: draft.seq, send: sender(draft) };
  const stack = await computing.runDialogs(activity, turn, chat.stack);
  const beganAgain = restarts(turn.state) !== restarts(before.state);
  return draft.commit(storedChat({ state: turn.state, stack, recent: chat.recent }), seq, beganAgain);
}

/** Where the chat began again, as text that can be compared. */
const restarts = ({ journal }: ChatState): string =>
  journal.flatMap(({ op, turn }) => (op === 'restart' ? [turn] : [])).join(' ');

const sender = (draft: TurnDraft) => (says: readonly Say[]) => {
  draft.send(says);
  return Promise.resolve();
};
