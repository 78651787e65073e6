import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draw } from '../../src/cli/chat/draw.ts';
import { plain, wrap } from '../../src/cli/chat/wrap.ts';
import { alert, plan, readOut, summary, text, textQuestion } from '../support/says.ts';

describe('what the bot says, in a terminal', () => {
  it('fits the width and loses no word', () => {
    const words = fc.array(fc.stringMatching(/^[^\s]{1,30}$/u), { minLength: 1 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 120 }), (line, width) => {
        const lines = wrap(line, width);
        assert.deepEqual(lines.join(' ').split(/\s+/u), line.split(' '));
        for (const one of lines)
          assert.ok(
            one.length <= width ||
              !one
                .trim()
                .replace(/^(-|\d+\.) +/u, '')
                .includes(' '),
          );
      }),
    );
  });

  it('keeps the lines of a list under its first word', () => {
    assert.deepEqual(wrap('Pick:\n\n10. one two three', 12), ['Pick:', '', '10. one two', '    three']);
  });

  it('marks every line of a safety line', () => {
    assert.deepEqual(draw(alert('Hang up **now**. Ring 999.'), 16), ['! Hang up now.', '! Ring 999.']);
  });

  it('shows light Markdown plainly', () => {
    assert.equal(plain('**Ring** [Report Fraud](https://a.uk)'), 'Ring Report Fraud (https://a.uk)');
    assert.deepEqual(draw(text('Ring **101**.'), 80), ['Ring 101.']);
  });

  it('gives each step of a plan a tick box, its reason and its contacts, under when it is for', () => {
    const lines = draw(plan, 200);
    assert.deepEqual(lines.slice(0, 7), [
      'What to do',
      '',
      'Do now:',
      '',
      '[ ] Ring your bank on 159. Say "fraud" first.',
      '    They can stop money leaving while you talk.',
      '    - Your bank’s fraud team: 159. Your bank’s own hours; most answer at any time. ' +
        'About a national-rate call. If you can’t ring: Use your bank’s app or its online chat',
    ]);
    assert.equal(lines.filter((line) => line.startsWith('[ ] ')).length, 5);
    assert.ok(lines.includes('Keep in mind:'));
  });

  it('sets words to read out apart, and gives an example of what can be typed', () => {
    assert.ok(draw(readOut, 60).filter((line) => line.startsWith('| ')).length > 3);
    assert.equal(draw(summary, 20).at(-1), 'Open to print or save: /summary/abc');
    assert.match(draw(textQuestion, 80).at(-1) ?? '', /^For example: PC Smith, 4471/u);
  });
});
