import suite from '@microsoft/recognizers-text-suite';
import type { Recognized } from '../facts.ts';

type Money = Recognized['money'][number];

const SLANG = /^\s*(k|grand|quid|smackers|nicker)\b/i;
const MULTIPLES: Readonly<Record<string, number>> = { k: 1000, grand: 1000 };
/** What may stand beside a bare number that answers "How much?". */
const HEDGES =
  /\b(?:about|around|roughly|nearly|almost|over|under|i|think|it|was|just|maybe|approx\w*|or|so|a|in|total|lost|paid|sent)\b|[\s.,!?]/gi;

interface Found {
  readonly amount: number;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

function inPounds(text: string): Found[] {
  return suite.recognizeCurrency(text, 'en-gb').flatMap(({ start, end, resolution }) => {
    const { value, unit } = resolution as { readonly value?: string | null; readonly unit?: string };
    const amount = Number(value);
    if ((unit !== 'Pound' && unit !== 'British pound') || value === null || !Number.isFinite(amount))
      return [];
    return [{ amount, words: text.slice(start, end + 1), start, end: end + 1 }];
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

/** Amounts in pounds in a short text; a number alone counts, since it answers the question that was asked. */
export function readMoney(text: string): Money[] {
  const pounds = inPounds(text);
  const numbers = numbersIn(text);
  const free = inSlang(text, numbers).filter(
    ({ start, end }) => !pounds.some((one) => one.start < end && one.end > start),
  );
  const found = [...pounds, ...free].sort((left, right) => left.start - right.start);
  const [only] = numbers;
  const bare = found.length === 0 && only !== undefined && numbers.length === 1 && !only.words.includes('/');
  if (bare && (text.slice(0, only.start) + text.slice(only.end)).replace(HEDGES, '') === '') found.push(only);
  return found.filter(({ amount }) => amount >= 0).map(({ amount, words }) => ({ amount, words }));
}
