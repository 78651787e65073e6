import assert from 'node:assert/strict';
import fc from 'fast-check';
import { html, jsonForScript } from '../../src/markup/html.ts';

describe('Markup', () => {
  it('escapes whatever a person or a caller typed', () => {
    assert.equal(html`<p title="${'"&'}">${"<b>'"}</p>`.markup, '<p title="&quot;&amp;">&lt;b&gt;&#39;</p>');
  });

  it('keeps markup made by itself, joins lists, and leaves out what is absent', () => {
    const items = ['a', 'b'].map((one) => html`<b>${one}</b>`);
    assert.equal(html`<p>${items}${false}${undefined}</p>`.markup, '<p><b>a</b><b>b</b></p>');
  });

  it('lets no text end the script element its JSON stands in, and changes none of it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
        const { markup } = jsonForScript({ value, text: `${text}</script><!--\u2028` });
        assert.doesNotMatch(markup, /[<>\u2028]/u);
        assert.deepEqual(
          JSON.parse(markup),
          JSON.parse(JSON.stringify({ value, text: `${text}</script><!--\u2028` })),
        );
      }),
    );
  });
});
