import { BREAK, BREAKS } from './breaks.ts';
import { ruleOf } from './claim.ts';
import { behind } from './view.ts';
import type { Rule } from './claim.ts';

/** ISO 7064 mod 97-10 over an IBAN without spaces. */
function validIban(iban: string): boolean {
  const figures = (iban.slice(4) + iban.slice(0, 4)).replace(/[a-z]/g, (letter) =>
    String(parseInt(letter, 36)),
  );
  return BigInt(figures) % 97n === 1n;
}

/** A British one, however spaced. */
export const britishIban = ruleOf(
  'iban',
  `(?<![a-z0-9])g${BREAKS}b(?:${BREAKS}[\\do]){2}(?:${BREAKS}[a-z]){4}(?:${BREAKS}[\\do]){12,15}(?![a-z0-9])`,
);

const LIKE_IBAN = `(?<![a-z0-9])(?:[a-z]{2}\\d{2}(?:${BREAKS}[a-z0-9]{4}){2,7}(?:${BREAKS}[a-z0-9]{1,3})?|[a-z]${BREAK}{1,3}[a-z](?:${BREAK}{1,3}\\d{1,2}){1,2}(?:${BREAK}{1,3}(?:[a-z]|\\d{1,4})(?![a-z0-9])){5,30})`;

/** In fours, tight, or one character at a time: the longest valid length that ends with a word, or as long as it is where it is named. */
export const iban: Rule = function* (page) {
  for (const { 0: text, index } of page.left.matchAll(new RegExp(LIKE_IBAN, 'g'))) {
    const named = behind(page.whole, index, 24).includes('iban');
    const length = [...text.matchAll(/[a-z0-9](?![a-z0-9])/g)]
      .map((last) => last.index + 1)
      .reverse()
      .find((to) => {
        const plain = text.slice(0, to).replace(/[^a-z\d]/g, '');
        return (
          !/[a-z0-9]/.test(page.left.charAt(index + to)) &&
          plain.length >= 15 &&
          (validIban(plain) || (named && /\d{6}$/.test(plain)))
        );
      });
    if (length !== undefined) yield { type: 'iban', start: index, end: index + length };
  }
};
