import { ActionTypes, ActivityTypes } from 'botbuilder';
import type { Activity, CardAction } from 'botbuilder';
import type { OperatorRef } from '../handoff/command.ts';
import type { BotChannelData, Option, Press, Say } from '../protocol.ts';

/**
 * What the bot says as an activity any Bot Framework client can show: the words, the choices as suggested actions, and
 * our own card in `channelData` for the widget.
 * @param seq the log position it will stand at; its buttons carry it, so that an old card answers nothing.
 */
export function toActivity({ text, card }: Say, seq: number): Partial<Activity> {
  const channelData: BotChannelData = { ringback: { seq, card } };
  const actions =
    card.kind === 'question' && card.answer.kind === 'choice' ? card.answer.options : textOptions(card);
  return {
    type: ActivityTypes.Message,
    text,
    textFormat: 'markdown',
    inputHint: card.kind === 'question' ? 'expectingInput' : 'acceptingInput',
    channelData,
    ...(actions.length > 0 &&
      card.kind === 'question' && {
        suggestedActions: { to: [], actions: actions.map((option) => button(option, card.name, seq)) },
      }),
  };
}

const textOptions = (card: Say['card']): readonly Option[] =>
  card.kind === 'question' && card.answer.kind === 'text' ? card.answer.options : [];

function button({ value, label }: Option, question: string, seq: number): CardAction {
  const press: Press = { ringback: { seq, question, answer: value } };
  return { type: ActionTypes.MessageBack, title: label, displayText: label, text: label, value: press };
}

/** What an operator says: plain text under their first name, which any Bot Framework client shows. */
export function operatorActivity(
  { id, firstName }: OperatorRef,
  text: string,
  seq: number,
): Partial<Activity> {
  const channelData: BotChannelData = { ringback: { seq, card: { kind: 'text' } } };
  return {
    type: ActivityTypes.Message,
    from: { id: `op_${id}`, name: firstName, role: 'bot' },
    text,
    textFormat: 'plain',
    inputHint: 'acceptingInput',
    channelData,
  };
}
