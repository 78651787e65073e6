import { payments } from './language.ts';
import { MOST_MENTIONS } from './reading.ts';
import type { Claimed, Item } from '../case/vocabulary.ts';
import type { PaymentMention } from './lexicon/items.ts';
import type { Mention, Reading } from './reading.ts';
import type { Cue, Stance } from './stance.ts';

const AUTHORITIES: readonly Claimed[] = ['police', 'hmrc-or-tax', 'court-or-bailiff'];
/** Ways of paying that are items of their own; money that leaves by them is a fine only if a fine was named. */
const OWN_WAYS: readonly Item[] = ['move-money', 'cash-or-card-courier', 'gift-card-or-crypto'];
const CUE_REACH = 8;

/** Whose trouble is paid off where no authority asks: bail and lawyers, whatever the words of law around it. */
const KIN =
  /^(?:son|daughter|grandson|granddaughter|grandchild|nephew|niece|brother|sister|cousin|sons|daughters|grandsons)$/;

/** Which payment the message is about: a fine, a debt or a warrant, or anything else. */
function kindOf(reading: Reading, claimed: readonly Claimed[], others: readonly Mention[]): Item | undefined {
  const has = (value: string): boolean => reading.context.some((match) => match.value === value);
  const says = (words: RegExp): boolean => reading.tokens.some(({ word }) => words.test(word));
  const authority = claimed.some((one) => AUTHORITIES.includes(one));
  if (says(/^bail$/) || claimed.includes('family-or-friend') || has('recovery')) return 'other-payment';
  if (has('fee') && !fineNamed(reading)) return 'other-payment';
  const ownWay = others.some(({ item }) => OWN_WAYS.includes(item));
  if (
    has('legal') &&
    !authority &&
    says(KIN) &&
    !says(/^(?:fines?|tax|visa|ccj|deported|bailiffs?|immigration)$/)
  )
    return 'other-payment';
  if (has('legal')) return !authority && ownWay && !fineNamed(reading) ? undefined : 'warrant-payment';
  if (ownWay) return undefined;
  if (claimed.includes('bank')) return 'move-money';
  return authority ? 'warrant-payment' : 'other-payment';
}

const fineNamed = ({ tokens }: Reading): boolean =>
  tokens.some(({ word }) =>
    /^(?:fines?|penalty|arrears|warrants?|ccjs?|arrest(?:ed)?|prison|jail|jury|locked|lock|summons|bailiffs?|taxman|lien|owe|owed|ow)$/.test(
      word,
    ),
  );

function governing({ cues, tokens }: Reading, start: number): Cue | undefined {
  return cues
    .filter(
      ({ at }) => at < start && start - at < CUE_REACH && tokens[at]?.sentence === tokens[start]?.sentence,
    )
    .at(-1);
}

/** "£1900 to settle it", "$2,000 or 72 hours locked up": an amount that is a demand by itself. */
function demands({ tokens }: Reading, end: number): boolean {
  return ['to', 'or', 'for', 'fine', 'fee', 'bail', 'today'].includes(tokens[end]?.word ?? '');
}

/** "had £300 off me" is money gone; "never had a penny" and what the caller tells of are not. */
function taken({ tokens }: Reading, start: number): Stance {
  const sentence = tokens[start]?.sentence;
  const before = tokens.slice(Math.max(0, start - 5), start).filter((token) => token.sentence === sentence);
  const words = before.map(({ word }) => word).join(' ');
  if (/\b(?:not|never|nobody)\b/.test(words)) return 'denied';
  return /\b(?:said|says|saying|told|been|if|could|would|claimed|trying)\b/.test(words) ? 'neutral' : 'given';
}

/** Money sent on the word of a bank goes to an account that it is said to have made. */
const moves = ({ tokens }: Reading, { value, verb = -1 }: Sum): boolean =>
  value === 'paid' && /^(?:sen[dt]|transfer|wire|put|mov)/.test(tokens[verb]?.word ?? '');

interface Sum {
  readonly value: PaymentMention;
  readonly start: number;
  readonly end: number;
  readonly verb: number | undefined;
}

/** An amount beside these is what the person is promised, or is said to have been charged already. */
const BAIT = new Set(
  'refund refunded rebate compensation cancel cancelled cancelling charged invoice prime'.split(' '),
);

/** Whether an amount named beside what it is for is its price: a fine, a fee, what somebody's child needs. */
const priced = ({ context, tokens }: Reading, item: Item, claimed: readonly Claimed[]): boolean =>
  item === 'other-payment' &&
  !tokens.some(({ word }) => BAIT.has(word)) &&
  (context.some(({ value }) => value === 'fee') ||
    claimed.some((one) => one === 'family-or-friend' || one === 'delivery-or-shop'));

/** What is said of an amount or a payment; an amount beside a fine or a warrant is its price. */
function stanceOf(reading: Reading, item: Item, sum: Sum, claimed: readonly Claimed[]): Stance {
  const { value: kind, start, end, verb } = sum;
  if (kind === 'taken') return taken(reading, start);
  if (kind === 'paid') return (verb === undefined ? undefined : reading.stances[verb]) ?? 'neutral';
  const cue = governing(reading, start);
  const named = priced(reading, item, claimed) || (item === 'warrant-payment' && fineNamed(reading));
  const price = kind === 'amount' && named ? 'asked' : 'neutral';
  if (kind !== 'named' && cue === undefined) return demands(reading, end) ? 'asked' : price;
  if (cue === undefined || (kind === 'named' && cue.stance === 'neutral')) return 'asked';
  const money =
    cue.verb.role === 'pay' || cue.verb.role === 'ask' || ['send', 'give', 'hand'].includes(cue.verb.lemma);
  return money && cue.stance !== 'neutral' ? cue.stance : kind === 'named' ? 'asked' : price;
}

/** A gift card or crypto sent because of a fine pays the fine. */
function finesPaidBy(reading: Reading, kind: Item | undefined, others: readonly Mention[]): Mention[] {
  if (kind !== 'warrant-payment' && !(kind === undefined && fineNamed(reading))) return [];
  return others
    .filter(({ item }) => item === 'gift-card-or-crypto')
    .map((mention) => ({ ...mention, item: 'warrant-payment' }));
}

/** Demands for money and money paid. Needs to know who was claimed and what else was asked for. */
export function paymentMentions(
  reading: Reading,
  claimed: readonly Claimed[],
  others: readonly Mention[],
): Mention[] {
  const first = kindOf(reading, claimed, others);
  const mistaken = reading.context.filter(({ value }) => value === 'not-a-payment');
  const free = payments
    .find(reading.tokens)
    .slice(0, MOST_MENTIONS)
    .filter(
      ({ start, end }) =>
        !others.some((other) => OWN_WAYS.includes(other.item) && start < other.end && end > other.start) &&
        !mistaken.some((other) => start >= other.start && end <= other.end),
    );
  const direct = free.flatMap((sum): Mention[] => {
    // Money that left by a way of its own is that item; what is demanded after it is another payment.
    const item = first ?? (sum.value === 'again' ? 'other-payment' : undefined);
    if (item === undefined) return [];
    if (item === 'move-money' && !moves(reading, sum)) return [];
    const stance = stanceOf(reading, item, sum, claimed);
    return stance === 'neutral' ? [] : [{ item, start: sum.start, end: sum.end, by: sum.verb, stance }];
  });
  return [...direct, ...finesPaidBy(reading, first, others)];
}
