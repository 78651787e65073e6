import { html } from './html.ts';
import type { Html } from './html.ts';
import { withPhoneNumbers } from './phone-numbers.ts';

const BOLD_OR_LINK = /\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/gu;
const SAFE_ADDRESS = /^(?:https:\/\/|tel:|mailto:|\/)/u;
const LIST_ITEM = /^(?:-|\d+\.) +/u;

/** Paragraphs, lists, bold and links; anything else stays as it was typed. */
export function lightMarkdown(text: string): readonly Html[] {
  return text
    .split(/\n{2,}/u)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(renderBlock);
}

function renderBlock(block: string): Html {
  const lines = block.split('\n');
  if (!lines.every((line) => LIST_ITEM.test(line))) {
    return html`<p>${lines.map((line, index) => [index > 0 && html`<br />`, renderInline(line)])}</p>`;
  }
  const items = lines.map((line) => html`<li>${renderInline(line.replace(LIST_ITEM, ''))}</li>`);
  return block.startsWith('-')
    ? html`<ul>
        ${items}
      </ul>`
    : html`<ol>
        ${items}
      </ol>`;
}

/** One line: bold, links, and the numbers that are safe to press. */
export function renderInline(line: string): readonly Html[] {
  const parts: Html[] = [];
  let end = 0;
  for (const match of line.matchAll(BOLD_OR_LINK)) {
    parts.push(...withPhoneNumbers(line.slice(end, match.index)), renderMark(match));
    end = match.index + match[0].length;
  }
  return [...parts, ...withPhoneNumbers(line.slice(end))];
}

function renderMark([whole, bold, label, address]: RegExpExecArray): Html {
  if (bold !== undefined) return html`<strong>${withPhoneNumbers(bold)}</strong>`;
  if (label === undefined || address === undefined || !SAFE_ADDRESS.test(address)) return html`${whole}`;
  return /^https:/u.test(address) ? linkToTab(address, label) : html`<a href="${address}">${label}</a>`;
}

/** A link that leaves the chat standing. */
export const linkToTab = (address: string, label: string): Html =>
  html`<a href="${address}" target="_blank" rel="noopener noreferrer"
    >${label}<span class="unseen"> ${OPENS_TAB}</span></a
  >`;

/** Said of every link that does. */
export const OPENS_TAB = '(opens in a new tab)';
