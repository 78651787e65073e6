import { read } from '../read.ts';
import { amountIn } from './amounts.ts';
import { deedsOf, isMoney } from './deeds.ts';
import { momentsIn } from './moments.ts';
import { national, shownIn } from './shown.ts';
import type { Details, Facts, Recognized } from '../facts.ts';
import type { Message } from './told.ts';

/** Words about the number that showed, which tell of a call by themselves. */
const SHOWED = /\b(?:came up|showed|shown|display|caller id|withheld|1471)\b/i;

export { saysHidden } from './shown.ts';

export function messageOf(text: string): Message {
  const found = read(text);
  return { text, read: found, deeds: deedsOf(found.reading, found.mentions) };
}

/** Whether a message tells of a call or a payment, so that amounts, dates and numbers in it are worth looking for. */
export const tellsOfCall = ({ text, read: { mentions, facts }, deeds }: Message): boolean =>
  mentions.length > 0 ||
  facts.claimed.length > 0 ||
  SHOWED.test(text) ||
  deeds.some(({ does }) => does !== 'other');

/**
 * What a message says of the amounts, dates and telephone numbers in it. Pure; whatever it does not plainly say is unsure.
 * @param facts what was understood of the same message.
 * @param official telephone numbers of the police, banks and the like.
 */
export function detailsOf(
  message: Message,
  facts: Pick<Facts, 'asked' | 'given'>,
  recognized: Recognized,
  official: readonly string[],
): Details {
  const told = { ...message, facts, recognized };
  const went = facts.given.filter(({ item, value }) => value !== 'no' && isMoney(item));
  // That money went may be plain where it is in doubt as what: a fine, a fee, savings moved.
  const isPlain = message.read.mentions.some(({ item, stance }) => stance === 'given' && isMoney(item));
  const moneyWent = went.some(({ value, sure }) => (value === 'yes' && sure) || isPlain);
  return {
    ...momentsIn(told, moneyWent),
    numberShown: shownIn(told, new Set(official.map(national))),
    amount: amountIn(told, moneyWent),
  };
}
