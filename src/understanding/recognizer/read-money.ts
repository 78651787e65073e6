import suite from '@microsoft/recognizers-text-suite';
import type { Recognized } from '../facts.ts';

type Money = Recognized['money'][number];

const SLANG = /^\s*(k|grand|quid|smackers|nicker)\b/i;
const MULTIPLES: Readonly<Record<string, number>> = { k: 1000, grand: 1000 };
/** What may stand beside a bare number that answers "How much?". */
const HEDGES =
  /\b(?:about|around|roughly|nearly|almost|over|under|i|think|it|was|just|maybe|approx\w*|or|so|a|in|total|lost|paid|sent)\b|[\s.,!?]/gi;

/** "Paid 500", "sent them 2,000": a bare number after such words is an amount. */
const PAID =
  /\b(?:(?:paid|pay|transferred|lost|moved|withdrew|wired)(?: (?:them|him|her|over|about|around|roughly|nearly|almost|another|a further)){0,2}|sent (?:them|him|her)(?: (?:about|around|another|over))?) $/i;
const SUM = /^(?:\d{3,5}|\d{1,3}(?:,\d{3})+)(?:\.\d\d)?$/;
/** What makes it a count of something else, or a part of something longer. */
const COUNTS =
  /^(?:[\d/:-]| ?(?:%|times\b|digits?\b|people\b|minutes?\b|hours?\b|days?\b|weeks?\b|months?\b|years?\b|vouchers?\b|(?:gift )?cards?\b|dollars?\b|euros?\b|usd\b|eur\b|of\b))/i;

interface Found {
  readonly amount: number;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** "£5000 and 2 days later": the number after is of something else. */
const AND_MORE = /(?<=^[£].*|(?:pounds?|quid)) and \d+$/i;

function inPounds(text: string): Found[] {
  return suite.recognizeCurrency(text, 'en-gb').flatMap(({ start, end, resolution }): Found[] => {
    const { value, unit } = resolution as { readonly value?: string | null; readonly unit?: string };
    const amount = Number(value);
    if ((unit !== 'Pound' && unit !== 'British pound') || value === null || !Number.isFinite(amount))
      return [];
    const words = text.slice(start, end + 1);
    const more = AND_MORE.exec(words);
    return more === null
      ? [{ amount, words, start, end: end + 1 }]
      : inPounds(words.slice(0, more.index)).map((one) => ({
          ...one,
          start: one.start + start,
          end: one.end + start,
        }));
  });
}

function numbersIn(text: string): Found[] {
  return suite.recognizeNumber(text, 'en-gb').flatMap(({ start, end, resolution }) => {
    const amount = Number((resolution as { readonly value?: string } | null)?.value ?? Number.NaN);
    return Number.isFinite(amount)
      ? [{ amount, words: text.slice(start, end + 1), start, end: end + 1 }]
      : [];
  });
}

/** "two grand", "five hundred quid", "1.5k". */
function inSlang(text: string, numbers: readonly Found[]): Found[] {
  return numbers.flatMap((number) => {
    const unit = SLANG.exec(text.slice(number.end));
    if (unit !== null) {
      const end = number.end + unit[0].length;
      const amount = number.amount * (MULTIPLES[(unit[1] ?? '').toLowerCase()] ?? 1);
      return [{ amount, words: text.slice(number.start, end), start: number.start, end }];
    }
    return /\dk$/i.test(number.words) ? [number] : [];
  });
}

const afterPaying = (text: string, numbers: readonly Found[]): Found[] =>
  numbers.filter(
    ({ words, start, end }) =>
      SUM.test(words) &&
      PAID.test(text.slice(Math.max(0, start - 40), start)) &&
      !COUNTS.test(text.slice(end)),
  );

/** Amounts in pounds in a short text; a number alone counts, since it answers the question that was asked. */
export function readMoney(text: string): Money[] {
  const pounds = inPounds(text);
  const numbers = numbersIn(text);
  const without = (found: readonly Found[], taken: readonly Found[]): Found[] =>
    found.filter(({ start, end }) => !taken.some((one) => one.start < end && one.end > start));
  const named = [...pounds, ...without(inSlang(text, numbers), pounds)];
  const found = [...named, ...without(afterPaying(text, numbers), named)].sort(
    (left, right) => left.start - right.start,
  );
  const [only] = numbers;
  const bare = found.length === 0 && only !== undefined && numbers.length === 1 && !only.words.includes('/');
  if (bare && (text.slice(0, only.start) + text.slice(only.end)).replace(HEDGES, '') === '') found.push(only);
  return found
    .filter(({ amount }) => amount >= 0)
    .map(({ amount, words, start }) => ({ amount, words, start }));
}
