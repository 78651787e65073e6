import type { Activity } from 'botbuilder';
import type { DialogState } from 'botbuilder-dialogs';
import { TURN } from '../conversation/waterfall/conversation-dialog.ts';
import type { CarriedTurn } from '../conversation/waterfall/conversation-dialog.ts';
import { CollectingAdapter } from './collecting-adapter.ts';
import { RingbackBot, STACK } from './ringback-bot.ts';
import type { StackHolder } from './ringback-bot.ts';

/** Runs the bot on one activity. The carried turn holds what came of it; the dialog stack is the result. */
export type RunDialogs = (
  activity: Partial<Activity>,
  turn: CarriedTurn,
  stack: DialogState | undefined,
) => Promise<DialogState | undefined>;

export function createRunDialogs(): RunDialogs {
  const bot = new RingbackBot();
  return async (activity, turn, stack) => {
    const holder: StackHolder = { stack };
    await new CollectingAdapter().turn(activity, async (context) => {
      context.turnState.set(TURN, turn);
      context.turnState.set(STACK, holder);
      await bot.run(context);
    });
    return holder.stack;
  };
}
