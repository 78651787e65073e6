import { bareCard, cardsByHand, isCard } from './cards.ts';
import { isNumberSign } from './answers.ts';
import { held } from './held.ts';
import { itemNouns } from './language.ts';
import { withListedBanks } from './listed-bank.ts';
import { longest, MOST_MENTIONS, sentenceOf, wordsAfter, wordsBefore, wordsBetween } from './reading.ts';
import { asksTheMeaning, isRefused, isRung, isTheirs, plainlyDenied } from './noun-denials.ts';
import { MONEY } from './tokens.ts';
import type { Item } from '../case/vocabulary.ts';
import type { Mention, Reading } from './reading.ts';
import type { Cue, Stance } from './stance.ts';

/** An item named as a thing. */
export interface Noun {
  readonly item: Item;
  readonly start: number;
  readonly end: number;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Words beside nouns in a list or a fragment that add no verb of their own. */
const NOTHING = set('nothing none anything any no');
const GLUE = set(
  'my her his our their mums dads nans your the a an and or plus also then with of number numbers no nos front back both full card too as well photo photos pic pics picture copy copies scan for to from it was is all just only even first last hmrc police bank he said they she please on in ok yes oh um maybe me yeah yep definitely lot everything both so about <money> jail prison arrest get caller wise today now',
);
const CUT = set('because although if when while until unless since so');
const NOT_THIS = set('not except bar never without minus excluding apart');
const ARTICLES = set('my the her his our their a an any from for no me');
const FARTHEST_BEFORE = 16;
const FARTHEST_AFTER = 8;

/** A cue that says nothing of what follows it: "he told me", "she said". */
const transparent = ({ stance, verb }: Cue): boolean =>
  stance === 'neutral' &&
  (verb.lemma === 'tell' || verb.lemma === 'say' || verb.role === 'ask' || verb.role === 'pay');

function cueBefore(reading: Reading, noun: Noun): Cue | undefined {
  const sentence = sentenceOf(reading, noun.start);
  const governing = reading.cues.findLast(
    (cue) =>
      cue.at < noun.start &&
      noun.start - cue.at <= FARTHEST_BEFORE &&
      sentenceOf(reading, cue.at) === sentence &&
      !transparent(cue),
  );
  if (governing === undefined) return undefined;
  const asking = askedFor(reading, noun, governing);
  if (asking !== undefined) return asking;
  return wordsBetween(reading, governing.at + 1, noun.start).some((word) => CUT.has(word))
    ? undefined
    : governing;
}

/** "gave it, then for my licence": what follows "for" is still asked for when the verb between has its object. */
function askedFor(reading: Reading, noun: Noun, governing: Cue): Cue | undefined {
  if (
    governing.verb.role === 'ask' ||
    !/^(?:it|them|that)$/.test(reading.tokens[governing.at + 1]?.word ?? '')
  )
    return undefined;
  if (!/\bfor(?: \w+)?$/.test(wordsBefore(reading, noun.start, 2).join(' '))) return undefined;
  return reading.cues.findLast(
    ({ at, verb }) =>
      at < governing.at && verb.role === 'ask' && sentenceOf(reading, at) === sentenceOf(reading, noun.start),
  );
}

function cueAfter(reading: Reading, noun: Noun, next: Noun | undefined, listed: boolean): Cue | undefined {
  const cue = reading.cues.find(({ at }) => at >= noun.end);
  if (cue === undefined || sentenceOf(reading, cue.at) !== sentenceOf(reading, noun.start)) return undefined;
  if (cue.at - noun.end > FARTHEST_AFTER || cue.stance === 'neutral') return undefined;
  const nextNear = next !== undefined && next.start > cue.at && next.start <= cue.at + 4;
  if (nextNear && sentenceOf(reading, next.start) === sentenceOf(reading, cue.at)) return undefined;
  const words = wordsBetween(reading, noun.end, cue.at);
  if (!listed && reading.clauses[cue.at] !== reading.clauses[noun.start]) return undefined;
  return words.some((word) => CUT.has(word) || word === 'but') ? undefined : cue;
}

/** The clauses that say nothing but nouns: answers, and the next parts of a list. */
function fragments({ tokens, clauses }: Reading, nouns: readonly Noun[]): ReadonlySet<number> {
  const covered = new Set(
    nouns.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  const found = new Set(clauses);
  for (const [at, { word }] of tokens.entries()) {
    if (!covered.has(at) && !GLUE.has(word)) found.delete(clauses[at] ?? -1);
  }
  return found;
}

/** What people do with their own things, whoever rang. */
const OWN_DOINGS = set(
  'renew renewed renewing lost stolen cancel cancelled cancelling froze frozen freeze change changed changing replace replaced expired expire expires declined blocked block apply applied applying stopped reset resetting forgot forgotten remember report reported suspended compromised linked involved hacked misused knew knows already arrived reissue',
);

/** What anybody may know or mention; named alone it says little. */
const COMMON =
  /^(?:(?:my|me|her|his|our|the|your|some|all|more) )?(?:(?:first|full|last) )?(?:names?|details|info|information|e ?mail|mobile|surname|address|(?:phone|mobile) number)$/;
const SOUGHT = /\b(?:after|about|for)(?: (?:my|me|her|his|our|their|the))*$/;

/** Named without a verb that says why, in a message about a call: "on about my NINO", "he was after the sort code". */
function spokenOf(reading: Reading, noun: Noun, among: boolean): boolean {
  const common = COMMON.test(wordsBetween(reading, noun.start, noun.end).join(' '));
  if (common && !among && !SOUGHT.test(wordsBefore(reading, noun.start, 4).join(' '))) return false;
  const clause = reading.clauses[noun.start];
  const own = reading.tokens.some(({ word }, at) => reading.clauses[at] === clause && OWN_DOINGS.has(word));
  const lacked = /\bnot (?:even )?(?:have|got)(?: \w+)?$/.test(wordsBefore(reading, noun.start, 5).join(' '));
  return !own && !lacked;
}

/** "$2,000 in bitcoin", "£400 of vouchers": the price of getting off, or after "I lost everything" what it cost. */
function amountStance({ tokens }: Reading, { item, start }: Noun): Stance | undefined {
  const near = tokens.slice(Math.max(0, start - 2), start).map(({ word }) => word);
  if (item !== 'gift-card-or-crypto' || near[0] !== MONEY || !/^(?:in|of)$/.test(near[1] ?? 'of'))
    return undefined;
  const lost = tokens.slice(0, start).some(({ word }) => /^(?:lost|gone|stole|stolen)$/.test(word));
  return lost ? 'given' : 'asked';
}

/** "but not the passport", "all except the card". */
function excepted(reading: Reading, noun: Noun): boolean {
  const word = wordsBefore(reading, noun.start, 4).findLast((one) => !ARTICLES.has(one));
  return word !== undefined && NOT_THIS.has(word);
}

function fragmentStance(reading: Reading, noun: Noun): Said {
  if (excepted(reading, noun)) return { stance: 'denied', by: undefined };
  const last = reading.cues.findLast(({ at, stance }) => at < noun.start && stance !== 'neutral');
  const only = ['only', 'just'].includes(reading.tokens[noun.start - 1]?.word ?? '');
  if (only && last?.stance === 'denied') return { stance: 'given', by: undefined };
  return { stance: last?.stance ?? 'asked', by: last?.at };
}

/** "told him all but the PIN" keeps the PIN back; "told him nothing but my name" gives the name away. */
function exceptionOf(reading: Reading, noun: Noun, { at, stance }: Cue): Stance {
  const previous = wordsBefore(reading, noun.start, 3).findLast((word) => !ARTICLES.has(word)) ?? '';
  if (stance === 'not-asked' && /^(?:just|only|but)$/.test(previous)) return 'asked';
  if (
    (stance !== 'given' && stance !== 'denied') ||
    !/\b(?:but|except|bar|apart|besides|only|than|excluding|not|without|minus|never)\b/.test(
      wordsBefore(reading, noun.start, 4).join(' '),
    )
  )
    return stance;
  const nothing = wordsBetween(reading, at, noun.start).some((word) => NOTHING.has(word));
  if (nothing)
    return /\b(?:but|except|bar|apart|besides|only|than)\b/.test(
      wordsBefore(reading, noun.start, 4).join(' '),
    )
      ? 'given'
      : stance;
  return stance === 'given' && excepted(reading, noun) ? 'denied' : stance;
}

/** "passport yes, licence no": what an answer says right after the item. */
function answered(reading: Reading, noun: Noun): Stance | undefined {
  const next = reading.tokens[noun.end];
  if (next?.sentence !== reading.tokens[noun.start]?.sentence) return undefined;
  if (/^(?:yes|yeah|yep|yh)$/.test(next?.word ?? '')) return 'given';
  return !isNumberSign(reading, noun) &&
    /^(?:no|nope|nah|never)$/.test(next?.word ?? '') &&
    reading.tokens[noun.end + 1]?.sentence !== next?.sentence
    ? 'denied'
    : undefined;
}

/** "did not get a thing out of me except my surname". */
const SAVED_FOR =
  /\b(?:nothing|(?:not|never)(?: \w+){1,4} (?:anything|thing|any))\b(?:(?! (?:and|i|we|she|he|they) ).)*\b(?:except|but|only|apart from|bar|other than|besides|just)(?: (?:my|me|her|his|the|our|for))*$/;
/** "everything he wanted I refused apart from my dob". */
const REFUSED_BUT =
  /\b(?:refused|declined|withheld|kept back|said no to)\b(?: (?!(?:and|but|so|when|because|then)\b)\w+){0,6} (?:except|apart from|bar|other than|besides|aside from)(?: (?:for|my|me|her|his|the|our))*$/;

interface Said {
  readonly stance: Stance;
  readonly by: number | undefined;
}

interface Around {
  readonly next: Noun | undefined;
  /** Whether another item stands beside it in a list. */
  readonly among: boolean;
  readonly fragments: ReadonlySet<number>;
}

/** The app of a bank is no detail of it: somebody has to have seen it. */
const bankApp = (reading: Reading, { item, end }: Noun): boolean =>
  item === 'bank-details' && reading.tokens[end - 1]?.word === 'app';
const OPEN = /^(?:was|is|were|being|still|left|up)(?: \w+)? (?:open|opened|up|showing|logged)\b/;

function appStance(reading: Reading, noun: Noun, before: Cue | undefined): Said | undefined {
  if (before?.stance === 'given') return { stance: 'given', by: before.at };
  const open = OPEN.test(wordsAfter(reading, noun.end - 1, 3).join(' '));
  return open ? { stance: 'doubt', by: undefined } : undefined;
}

/** What the words right before a noun say of it, whatever verb the message has elsewhere. */
function outright(reading: Reading, noun: Noun): Stance | undefined {
  if (plainlyDenied(reading, noun)) return 'denied';
  if (isTheirs(reading, noun)) return 'not-asked';
  const before = wordsBefore(reading, noun.start, 14).join(' ');
  const saved = SAVED_FOR.test(before) || REFUSED_BUT.test(before);
  return held(reading, noun) ?? (saved ? 'given' : undefined);
}

/** What is said of a noun: by who holds it, the verb before, the verb after, or its standing in a list. */
function stanceOf(reading: Reading, noun: Noun, around: Around): Said | undefined {
  const told = outright(reading, noun);
  if (told !== undefined) return { stance: told, by: undefined };
  const bare = bareCard(reading, noun);
  const before = cueBefore(reading, noun);
  if (bankApp(reading, noun)) return appStance(reading, noun, before);
  if (before !== undefined) {
    if (bare && before.verb.role === 'pay') return undefined;
    return { stance: exceptionOf(reading, noun, before), by: before.at };
  }
  const amount = amountStance(reading, noun);
  if (amount !== undefined) return { stance: amount, by: undefined };
  const listed = around.fragments.has(reading.clauses[noun.start] ?? -1);
  if (bare && !(listed && around.among)) return undefined;
  const said = listed ? answered(reading, noun) : undefined;
  if (said !== undefined) return { stance: said, by: undefined };
  const after = cueAfter(reading, noun, around.next, listed);
  const none = reading.tokens[noun.start - 1]?.word === 'no' && after?.stance === 'given';
  if (after !== undefined) return { stance: none ? 'denied' : after.stance, by: after.at };
  if (listed) return fragmentStance(reading, noun);
  return spokenOf(reading, noun, around.among) ? { stance: 'asked', by: undefined } : undefined;
}

interface Nouns {
  readonly items: readonly Noun[];
  /** Places that only look like an item, in tokens. */
  readonly mistaken: readonly { readonly start: number; readonly end: number }[];
}

/** "made me dl anydesk": downloads, and is no driving licence. */
const DOWNLOADS =
  /^(?:(?:the|an?|this|that|his|their|some) )?(?:anydesk|teamviewer|rustdesk|ultraviewer|quickassist|app|apps|software|programme|program|file|link|something|it)\b/;
const downloads = (reading: Reading, { start, end }: Pick<Noun, 'start' | 'end'>): boolean =>
  wordsBetween(reading, start, end).join(' ') === 'dl' &&
  DOWNLOADS.test(wordsAfter(reading, start, 2).join(' '));

const plural = ({ tokens }: Reading, end: number): boolean => tokens[end - 1]?.word === 'cards';

/** The items named, codes of a gift card as the gift card. */
export function nounsOf(reading: Reading): Nouns {
  const found = longest(withListedBanks(reading, itemNouns.find(reading.tokens))).slice(0, MOST_MENTIONS);
  const gift = found.some(({ value }) => value === 'gift-card-or-crypto');
  const cards = found.filter((one) => isCard(reading, one));
  const byHand = cards.length > 0 && cardsByHand(reading);
  const items = found.flatMap(({ value, start, end }): Noun[] => {
    if (value === null || isRung(reading, { start, end }) || downloads(reading, { start, end })) return [];
    if (asksTheMeaning(reading, { start, end })) return [];
    const code = gift && /^(?:codes?|pins|numbers?)$/.test(wordsBetween(reading, start, end).join(' '));
    if (code) return [{ item: 'gift-card-or-crypto', start, end }];
    // "Wants my cards" is the plastic; one card may be its number.
    if (cards.some((card) => card.start === start))
      return [{ item: byHand || plural(reading, end) ? 'cash-or-card-courier' : 'bank-details', start, end }];
    return [{ item: value, start, end }];
  });
  return { items, mistaken: found.filter(({ value }) => value === null) };
}

/** What the message says of the items it names. */
export function nounMentions(
  reading: Reading,
  nouns: readonly Noun[],
  actions: readonly Mention[],
): Mention[] {
  const clauses = fragments(reading, nouns);
  const handed = actions.filter(({ item }) => item === 'cash-or-card-courier');
  return nouns.flatMap((noun, index) => {
    if (isCard(reading, noun) && handed.some(({ start, end }) => noun.start >= start && noun.end <= end))
      return [];
    const among = [nouns[index - 1], nouns[index + 1]].some(
      (other) => other !== undefined && Math.abs(other.start - noun.start) < 5,
    );
    const said = stanceOf(reading, noun, { next: nouns[index + 1], among, fragments: clauses });
    if (said === undefined) return [];
    // A verb that says neither is the telling of a story, and what a story of a call names was asked for.
    if (said.stance === 'denied' && isRefused(reading, said.by))
      return [
        { ...noun, ...said },
        { ...noun, by: undefined, stance: 'asked' as const },
      ];
    return [{ ...noun, ...said, stance: said.stance === 'neutral' ? ('asked' as const) : said.stance }];
  });
}
