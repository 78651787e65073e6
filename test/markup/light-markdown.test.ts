import assert from 'node:assert/strict';
import fc from 'fast-check';
import { html } from '../../src/markup/html.ts';
import { lightMarkdown, renderInline } from '../../src/markup/light-markdown.ts';

const markup = (text: string): string => html`${lightMarkdown(text)}`.markup.replace(/\s+/gu, ' ');
const inline = (text: string): string => html`${renderInline(text)}`.markup;

describe('Light Markdown', () => {
  it('draws bold', () => {
    assert.equal(inline('**Hang up** now'), '<strong>Hang up</strong> now');
  });

  it('draws links to web addresses, and says that they open a new tab', () => {
    const drawn = inline('[Find a court](https://www.gov.uk/find-court-tribunal)');
    assert.match(drawn, /^<a\s+href="https:\/\/www\.gov\.uk\/find-court-tribunal"/u);
    assert.match(drawn, /opens in a new tab/u);
  });

  it('leaves a link to anything that could run as the text it was', () => {
    assert.equal(inline('[x](javascript:alert)'), '[x](javascript:alert)');
  });

  it('draws paragraphs and both kinds of list', () => {
    assert.equal(
      markup('One\n\n- a\n- b\n\n1. first\n2. second').replaceAll(' ', ''),
      '<p>One</p><ul><li>a</li><li>b</li></ul><ol><li>first</li><li>second</li></ol>',
    );
  });

  it('makes the safe numbers pressable wherever they stand in a sentence', () => {
    assert.equal(
      inline('Ring 999, 159 or 101. Relay UK: 18001 101.'),
      'Ring <a href="tel:999">999</a>, <a href="tel:159">159</a> or <a href="tel:101">101</a>. ' +
        'Relay UK: <a href="tel:18001101">18001 101</a>.',
    );
  });

  it('never makes a number pressable that the caller may have given', () => {
    for (const text of [
      'It showed 0300 200 3300',
      'They gave 07700 900123',
      'collar number 101',
      'number 159',
      '£101',
      '£1,101',
      '101 pounds',
      '10123',
      '1.101',
      'forward it to 7726',
    ]) {
      assert.doesNotMatch(inline(text), /<a/u, text);
    }
  });

  it('lets no markup through, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            '<',
            '>',
            '"',
            "'",
            '&',
            '*',
            '[',
            ']',
            '(',
            ')',
            '\n',
            '-',
            '1',
            '.',
            ' ',
            'a',
            ':',
            '/',
          ),
        }),
        (text) => {
          assert.doesNotMatch(
            markup(text).replace(/<\/?(?:p|ul|ol|li|strong|br|a|span)\b[^<>]*>/gu, ''),
            /[<>]/u,
          );
        },
      ),
    );
  });
});
