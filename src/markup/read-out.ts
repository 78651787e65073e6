import type { Card } from '../protocol.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { linkToTab } from './light-markdown.ts';
import { WORDS } from './words.ts';

type ReadOutCard = Extract<Card, { kind: 'read-out' | 'summary' }>;

/** Words to read out or show, large, with a button that copies them; a summary also has a page to print or save. */
export function renderReadOut(card: ReadOutCard, key: string): Html {
  return html`<section class="read-out" aria-labelledby="read-out-${key}">
    <h2 id="read-out-${key}">${card.heading}</h2>
    <blockquote id="read-out-words-${key}">
      ${card.words.split(/\n+/u).map((line) => html`<p>${line}</p>`)}
    </blockquote>
    ${card.kind === 'summary' && renderLink(card)}
    <button type="button" class="quiet" data-copy="read-out-words-${key}">${WORDS.copy}</button>
  </section>`;
}

const renderLink = ({ href, linkLabel }: Extract<Card, { kind: 'summary' }>): Html | false =>
  href !== undefined && html`<p class="open-summary">${linkToTab(href, linkLabel)}</p>`;
