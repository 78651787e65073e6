import type { Card } from '../protocol.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { WORDS } from './words.ts';

type ReadOutCard = Extract<Card, { kind: 'read-out' }>;

/** Words to read out or show, large, with a button that copies them. */
export function renderReadOut({ heading, words }: ReadOutCard, key: string): Html {
  return html`<section class="read-out" aria-labelledby="read-out-${key}">
    <h2 id="read-out-${key}">${heading}</h2>
    <blockquote id="read-out-words-${key}">
      ${words.split(/\n+/u).map((line) => html`<p>${line}</p>`)}
    </blockquote>
    <button type="button" class="quiet" data-copy="read-out-words-${key}">${WORDS.copy}</button>
  </section>`;
}
