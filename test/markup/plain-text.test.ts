import assert from 'node:assert/strict';
import fc from 'fast-check';
import { html } from '../../src/markup/html.ts';
import { plainText } from '../../src/markup/plain-text.ts';

const markup = (text: string): string => html`${plainText(text)}`.markup;

/** What a reader sees: no tags, and not what is said of links. */
const seen = (text: string): string =>
  markup(text)
    .replace(/<span class="unseen">[^<]*<\/span>/gu, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/gu, (one) => CHARACTERS[one] ?? one);

const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

describe('What an operator wrote', () => {
  it('is shown character by character, whatever it is', () => {
    const pieces = fc.constantFrom(
      'https://',
      'x.test',
      '<b>',
      '"',
      "'",
      '&',
      '**',
      '[a](b)',
      '101',
      ' ',
      '\n',
      '.',
      ')',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
        assert.equal(seen(parts.join('')), parts.join(''));
      }),
    );
  });

  it('has addresses to press, without the full stop or bracket after them', () => {
    assert.match(markup('See https://www.gov.uk/find.'), /href="https:\/\/www\.gov\.uk\/find"/u);
    assert.match(markup('(https://www.gov.uk/a?b=1&c=2)'), /href="https:\/\/www\.gov\.uk\/a\?b=1&amp;c=2"/u);
  });

  it('has nothing else to press but the numbers that are safe', () => {
    assert.match(markup('Ring 101 or 159'), /tel:101.*tel:159/u);
    for (const text of ['http://x.test', 'javascript:alert(1)', '[x](https://', '07700 900123'])
      assert.doesNotMatch(markup(text), /<a/u, text);
  });
});
