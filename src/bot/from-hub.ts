import { AppError } from '../errors.ts';
import { HUB_ID } from '../handoff/hub.ts';
import type { Receipt, Store } from '../store/store.ts';
import type { HandoffCommand, TakeTurn } from './turn-types.ts';

/** What an outside hub says of a chat that it was handed. `id` is the hub's own of what it says: twice is once. */
export interface FromHub {
  /** The value of its `handoff.status`. @throws AppError HANDOFF_TAKEN when the chat is not the hub's any more. */
  status(
    conversation: string,
    id: string,
    status: Omit<Extract<HandoffCommand, { do: 'status' }>, 'do'>,
  ): Promise<Receipt>;
  /** What its agent wrote. @throws AppError LEASE_LOST when the hub does not have the chat; BAD_REQUEST. */
  agentMessage(conversation: string, id: string, firstName: string, text: string): Promise<Receipt>;
}

/** How an outside hub speaks to the bot: by the same commands as the console. */
export function createFromHub(store: Pick<Store, 'load'>, takeTurn: TakeTurn): FromHub {
  const act = (conversation: string, id: string, command: HandoffCommand): Promise<Receipt> =>
    takeTurn({
      conversation,
      channel: 'directline',
      activity: { type: 'event', from: { id: HUB_ID, name: '' } },
      keys: [`hub:${id}`],
      command,
    });
  return {
    status: (conversation, id, status) => act(conversation, id, { do: 'status', ...status }),
    agentMessage: async (conversation, id, firstName, text) => {
      const loaded = await store.load(conversation);
      if (loaded.outcome !== 'found') throw new AppError('NOT_FOUND', 'There is no such chat.');
      const operator = { id: HUB_ID, firstName };
      return act(conversation, id, { do: 'reply', operator, token: loaded.row.handoff?.token ?? 0, text });
    },
  };
}
