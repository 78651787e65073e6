import { html } from '../../markup/html.ts';
import { renderInline } from '../../markup/light-markdown.ts';
import { WORDS } from '../../markup/words.ts';
import { renderDocument } from './document.ts';

export interface Notice {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A page of a few words that needs no other file, since whatever went wrong may have been those. */
export const renderNoticePage = ({ title, paragraphs }: Notice, nonce: string): string =>
  renderDocument({
    title: `${title} – ${WORDS.service}`,
    nonce,
    inlineStyles: STYLES,
    body: html`<main>
      <h1>${title}</h1>
      ${paragraphs.map((paragraph) => html`<p>${renderInline(paragraph)}</p>`)}
      <p><a href="/chat">${TO_THE_CHAT}</a></p>
    </main>`,
  });

const TO_THE_CHAT = 'Open the chat';

const STYLES = `:root { color-scheme: light dark; }
body { max-width: 38rem; margin: 0 auto; padding: 1rem; font: 1.125rem/1.5 system-ui, sans-serif; }
main > p > a { display: inline-block; min-height: 2.75rem; line-height: 2.75rem; }`;
