import type { Case } from '../case/case.ts';
import { londonMinute } from '../clock.ts';
import type { Content } from '../content/content.ts';
import type { Desk, HandOffStanding } from '../conversation/desk.ts';
import { position } from '../conversation/position.ts';
import type { Program, Setting } from '../conversation/program.ts';
import { reply } from '../conversation/reply.ts';
import type { ChatState } from '../conversation/state.ts';
import { urgencyOf } from '../handoff/urgency.ts';
import type { Logger } from '../log.ts';
import type { HandoffRow, Store } from '../store/store.ts';
import type { Recognize, Understand } from '../understanding/facts.ts';
import { freshChat } from './chat.ts';
import type { Chat } from './chat.ts';
import type { RunDialogs } from './run-dialogs.ts';
import type { TurnDraft } from './turn-draft.ts';
import type { TurnedAway } from './turned-away.ts';

/** What computing a turn needs; nothing of it stores or sends. */
export interface Computing {
  readonly program: Program;
  readonly content: Content;
  readonly understand: Understand;
  readonly recognize: Recognize;
  readonly runDialogs: RunDialogs;
  /** Random: the id of the hand-off or the call-back that is asked for in this turn. */
  readonly requestId: string;
  /** Where a summary made in this turn can be opened, if a server serves it. */
  readonly summaryUrl?: string;
  /**
   * The desk with people at it, as it stands for a conversation whose case has this urgency; absent where there is none.
   * `now` in milliseconds since 1970.
   */
  readonly desk?: (conversation: string, now: number, urgency: number) => Promise<Desk>;
  /** What a turn reads beside its conversation: earlier entries, for a secret found late, and the other hand-offs. */
  readonly store: Pick<Store, 'log' | 'handoffs' | 'operators'>;
  readonly log: Logger;
  readonly turnedAway: TurnedAway;
}

export const settingAt = (
  { program, content, summaryUrl }: Pick<Computing, 'program' | 'content' | 'summaryUrl'>,
  at: number,
): Setting => ({
  program,
  content,
  now: londonMinute(at),
  ...(summaryUrl !== undefined && { summaryUrl }),
});

/** The case of the call itself, whichever conversation the person is in. */
export const caseIn = (setting: Setting, state: ChatState): Case =>
  position(setting, { ...state, conversation: setting.program.start }).view.case;

/** Where a hand-off stands for the conversation; one that is closed is none. */
export const standingOf = (handoff: Pick<HandoffRow, 'state'> | null): HandOffStanding =>
  handoff === null || handoff.state === 'closed' ? 'none' : handoff.state;

/** The setting of a turn in which the person may ask for the desk, as it stands for their case. */
export async function atDesk(
  { desk }: Pick<Computing, 'desk'>,
  setting: Setting,
  conversation: string,
  state: ChatState,
  at: number,
): Promise<Setting> {
  const { urgency } = urgencyOf(caseIn(setting, state), at);
  const seen = await desk?.(conversation, at, urgency);
  return { ...setting, ...(seen !== undefined && { desk: seen }) };
}

/** The first messages, which stand in the log before whatever the person sends first. */
export function begin(setting: Setting, draft: TurnDraft): Chat {
  const chat = freshChat(setting.program);
  const { state, says } = reply(setting, chat.state, { kind: 'start' }, draft.seq);
  draft.send(says);
  return { ...chat, state };
}
