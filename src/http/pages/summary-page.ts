import { Html, html } from '../../markup/html.ts';
import { renderInline } from '../../markup/light-markdown.ts';
import { WORDS } from '../../markup/words.ts';
import type { Summary } from '../../protocol.ts';
import { renderDocument } from './document.ts';
import type { Assets } from './document.ts';
import { renderExitLink } from './exit-link.ts';
import { renderContacts, renderSteps } from './summary-steps.ts';

export interface SummaryPage {
  readonly summary: Summary;
  readonly nonce: string;
  readonly assets: Assets;
  /** Where the same page is had as one file. */
  readonly saveAt: string;
}

/** The summary as a page to read out, to show and to print. Nothing of it needs a script but the button to print. */
export const renderSummaryPage = ({ summary, nonce, assets, saveAt }: SummaryPage): string =>
  renderDocument({
    title: titleOf(summary),
    nonce,
    styles: assets['summary.css'],
    body: html`${renderHeader(summary, renderExitLink())}
      <main${sizeOf(summary)}>
        ${renderLead(summary)}
        <p class="acts">
          <button type="button" class="main" id="print" hidden>${say(summary, 'page-print')}</button>
          <a class="save" href="${saveAt}" rel="nofollow">${say(summary, 'page-save')}</a>
        </p>
        ${renderRest(summary)}
        <p class="ends">${say(summary, 'page-ends')}</p>
        <p>${say(summary, 'page-keep-safe')}</p>
      </main>
      <script nonce="${nonce}">
        ${PRINT};
      </script>`,
  });

/** The same as one file that needs nothing else: no link that ends, no button. */
export const renderSummaryFile = (summary: Summary, inlineStyles: string): string =>
  renderDocument({
    title: titleOf(summary),
    nonce: '',
    inlineStyles,
    body: html`${renderHeader(summary)}
      <main${sizeOf(summary)}>
        ${renderLead(summary)} ${renderRest(summary)}
        <p>${say(summary, 'page-keep-safe')}</p>
      </main>`,
  });

/** From so many steps on, a plan is printed smaller: two sheets hold any. */
const SIZES = [
  { from: 60, name: 'long longest' },
  { from: 36, name: 'long' },
];

function sizeOf({ steps }: Summary): Html | undefined {
  const size = SIZES.find(({ from }) => steps.length >= from);
  return size && html` class="${size.name}"`;
}

/** Shown by the script that makes it work. */
const PRINT = new Html(
  `const button = document.getElementById('print');
button.hidden = false;
button.addEventListener('click', () => window.print());`,
);

/** The words are checked where they are loaded, so one that is missing here is a fault that should be seen. */
const say = ({ words }: Summary, name: string): string => words[name] ?? name;

const titleOf = (summary: Summary): string =>
  `${say(summary, 'page-title')} – ${WORDS.service}, ${summary.forceName}`;

const renderHeader = ({ forceName }: Summary, exit?: Html): Html =>
  html`<header class="top">
    <p class="brand"><strong>${WORDS.service}</strong> <span>${forceName}</span></p>
    ${exit}
  </header>`;

const renderLead = (summary: Summary): Html =>
  html`<h1>${say(summary, 'page-title')}</h1>
    <p class="danger-first">${renderInline(say(summary, 'page-danger'))}</p>
    <section class="read-out" aria-labelledby="read-out">
      <h2 id="read-out">${say(summary, 'page-read-out')}</h2>
      <blockquote>${summary.sentence.split(/\n+/u).map((paragraph) => html`<p>${paragraph}</p>`)}</blockquote>
    </section>`;

const renderRest = (summary: Summary): Html =>
  html`<section aria-labelledby="facts">
      <h2 id="facts">${say(summary, 'page-facts')}</h2>
      <p class="note">${say(summary, 'page-claimed-note')}</p>
      <div class="facts">${summary.sections.map(renderSection)}</div>
    </section>
    <section aria-labelledby="to-say">
      <h2 id="to-say">${say(summary, 'page-to-say')}</h2>
      <p>${say(summary, 'page-to-say-note')}</p>
      <ul class="to-say">
        ${summary.toSay.map((thing) => html`<li>${thing}</li>`)}
      </ul>
    </section>
    <section aria-labelledby="plan">
      <h2 id="plan">${say(summary, 'page-plan')}</h2>
      ${renderSteps(summary)}
    </section>
    <section aria-labelledby="contacts">
      <h2 id="contacts">${say(summary, 'page-contacts')}</h2>
      ${renderContacts(summary)}
    </section>`;

/** What is quoted from the call is never made pressable. */
const renderSection = ({ heading, facts }: Summary['sections'][number]): Html =>
  html`<div class="facts-group">
    <h3>${heading}</h3>
    <dl>
      ${facts.map(
        ({ label, value }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </div>`;
