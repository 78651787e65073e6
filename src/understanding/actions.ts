import { itemActions } from './language.ts';
import { bareCard } from './cards.ts';
import { MOST_MENTIONS, wordsAfter, wordsBefore, wordsBetween } from './reading.ts';
import type { nounsOf } from './nouns.ts';
import type { Mention, Reading } from './reading.ts';

const DEVICES = new Set(
  'computer laptop pc phone screen tablet ipad remote online app anydesk teamviewer mouse desktop rustdesk download downloaded downloading install installed router machine internet programme program software supremo quicksupport hub microsoft broadband'.split(
    ' ',
  ),
);

/** Money drawn from the bank has not been handed over yet. */
const isWithdrawal = (words: readonly string[]): boolean =>
  /^(?:withdr|dr[ae]w|get)/.test(words[0] ?? '') || words.includes('out');

/** "hung up and rang the number on my card", "rang his real number": nobody who rang asked for it. */
const HUNG_UP = /\b(?:hung up|(?:different|another|other) phone)\b/;
const TRUE_ONE = /\b(?:real|actual|own|proper|usual|genuine|old|right)\b/;
const ownCall = (reading: Reading, start: number, end: number): boolean =>
  HUNG_UP.test(wordsBefore(reading, start, 8).join(' ')) ||
  TRUE_ONE.test(wordsBetween(reading, start, end).join(' '));

/** What is bought has not been handed over yet. */
const isPurchase = (words: readonly string[]): boolean => /^(?:buy|bought)/.test(words[0] ?? '');

/** "bought the vouchers, not read them out yet", "the girl on the till stopped me". */
const KEPT =
  /\b(?:not|never) (?:\w+ )?(?:read|scratch\w*|sent|send|given|give|gave|told|tell)\b|\bstopped (?:me|her|him)\b|\bstill (?:got|have|in|here)\b/;
const isKept = ({ tokens }: Reading, end: number): boolean =>
  KEPT.test(
    tokens
      .slice(end, end + 25)
      .map(({ word }) => word)
      .join(' '),
  );

/** "put my card in an envelope", "in the post": the plastic, whose number nobody was told. */
const ENCLOSED =
  /^(?:an?|the) (?:\w+ )?(?:post|envelope|jiffy|bag|tin|box|reader|machine|postbox|drawer|safe)\b/;
const enclosed = (reading: Reading, end: number): boolean =>
  ENCLOSED.test(wordsAfter(reading, end - 1, 3).join(' ')) ||
  /^(?:reader|machine)$/.test(reading.tokens[end]?.word ?? '');

/** "gave him the card and the PIN" hands the plastic over; "gave card and name" fills in a form. */
const andPin = (reading: Reading, end: number): boolean =>
  reading.tokens[end - 1]?.word !== 'and' ||
  wordsAfter(reading, end - 1, 3).some((word) => /^pins?$/.test(word));

/** "take out a loan for 8000": what is borrowed is not drawn in notes. */
const isBorrowed = (reading: Reading, { start, end }: Place): boolean =>
  wordsBetween(reading, start, end).some((word) => /^(?:loan|loans|overdraft|mortgage)$/.test(word));

type Action = ReturnType<typeof itemActions.find>[number];
type Place = Pick<Action, 'start' | 'end'>;

const within = (inner: Place, outer: Place): boolean => inner.start >= outer.start && inner.end <= outer.end;
const overlap = (one: Place, other: Place): boolean => one.start < other.end && one.end > other.start;

/** Whether the words of an action are about something else: a true number, a card in an envelope, another item. */
function isMistaken(
  reading: Reading,
  action: Action,
  { items, mistaken }: ReturnType<typeof nounsOf>,
): boolean {
  const { value, start, end } = action;
  const others = items.filter((noun) => noun.item !== value && noun.start < end);
  // "Wants my bank" is about its details; "wants my bank card" is about the card.
  if (mistaken.some((other) => within(action, other)) || others.some((noun) => noun.end > end)) return true;
  // "Sent £6k in apple cards" is about the cards.
  if (value === 'cash-or-card-courier')
    return (
      others.some((noun) => noun.end === end && !bareCard(reading, noun)) ||
      !andPin(reading, end) ||
      isBorrowed(reading, action)
    );
  if (value === 'call-back')
    return (
      ownCall(reading, start, end) ||
      reading.context.some((match) => match.value === 'their-call' && overlap(match, action))
    );
  return value === 'bank-details' && enclosed(reading, end);
}

/** Whether what was got or bought has not left the person yet. */
function isKeptBack(reading: Reading, { value, start, end }: Action): boolean {
  const words = wordsBetween(reading, start, end);
  if (value === 'cash-or-card-courier') return isWithdrawal(words) || isPurchase(words);
  return value === 'gift-card-or-crypto' && isPurchase(words) && isKept(reading, end);
}

/** Items spoken of as something to do or done: "press 1", "moved my savings", "let him into my laptop". */
export function actionMentions(reading: Reading, nouns: ReturnType<typeof nounsOf>): Mention[] {
  const device = reading.tokens.some(({ word }) => DEVICES.has(word));
  const found = itemActions.find(reading.tokens).slice(0, MOST_MENTIONS);
  return found.flatMap((action): Mention[] => {
    const { value, start, end, verb } = action;
    // "let him in" is a door unless a device is spoken of.
    if ((value === 'remote-access' && !device) || isMistaken(reading, action, nouns)) return [];
    const at = verb ?? start;
    const stance = reading.stances[at] ?? 'asked';
    if (stance === 'neutral')
      // "They put a programme on", "he was on my laptop": what the caller did himself he had to be let do.
      return verb === undefined || value !== 'call-back'
        ? [{ item: value, start, end, by: undefined, stance: 'asked' }]
        : [];
    const kept = stance === 'given' && isKeptBack(reading, action);
    return [{ item: value, start, end, by: at, stance: kept ? 'asked' : stance }];
  });
}
