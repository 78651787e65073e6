import { ActivityHandler, BotAdapter, ConversationState, MemoryStorage, TurnContext } from 'botbuilder';
import type { Activity, ConversationReference, ResourceResponse } from 'botbuilder';
import { ChoicePrompt, DialogSet, DialogTurnStatus, WaterfallDialog } from 'botbuilder-dialogs';
import type { WaterfallStepContext } from 'botbuilder-dialogs';
import { serveTurns } from './http-server.ts';

/**
 * The contender: four questions as the Bot Framework's samples write them. An ActivityHandler, a waterfall of four
 * ChoicePrompts, MemoryStorage, and an adapter that answers in the HTTP response. It keeps nothing over a restart.
 */
class ReplyAdapter extends BotAdapter {
  async turn(activity: Partial<Activity>, logic: (context: TurnContext) => Promise<void>): Promise<object> {
    const context = new TurnContext(this, activity);
    await this.runMiddleware(context, logic);
    return { activities: context.turnState.get<Partial<Activity>[] | undefined>('replies') ?? [] };
  }

  override sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const replies = context.turnState.get<Partial<Activity>[] | undefined>('replies') ?? [];
    context.turnState.set('replies', [...replies, ...activities]);
    return Promise.resolve(activities.map((_, index) => ({ id: `${replies.length + index}` })));
  }

  override updateActivity(): Promise<never> {
    return Promise.reject(new Error('not used'));
  }

  override deleteActivity(): Promise<never> {
    return Promise.reject(new Error('not used'));
  }

  override continueConversation(_: Partial<ConversationReference>): Promise<never> {
    return Promise.reject(new Error('not used'));
  }

  override continueConversationAsync(): Promise<never> {
    return Promise.reject(new Error('not used'));
  }
}

const questions: readonly (readonly [text: string, choices: string[]])[] = [
  ['Are you on the phone to the caller now?', ['On the phone', 'Someone is coming', 'None of these']],
  [
    'What did the caller ask for?',
    ['NI number', 'Driving licence', 'Payment', 'Bank details', 'Something else'],
  ],
  ['Did you give it?', ['Yes', 'No', 'Not sure']],
  ['Who did they say they were?', ['Police', 'HMRC', 'My bank', 'Someone else']],
];

const ask = ([text, choices]: (typeof questions)[number]) => {
  return async (step: WaterfallStepContext) => step.prompt('choice', { prompt: text, choices });
};

class StockBot extends ActivityHandler {
  readonly #state = new ConversationState(new MemoryStorage());

  constructor() {
    super();
    const dialogs = new DialogSet(this.#state.createProperty('dialogs'));
    dialogs.add(new ChoicePrompt('choice'));
    dialogs.add(new WaterfallDialog('questions', [...questions.map(ask), async (step) => step.endDialog()]));
    this.onMessage(async (context, next) => {
      const dialog = await dialogs.createContext(context);
      const { status } = await dialog.continueDialog();
      if (status === DialogTurnStatus.empty) await dialog.beginDialog('questions');
      if (status === DialogTurnStatus.complete)
        await context.sendActivity('Ring 101 and tell them what happened.');
      await next();
    });
  }

  override async run(context: TurnContext): Promise<void> {
    await super.run(context);
    await this.#state.saveChanges(context);
  }
}

const adapter = new ReplyAdapter();
const bot = new StockBot();

serveTurns(({ conversation, text }) =>
  adapter.turn(
    {
      type: 'message',
      id: 'inbound',
      channelId: 'bench',
      serviceUrl: 'https://bench.invalid',
      conversation: { id: conversation, isGroup: false, conversationType: 'personal', name: '' },
      from: { id: 'person', name: '' },
      recipient: { id: 'bot', name: '' },
      locale: 'en-GB',
      text,
    },
    (context) => bot.run(context),
  ),
);
