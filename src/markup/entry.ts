import type { Card } from '../protocol.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { lightMarkdown } from './light-markdown.ts';
import { plainText } from './plain-text.ts';
import { renderPlan } from './plan.ts';
import { renderReadOut } from './read-out.ts';
import { WORDS } from './words.ts';

/** One thing that was said, by whomever, as it stands in the log. */
export interface Entry {
  /** Unique in the page; becomes part of element ids. */
  readonly key: string;
  readonly from: 'ringback' | 'person' | 'operator';
  /** Who speaks, when it is an operator. */
  readonly name?: string;
  readonly text: string;
  readonly card: Card;
}

/** The element id of an entry's words, by which its controls are labelled. */
export const wordsId = (key: string): string => `words-${key}`;

/** One entry of the log, as a list item. */
export function renderEntry(entry: Entry): Html {
  const kind = entry.from === 'ringback' ? entry.card.kind : 'text';
  return html`<li class="entry entry-${entry.from} entry-${kind}" id="entry-${entry.key}">
    ${renderSpeaker(entry)}${renderBody(entry)}
  </li>`;
}

function renderSpeaker({ from, name, card }: Entry): Html {
  if (from === 'person') return html`<span class="unseen">${WORDS.youSaid} </span>`;
  if (from === 'operator')
    return html`<p class="speaker">${name ?? ''}<span class="unseen"> ${WORDS.said}</span></p>`;
  return html`<span class="unseen"
    >${card.kind === 'alert' ? WORDS.important : `${WORDS.service} ${WORDS.says}`}
  </span>`;
}

function renderBody({ key, from, text, card }: Entry): Html {
  if (from === 'person') return html`<p class="own-words">${text}</p>`;
  if (from === 'operator') return html`<p class="own-words">${plainText(text)}</p>`;
  if (card.kind === 'plan') return renderPlan(card, key);
  if (card.kind === 'read-out' || card.kind === 'summary') return renderReadOut(card, key);
  const words = card.kind === 'question' ? card.text : text;
  return html`<div id="${wordsId(key)}">${lightMarkdown(words)}</div>`;
}
