import type { Clock } from '../clock.ts';
import { position } from '../conversation/position.ts';
import type { View } from '../conversation/index.ts';
import type { Summary } from '../protocol.ts';
import { SUMMARY_LIFETIME } from '../store/store.ts';
import type { Store } from '../store/store.ts';
import { readChat } from './chat.ts';
import { settingAt } from './computing.ts';
import type { Computing } from './computing.ts';
import { summaryHash } from './summary-link.ts';

/** Composes the summary of a case. */
export type Summarise = (view: View) => Summary;

/** The summary that a link's token opens, as the chat stands now; null when the link is unknown, over or revoked. */
export type ReadSummary = (token: string) => Promise<Summary | null>;

interface SummaryServices extends Pick<Computing, 'program' | 'content'> {
  readonly store: Store;
  readonly clock: Clock;
}

export const createReadSummary =
  ({ store, clock, program, content }: SummaryServices, summarise: Summarise): ReadSummary =>
  async (token) => {
    const now = clock.now();
    const conversation = await store.summary(summaryHash(token), now - SUMMARY_LIFETIME);
    const loaded = conversation === null ? null : await store.load(conversation);
    if (loaded?.outcome !== 'found') return null;
    const { state } = readChat(loaded.row.state, program);
    const setting = settingAt({ program, content }, now);
    return summarise(position(setting, { ...state, conversation: program.start }).view);
  };
