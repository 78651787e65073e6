import { html } from '../../markup/html.ts';
import type { Html } from '../../markup/html.ts';
import { renderInline } from '../../markup/light-markdown.ts';
import { renderDocument } from './document.ts';
import type { Assets } from './document.ts';

/** The page of an invented host site that carries the launcher, to show how it looks on somebody else's page. */
export function renderDemoPage({ nonce, assets }: { nonce: string; assets: Assets }): string {
  return renderDocument({
    title: `${SITE} (an invented example)`,
    nonce,
    styles: assets['demo.css'],
    body: html`<aside class="invented" aria-label="Note">
        <p>An invented site, to show the chat on somebody else’s page.</p>
      </aside>
      <header>
        <p class="site">${SITE}</p>
        <nav aria-label="Site"><a href="/chat">The chat as a full page</a></nav>
      </header>
      <main>
        <h1>Neighbours looking out for neighbours</h1>
        ${renderSection('Strange calls this month', CALLS)} ${renderSection('Next meeting', MEETING)}
      </main>
      <footer><p>${SITE} does not exist.</p></footer>
      <script
        src="${assets['ringback.js'] ?? '/ringback.js'}"
        nonce="${nonce}"
        data-label="Had a suspicious call?"
        defer
      ></script>`,
  });
}

const SITE = 'Nene Vale Neighbourhood Watch';

const CALLS = [
  'Two households were rung by someone who said he was a police officer. He asked one for her National Insurance number, and the other for money to cancel a warrant. The number that showed looked real. A number that shows proves nothing.',
  'If you have just had a call like that, hang up first. Then press the button in the corner of this page: it takes you through what to do. In danger, ring 999. To reach your bank, ring 159. To check a caller, ring 101.',
];

const MEETING = [
  'First Tuesday of the month, 7pm, in the village hall. Tea and biscuits from half past six.',
];

const renderSection = (heading: string, paragraphs: readonly string[]): Html =>
  html`<section>
    <h2>${heading}</h2>
    ${paragraphs.map((paragraph) => html`<p>${renderInline(paragraph)}</p>`)}
  </section>`;
