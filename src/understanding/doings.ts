import {
  CARD_PAID,
  CARDS_TAKEN,
  DOING_CLASSES,
  DOINGS,
  OUTLAYS,
  SUM_SENT,
  WAY_TAKEN,
} from './lexicon/doings.ts';
import { CLASSES } from './lexicon/classes.ts';
import { formsOf } from './lexicon/verbs.ts';
import { compile } from './pattern.ts';
import { MOST_MENTIONS, wordsBefore } from './reading.ts';
import type { Item } from '../case/vocabulary.ts';
import type { Mention, Reading } from './reading.ts';
import type { Stance } from './stance.ts';

const vocabulary = { classes: { ...CLASSES, ...DOING_CLASSES }, forms: formsOf };
const doings = compile(DOINGS, vocabulary);
const DESK: ReadonlySet<string> = new Set(DOING_CLASSES.desk.split(' '));
const cardPaid = compile([['paid', CARD_PAID]] as const, vocabulary);
const waysTaken = compile([['sent', WAY_TAKEN]] as const, vocabulary);
const cardsTaken = compile([['sent', CARDS_TAKEN]] as const, vocabulary);
const sumsSent = compile([['sent', SUM_SENT]] as const, vocabulary);
const outlays = compile([['paid', OUTLAYS]] as const, vocabulary);

const NOT_DONE =
  /^(?:to|would|should|could|will|can|if|told|move|transfer|put|send|moving|unless|or|not|never|nearly|almost|must|said|says|wants?|wanted|needs?|needed|asked|asking|demands?|demanded|fine|fee|pay)$/;

/** "someone will come for it": promised. */
const PROMISED = /^(?:will|would|shall|should|could)$/;

const PERHAPS = /^(?:maybe|perhaps|possibly|might|think|thinks|reckon)$/;

/** What a sign without a verb says: it was there to be seen, unless it is wished for, asked for, denied or doubted. */
const signStance = (reading: Reading, start: number, end: number): Stance => {
  if (supposed(reading, start, end)) return 'neutral';
  return wordsBefore(reading, start, 2).some((word) => PERHAPS.test(word)) ? 'doubt' : 'given';
};

/** "They got in": into the computer that was spoken of. */
function gotIn({ tokens }: Reading): ReturnType<typeof doings.find> {
  return tokens.flatMap(({ word, sentence }, start) => {
    if (word !== 'got' || tokens[start + 1]?.word !== 'in') return [];
    const [who, next] = [tokens[start - 1], tokens[start + 2]];
    const bare = next?.sentence !== sentence || next.pause || /^(?:and|but|then|somehow|so)$/.test(next.word);
    if (!bare || !/^(?:he|she|they|hackers?|scammers?|someone)$/.test(who?.word ?? '')) return [];
    const onDesk = tokens.slice(0, start).some((token) => DESK.has(token.word));
    return onDesk
      ? [{ value: 'remote-access' as const, start: start - 1, end: start + 2, verb: undefined }]
      : [];
  });
}

/** Whether a sign without a verb is only wished for, asked for or denied. */
const supposed = ({ tokens }: Reading, start: number, end: number): boolean =>
  tokens.slice(start, end).some(({ word }) => PROMISED.test(word)) ||
  tokens
    .slice(Math.max(0, start - 4), start)
    .some(({ word, sentence }) => sentence === tokens[start]?.sentence && NOT_DONE.test(word));

function mentionsOf(reading: Reading, found: ReturnType<typeof doings.find>): Mention[] {
  return found.slice(0, MOST_MENTIONS).flatMap(({ value, start, end, verb }): Mention[] => {
    const at = verb ?? start;
    const stance = verb === undefined ? signStance(reading, start, end) : (reading.stances[at] ?? 'asked');
    return stance === 'neutral' || stance === 'not-asked'
      ? []
      : [{ item: value, stance, start, end, by: at }];
  });
}

/** The ways of money that are items of their own. */
const OWN_WAYS: readonly Item[] = ['move-money', 'cash-or-card-courier', 'gift-card-or-crypto'];

/** Which payment the money went for: the one spoken of, or what the message is about. */
function paymentOf(reading: Reading, mentions: readonly Mention[]): Item | undefined {
  const named = mentions.find(({ item }) => item === 'warrant-payment' || item === 'other-payment');
  if (named !== undefined) return named.item;
  const ways = new Set(mentions.map(({ item }) => item).filter((item) => OWN_WAYS.includes(item)));
  if (ways.size > 0) return ways.size === 1 ? [...ways][0] : undefined;
  return reading.context.some(({ value }) => value === 'legal') ? 'warrant-payment' : 'other-payment';
}

const SUM = /^<(?:money|sum)>$/;
/** Whether "it" is a sum of money: one was named shortly before, and nothing else since. */
function sumBefore({ tokens }: Reading, mentions: readonly Mention[], at: number): boolean {
  const sum = tokens.slice(0, at).findLastIndex(({ word }) => SUM.test(word));
  const payment = (item: Item): boolean => item === 'warrant-payment' || item === 'other-payment';
  return (
    sum !== -1 &&
    at - sum <= 20 &&
    !mentions.some(({ item, start }) => !payment(item) && start > sum && start < at)
  );
}

/** "Asked to move my savings … she's transferred £11,000". */
function wayTaken(reading: Reading, mentions: readonly Mention[]): Mention[] {
  const ways = new Set(mentions.filter(({ stance }) => stance === 'asked').map(({ item }) => item));
  return (['move-money', 'gift-card-or-crypto'] as const)
    .filter((item) => ways.has(item))
    .flatMap((value) =>
      mentionsOf(
        reading,
        [
          ...waysTaken.find(reading.tokens),
          ...(value === 'move-money' ? [] : cardsTaken.find(reading.tokens)),
        ].map((match) => ({ ...match, value })),
      ),
    );
}

/** "sent him apple cards", "gave my licence to a bloke at the door": what is handed over has its own name. */
const NAMED_ITSELF: readonly Item[] = ['gift-card-or-crypto', 'driving-licence', 'passport', 'ni-number'];
const isOther = (doing: Mention, mentions: readonly Mention[]): boolean =>
  doing.item === 'cash-or-card-courier' &&
  mentions.some(
    ({ item, start, end }) => NAMED_ITSELF.includes(item) && start < doing.end && end > doing.start,
  );

/** What was done in words of its own: "put my card in", "gave the driver £60", "shelled out three fifty". */
export function doneThings(reading: Reading, mentions: readonly Mention[]): Mention[] {
  const done = [
    ...mentionsOf(reading, [...doings.find(reading.tokens), ...gotIn(reading)]).filter(
      (doing) => !isOther(doing, mentions),
    ),
    ...wayTaken(reading, mentions),
  ];
  const payment = paymentOf(reading, [...mentions, ...done]);
  if (payment === undefined) return done;
  const paid = outlays.find(reading.tokens).map((match) => ({ ...match, value: payment }));
  const sent = sumsSent
    .find(reading.tokens)
    .filter((match) => sumBefore(reading, mentions, match.start))
    .map((match) => ({ ...match, value: payment }));
  const priced = reading.tokens.some(({ word }) => SUM.test(word));
  const byCard = (priced ? cardPaid.find(reading.tokens) : []).map((match) => ({ ...match, value: payment }));
  return [...done, ...mentionsOf(reading, [...paid, ...sent, ...byCard])];
}
