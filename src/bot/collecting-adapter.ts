import { BotAdapter, TurnContext } from 'botbuilder';
import type { Activity, ResourceResponse } from 'botbuilder';
import { AppError } from '../errors.ts';

/**
 * A channel adapter that sends nothing: it collects a turn's activities, so that they can be committed with the state and
 * delivered after the commit. One for each turn.
 */
export class CollectingAdapter extends BotAdapter {
  readonly sent: Partial<Activity>[] = [];

  /** Runs the bot on an activity. Rejects with whatever the bot threw. */
  async turn(activity: Partial<Activity>, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    await this.runMiddleware(new TurnContext(this, activity), logic);
  }

  override sendActivities(_: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    // Trace activities are for the Emulator and never reach a person.
    for (const activity of activities) if (activity.type !== 'trace') this.sent.push(activity);
    return Promise.resolve(activities.map((_activity, index) => ({ id: `collected-${String(index)}` })));
  }

  override updateActivity(): Promise<never> {
    return Promise.reject(new AppError('TURN_FAILED', 'a turn cannot change what was said before'));
  }

  override deleteActivity(): Promise<never> {
    return Promise.reject(new AppError('TURN_FAILED', 'a turn cannot take back what was said before'));
  }

  override continueConversation(): Promise<never> {
    return Promise.reject(new AppError('TURN_FAILED', 'conversations are continued by turns'));
  }

  override continueConversationAsync(): Promise<never> {
    return Promise.reject(new AppError('TURN_FAILED', 'conversations are continued by turns'));
  }
}
