import { ActivityHandler } from 'botbuilder';
import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import { DialogSet, DialogTurnStatus } from 'botbuilder-dialogs';
import type { DialogState } from 'botbuilder-dialogs';
import { CONVERSATION_DIALOG, conversationDialog } from '../conversation/waterfall/conversation-dialog.ts';

/** Where a turn keeps the dialog stack; it is part of the chat's stored state, and only a cache. */
export const STACK = Symbol('ringback.stack');
export interface StackHolder {
  stack: DialogState | undefined;
}

const stackOf = (context: TurnContext): StackHolder => context.turnState.get<StackHolder>(STACK);

const stackProperty: StatePropertyAccessor<DialogState> = {
  get: (context: TurnContext, fresh?: DialogState): Promise<DialogState> => {
    const holder = stackOf(context);
    holder.stack ??= fresh ?? { dialogStack: [] };
    return Promise.resolve(holder.stack);
  },
  set: (context, stack) => {
    stackOf(context).stack = stack;
    return Promise.resolve();
  },
  delete: (context) => {
    stackOf(context).stack = undefined;
    return Promise.resolve();
  },
};

/** The bot: every activity that speaks for the person goes to the conversation dialog. */
export class RingbackBot extends ActivityHandler {
  private readonly dialogs = new DialogSet(stackProperty).add(conversationDialog());

  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await this.carry(context);
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      await this.carry(context);
      await next();
    });
  }

  private async carry(context: TurnContext): Promise<void> {
    const dialogs = await this.dialogs.createContext(context);
    // A stack that another version left behind is worth nothing; the conversation's own state is what counts.
    if (dialogs.stack.some(({ id }) => this.dialogs.find(id) === undefined)) dialogs.stack.splice(0);
    const { status } = await dialogs.continueDialog();
    if (status !== DialogTurnStatus.waiting) await dialogs.beginDialog(CONVERSATION_DIALOG);
  }
}
