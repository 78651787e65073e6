import { ActivityTypes } from 'botbuilder';
import type { Activity } from 'botbuilder';
import type { Phrases } from '../content/content.ts';
import { isCommand, readCommand } from '../conversation/commands.ts';
import type { Command } from '../conversation/commands.ts';
import { says } from '../conversation/kinds/words.ts';
import { MOST_WORDS, pressIn } from './inbound.ts';

/** The command that the person pressed, or that their whole message is; null for anything else. */
export function commandIn(activity: Partial<Activity>, phrases: Phrases): Command | null {
  if (activity.type !== ActivityTypes.Message) return null;
  const press = pressIn(activity);
  const pressed = press?.ringback.command;
  if (press !== null) return pressed !== undefined && isCommand(pressed) ? pressed : null;
  const { text = '' } = activity;
  return text.length > MOST_WORDS ? null : (readCommand(text, phrases)?.command ?? null);
}

/**
 * Whether the person sends the operator who has the chat away: by the button, or in so many words and no others. "Goodbye"
 * and "leave me alone" may be said to the operator, or about the caller.
 */
export function leavesOperator(activity: Partial<Activity>, phrases: Phrases): boolean {
  if (activity.type !== ActivityTypes.Message) return false;
  const press = pressIn(activity);
  return press === null
    ? says(activity.text ?? '', phrases, 'leave-operator')
    : press.ringback.command === 'stop';
}
