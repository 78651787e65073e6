import assert from 'node:assert/strict';
import { renderControls, renderWaysOut } from '../../src/markup/controls.ts';
import { renderEntry } from '../../src/markup/entry.ts';
import type { Card, QuestionCard } from '../../src/protocol.ts';
import { choice, plan, rightNow, summary } from '../support/says.ts';

const entry = (card: Card, text = ''): string =>
  renderEntry({ key: '7', from: 'ringback', text, card }).markup;
const question = ({ card }: { card: Card }): QuestionCard => {
  assert.equal(card.kind, 'question');
  return card;
};

describe('A card in the log', () => {
  it('shows a contact’s number, hours, cost and what to do if you can’t ring', () => {
    const drawn = entry(plan.card);
    for (const words of [
      'href="tel:159"',
      'About a national-rate call',
      'Use your bank’s app',
      '18001 101',
    ]) {
      assert.ok(drawn.includes(words), words);
    }
  });

  it('shows a number that is only texted as text', () => {
    assert.doesNotMatch(entry(plan.card), /tel:7726/u);
  });

  it('folds away what is not for now, and nothing when there is but one group', () => {
    assert.match(entry(plan.card), /<details>/u);
    assert.ok(plan.card.kind === 'plan');
    const today = plan.card.steps.filter(({ when }) => when === 'today');
    assert.doesNotMatch(entry({ ...plan.card, steps: today }), /<details>/u);
  });

  it('opens the page of a summary beside the chat, and tells that page nothing of it', () => {
    const drawn = entry(summary.card);
    assert.match(drawn, /href="\/summary\/abc" target="_blank" rel="noopener noreferrer"/u);
    assert.match(drawn, /Open to print or save<span class="unseen"> \(opens in a new tab\)/u);
    assert.equal(drawn.match(/<blockquote[^>]*>\s*<p>/gu)?.length, 1);
    const { href, ...elsewhere } = summary.card.kind === 'summary' ? summary.card : assert.fail();
    assert.equal(href, '/summary/abc');
    assert.doesNotMatch(entry(elsewhere), /<a /u);
  });

  it('says who speaks to someone who cannot see the colours', () => {
    assert.match(entry({ kind: 'text' }, 'Hello'), /Ringback says:/u);
    assert.match(entry({ kind: 'alert' }, 'Hang up'), /Important:/u);
    const own = renderEntry({ key: '1', from: 'person', text: '<i>', card: { kind: 'text' } }).markup;
    assert.match(own, /You said:.*&lt;i&gt;/su);
  });

  it('shows an operator’s words under the operator’s name', () => {
    const drawn = renderEntry({
      key: '1',
      from: 'operator',
      name: 'Sam',
      text: 'Hello',
      card: { kind: 'text' },
    });
    assert.match(drawn.markup, /Sam/u);
  });
});

describe('The controls of a question', () => {
  it('have nothing ticked beforehand', () => {
    assert.doesNotMatch(renderControls(question(rightNow), '3').markup, /\bchecked\b/u);
  });

  it('are labelled by the question in the log', () => {
    assert.match(renderControls(question(choice), '3').markup, /aria-labelledby="words-3"/u);
    assert.match(entry(choice.card).replaceAll('words-7', 'words-3'), /id="words-3"/u);
  });
});

describe('The ways out', () => {
  it('always hold deleting the chat, once, offered by the bot or not', () => {
    for (const commands of [[], question(choice).commands]) {
      assert.equal(renderWaysOut(commands).markup.match(/Delete my chat/gu)?.length, 1);
    }
  });

  it('hold every command that the question offers', () => {
    const drawn = renderWaysOut(question(choice).commands).markup;
    for (const { value } of question(choice).commands.filter((one) => one.value !== 'delete-chat')) {
      assert.ok(drawn.includes(`data-command="${value}"`), value);
    }
  });
});
