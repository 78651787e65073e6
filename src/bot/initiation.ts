import type { Activity } from 'botbuilder';
import type { Case } from '../case/case.ts';
import { HANDOFF_EVENTS } from '../handoff/events.ts';
import type { Urgency } from '../handoff/urgency.ts';

interface HandedOff {
  /** Id of the hand-off. */
  readonly id: string;
  readonly conversation: string;
  readonly kase: Case;
  /** What the person wants to be called, if they said. */
  readonly name: string | null;
  readonly urgency: Urgency;
  /** The last entry of the transcript. */
  readonly lastSeq: number;
}

/**
 * The Bot Framework's event that passes a chat on: the context as its value, the transcript attached by reference, for it
 * stands in the log already. It is never sent to a client: on Direct Line that would be the person's own browser.
 */
export const initiation = ({
  id,
  conversation,
  kase,
  name,
  urgency,
  lastSeq,
}: HandedOff): Pick<Activity, 'name' | 'value' | 'attachments'> => ({
  name: HANDOFF_EVENTS.initiate,
  value: { handoff: id, ...urgency, name, case: kase },
  attachments: [
    {
      name: 'Transcript',
      contentType: 'application/json',
      contentUrl: `urn:ringback:transcript:${conversation}:1-${String(lastSeq)}`,
    },
  ],
});
