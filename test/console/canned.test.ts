import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fill, findCanned, partedAtPlaceholders, unfilled } from '../../src/console/state/canned.ts';
import { me } from './console-samples.ts';

const name = fc.stringMatching(/^[a-z][a-z-]{0,8}$/u);
const words = fc.stringMatching(/^[a-zA-Z .,£$&]*$/u);

describe('A ready reply', () => {
  it('is filled with what is known, and keeps open what is not', () => {
    const text = 'Hello {name}, your reference is {reference}.';
    assert.equal(fill(text, { name: 'Maureen' }), 'Hello Maureen, your reference is {reference}.');
    assert.deepEqual(unfilled(fill(text, { name: 'Maureen' })), ['{reference}']);
  });

  it('keeps a placeholder open whose value is empty, or which names what every object has', () => {
    assert.deepEqual(unfilled(fill('Hello {name}', { name: '' })), ['{name}']);
    assert.deepEqual(unfilled(fill('Hello {constructor}', {})), ['{constructor}']);
  });

  it('has nothing open once every placeholder has a value, whatever signs the values hold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, name)), words, (parts, value) => {
        const text = parts.map(([before, placeholder]) => `${before}{${placeholder}}`).join('');
        const values = Object.fromEntries(parts.map(([, placeholder]) => [placeholder, `${value}x`]));
        const filled = fill(text, values);
        assert.deepEqual(unfilled(filled), []);
        assert.equal(filled, parts.map(([before]) => `${before}${value}x`).join(''));
      }),
    );
  });

  it('is parted so that every second part is an open placeholder, and none of it is lost', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            words,
            name.map((one) => `{${one}}`),
          ),
        ),
        (parts) => {
          const text = parts.join('');
          const parted = partedAtPlaceholders(text);
          assert.equal(parted.join(''), text);
          const marked = parted.filter((_, index) => index % 2 === 1);
          assert.deepEqual([...new Set(marked)], unfilled(text));
        },
      ),
    );
  });
});

describe('The search for a ready reply', () => {
  const { cannedReplies } = me();
  const titles = (search: string): string[] => findCanned(cannedReplies, search).map(({ title }) => title);

  it('shows all of them while nothing is typed', () => {
    assert.equal(titles(' ').length, cannedReplies.length);
  });

  it('finds by words of the title or of the text, in any order and case', () => {
    assert.deepEqual(titles('BANK ring'), ['Ring the bank']);
    assert.deepEqual(titles('practised'), ['Not your fault']);
  });

  it('shows matches of the title first', () => {
    assert.equal(titles('reference')[0], 'Give a reference');
    assert.deepEqual(titles('no such words'), []);
  });
});
