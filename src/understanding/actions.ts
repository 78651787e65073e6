import { itemActions } from './language.ts';
import { bareCard } from './nouns.ts';
import { MOST_MENTIONS, wordsBetween } from './reading.ts';
import type { nounsOf } from './nouns.ts';
import type { Mention, Reading } from './reading.ts';

const DEVICES = new Set(
  'computer laptop pc phone screen tablet ipad remote online app anydesk teamviewer mouse desktop rustdesk download downloaded downloading install installed'.split(
    ' ',
  ),
);

/** Money drawn from the bank has not been handed over yet. */
const isWithdrawal = (words: readonly string[]): boolean =>
  /^(?:withdr|dr[ae]w|get)/.test(words[0] ?? '') || words.includes('out');

/** Items spoken of as something to do or done: "press 1", "moved my savings", "let him into my laptop". */
export function actionMentions(reading: Reading, { items, mistaken }: ReturnType<typeof nounsOf>): Mention[] {
  const cards = items.filter((noun) => !bareCard(reading, noun));
  const device = reading.tokens.some(({ word }) => DEVICES.has(word));
  const theirs = reading.context.filter((match) => match.value === 'their-call');
  const found = itemActions.find(reading.tokens).slice(0, MOST_MENTIONS);
  return found.flatMap(({ value, start, end, verb }): Mention[] => {
    // "let him in" is a door unless a device is spoken of; "sent £6k in apple cards" is about the cards.
    if (value === 'remote-access' && !device) return [];
    const courier = value === 'cash-or-card-courier';
    if (courier && cards.some((noun) => noun.item !== value && noun.start < end && noun.end >= end))
      return [];
    if (mistaken.some((other) => start >= other.start && end <= other.end)) return [];
    if (value === 'call-back' && theirs.some((call) => start < call.end && end > call.start)) return [];
    const at = verb ?? start;
    const stance = reading.stances[at] ?? 'asked';
    if (stance === 'neutral')
      return verb === undefined ? [{ item: value, start, end, by: undefined, stance: 'asked' }] : [];
    const drawn = courier && stance === 'given' && isWithdrawal(wordsBetween(reading, start, end));
    return [{ item: value, start, end, by: at, stance: drawn ? 'asked' : stance }];
  });
}
