import { rowName } from '../case/answers.ts';
import { exposed } from '../case/case.ts';
import { MONEY_ITEMS } from '../case/vocabulary.ts';
import type { Filing, Standing } from './intent.ts';
import { plain } from './kinds/words.ts';
import type { OpenQuestion } from './walk.ts';

/** Paying itself is denied; "none of these" only says that it went another way. */
const UNPAID =
  /\b(?:nobody|no one|noone|nothing|never|not|didnt|havent|hasnt)\b(?: \w+){0,3} (?:paid|pay|sent|moved|gone|left|went)\b|\b(?:nobody|no one|noone|never|not) (?:paid|sent|moved)\b|\b(?:no money|not a penny|paid nothing|sent nothing)\b/u;
const METHOD = /\b(?:by|with|card|cash|transfer|bank|crypto|bitcoin|vouchers?|gift|but|sure|know)\b/u;

/**
 * "Nobody paid anything", said to the question of how it was paid: the answers that led to that question are taken back.
 */
export function nothingPaid(text: string, shown: OpenQuestion | null, { view }: Standing): readonly Filing[] {
  const words = plain(text);
  if (shown?.node.name !== 'paidBy' || !UNPAID.test(words) || METHOD.test(words)) return [];
  return MONEY_ITEMS.filter((item) => exposed(view.case, item)).map((item) => ({
    name: rowName('given', item),
    value: 'no',
    source: 'typed',
    words: text,
  }));
}
