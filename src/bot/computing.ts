import { londonMinute } from '../clock.ts';
import type { Content } from '../content/content.ts';
import type { Program, Setting } from '../conversation/program.ts';
import { reply } from '../conversation/reply.ts';
import type { Store } from '../store/store.ts';
import type { Recognize, Understand } from '../understanding/facts.ts';
import { freshChat } from './chat.ts';
import type { Chat } from './chat.ts';
import type { RunDialogs } from './run-dialogs.ts';
import type { TurnDraft } from './turn-draft.ts';

/** What computing a turn needs; nothing of it stores or sends. */
export interface Computing {
  readonly program: Program;
  readonly content: Content;
  readonly understand: Understand;
  readonly recognize: Recognize;
  readonly runDialogs: RunDialogs;
  /** Where a summary made in this turn can be opened, if a server serves it. */
  readonly summaryUrl?: string;
  /** Earlier entries are read back when a secret in them is found later. */
  readonly store: Pick<Store, 'log'>;
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

/** The first messages, which stand in the log before whatever the person sends first. */
export function begin(setting: Setting, draft: TurnDraft): Chat {
  const chat = freshChat(setting.program);
  const { state, says } = reply(setting, chat.state, { kind: 'start' }, draft.seq);
  draft.send(says);
  return { ...chat, state };
}
