import { CONTRACTED, JOINED, WRITTEN } from './lexicon/spellings.ts';

/** One word of a message as the patterns read it. Two tokens of one contraction share their place. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** Whether a comma, dash or bracket stands before it. */
  readonly pause: boolean;
}

/**
 * Longer messages are read to here: a story has said what was asked for by then, and what repeats one word to the
 * end of a message may cost no more than a few milliseconds.
 */
export const MESSAGE_CAP = 2000;

/** Stands for an amount with a currency sign, `£1,000`. */
export const MONEY = '<money>';
/** Stands for a number that may be an amount. */
const SUM = '<sum>';
const PIECE =
  /(?<![\p{L}\d])(?:full stop|question mark|exclamation mark|new (?:paragraph|line)|comma)(?![\p{L}\d])|(?:[£$€]\s?\d+(?:,\d{3})*(?:\.\d+)?k?|\d+(?:,\d{3})*(?:\.\d+)?\s?(?:pounds?|quid|grand|gbp|k|dollars?|bucks|euros?)(?![\p{L}\d]))|(?<![\p{L}\d])\d+(?:,\d{3})*(?:\.\d+)?(?!\p{L})|(?:a\/c|s\/c|(?<![\p{L}.])(?:d\.o\.b|n\.i|h\.m\.r\.c|d\.l)\b\.?)|[\p{L}\p{M}\d]+(?:\.(?:gov|co|com|org|net|uk|police)\b)+|[\p{L}\p{M}\d]+(?:['’‘`][\p{L}\p{M}]+)*|[.!?\n]+|[,;:()"“”\-–—/]/giu;

/** What stands before an amount, but before no year. */
const BEFORE_SUM =
  /^(?:another|extra|further|pay|paid|paying|sent|send|moved|move|shifted|shift|transfer|transferred|lost|wants?|wanted|withdraw|withdrew|gave|took|nearly|about)$/;

/** A number that may be an amount: no year, no number that people ring. */
const isSum = (piece: string, before: string | undefined): boolean =>
  /^\d{3,6}$|^\d{1,3}(?:,\d{3})+$/.test(piece) &&
  !/^(?:0\d*|101|105|111|116|123|159|999|1471|7726|18000|18001)$/.test(piece) &&
  (!/^(?:19|20)[0-2]\d$/.test(piece) || BEFORE_SUM.test(before ?? ''));

/** Punctuation as people who dictate say it. */
const SPOKEN = /^(?:full stop|question mark|exclamation mark|new (?:paragraph|line)|comma)$/i;

const isWordy = (piece: string): boolean => /[\p{L}\d£$€]/u.test(piece) && !SPOKEN.test(piece);

/** "her NI no. and our address": the sign for a number ends no sentence where the list goes on. */
const NUMBERED =
  /^(?:ni|insurance|ins|licence|license|passport|account|acc|ac|card|phone|tel|mobile|sort|nat)$/;
const LIST_GOES_ON = /^\s*(?:and|n|plus|or|on|off|from|&|\+|,)(?![\p{L}\d])/iu;
const isNumberSign = (tokens: readonly Token[], text: string, end: number): boolean =>
  tokens.at(-1)?.word === 'no' &&
  NUMBERED.test(tokens.at(-2)?.word ?? '') &&
  LIST_GOES_ON.test(text.slice(end, end + 10));

const endsSentence = (piece: string): boolean => /[.!?\n]|^(?!comma)\p{L}/iu.test(piece);

/** What most pieces are: no number, address or apostrophe. */
const PLAIN = /^[a-z]+$/i;

function wordsOf(piece: string, before: string | undefined): readonly string[] {
  if (PLAIN.test(piece)) {
    const word = piece.toLowerCase();
    return CONTRACTED.get(word) ?? WRITTEN.get(word) ?? [word];
  }
  if (isSum(piece, before)) return [SUM];
  if (/^\w+\.(?:gov|co|com|org|net|uk|police)/i.test(piece)) return piece.toLowerCase().split('.');
  if (
    /^(?:[£$€]|\d[\d,.]*\s?[a-z]{1,7}$)/i.test(piece) &&
    /[£$€]|(?:pounds?|quid|grand|gbp|k|dollars?|bucks|euros?)$/i.test(piece)
  )
    return [MONEY];
  const lower = piece.toLowerCase().replace(/[’‘`]/g, "'");
  const plain = lower.replace(/'/g, '');
  return (
    CONTRACTED.get(lower) ??
    WRITTEN.get(plain) ?? [
      plain.replace(/s?$/, (tail) => (/['’]s$/i.test(piece) && plain.length > 4 ? '' : tail)),
    ]
  );
}

/** Splits a message into words, sentence by sentence; every word knows where it stands. */
export function tokenise(text: string, spell: (word: string) => string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let pause = false;
  for (const match of text.slice(0, MESSAGE_CAP).matchAll(PIECE)) {
    const piece = match[0];
    if (!isWordy(piece)) {
      if (piece === '.' && isNumberSign(tokens, text, match.index + 1)) continue;
      if (endsSentence(piece)) sentence += 1;
      pause = true;
      continue;
    }
    for (const word of wordsOf(piece, tokens.at(-1)?.word)) {
      tokens.push({
        word: spell(word),
        start: match.index,
        end: match.index + piece.length,
        sentence,
        pause,
      });
      pause = false;
    }
  }
  return joined(tokens);
}

function joined(tokens: readonly Token[]): Token[] {
  const whole: Token[] = [];
  for (const token of tokens) {
    const last = whole.at(-1);
    const word = last?.sentence === token.sentence ? JOINED.get(`${last.word} ${token.word}`) : undefined;
    if (last === undefined || word === undefined) whole.push(token);
    else whole[whole.length - 1] = { ...last, word, end: token.end };
  }
  return whole;
}
