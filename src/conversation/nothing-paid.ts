import { rowName } from '../case/answers.ts';
import { exposed } from '../case/case.ts';
import { MONEY_ITEMS } from '../case/vocabulary.ts';
import type { Filing, Standing } from './intent.ts';
import { isDenial } from './kinds/denial.ts';
import type { OpenQuestion } from './walk.ts';

/**
 * "Nobody paid anything", said to the question of how it was paid: the answers that led to that question are taken back.
 */
export function nothingPaid(
  text: string,
  shown: OpenQuestion | null,
  { phrases, view }: Standing,
): readonly Filing[] {
  if (shown?.node.name !== 'paidBy' || !isDenial(text, phrases)) return [];
  return MONEY_ITEMS.filter((item) => exposed(view.case, item)).map((item) => ({
    name: rowName('given', item),
    value: 'no',
    source: 'typed',
    words: text,
  }));
}
