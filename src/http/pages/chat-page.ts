import { renderControls, renderWaysOut } from '../../markup/controls.ts';
import { renderEntry } from '../../markup/entry.ts';
import type { Entry } from '../../markup/entry.ts';
import { html, jsonForScript } from '../../markup/html.ts';
import type { Html } from '../../markup/html.ts';
import { renderInline } from '../../markup/light-markdown.ts';
import { phoneNumber } from '../../markup/phone-numbers.ts';
import { PAGE_WORDS } from '../../markup/page-words.ts';
import { WORDS } from '../../markup/words.ts';
import type { ChatSession, Say } from '../../protocol.ts';
import { renderDocument } from './document.ts';
import type { Assets } from './document.ts';
import { renderExitLink } from './exit-link.ts';

export interface ChatPage {
  /** What the bot says first, in order; these become entries 1 to n of the log when the chat starts. */
  readonly says: readonly Say[];
  readonly session: ChatSession;
  readonly nonce: string;
  readonly forceName: string;
  readonly assets: Assets;
}

/**
 * The chat page, whole before any script runs: what to do now, the numbers, the opening and its question. Without
 * JavaScript all of it can be read and every number pressed; only the answering needs the widget.
 */
export function renderChatPage({ says, session, nonce, forceName, assets }: ChatPage): string {
  const page = renderDocument({
    title: `${PAGE_WORDS.title} – ${WORDS.service}, ${forceName}`,
    nonce,
    styles: assets['chat.css'],
    module: assets['chat.js'],
    head: html`<noscript
      ><style nonce="${nonce}">
        ${ONLY_SCRIPTED}
      </style></noscript
    >`,
    body: html`<a class="skip" href="#own-words">${PAGE_WORDS.skip}</a>
      ${renderHeader(forceName)}
      <main>
        <h1>${PAGE_WORDS.title}</h1>
        ${renderNumbers()}
        <div class="log" role="log" aria-live="polite" aria-label="${PAGE_WORDS.chat}">
          <ol id="entries" class="entries" role="list">
            ${says.map((say, index) => renderEntry(openingEntry(say, index + 1)))}
          </ol>
        </div>
        ${renderAnswerArea(says)}
        <div id="ending"></div>
        ${renderComposer()}
      </main>
      <script type="application/json" id="opening">
        ${jsonForScript({ session, says })}
      </script>`,
  });
  return page.replace(INDENTATION, '\n');
}

/** Of use to nobody, and bytes on a slow phone. */
const INDENTATION = /\n\s+/gu;

/** What would do nothing when it is pressed; the choices are left as a list to read. */
const ONLY_SCRIPTED = `
.composer, .ways-out, .controls button, .controls input, .controls .hint { display: none }
.controls .pick { min-height: 0; padding: 0; border: 0; background: none; cursor: auto }
`;

const openingEntry = ({ text, card }: Say, seq: number): Entry => ({
  key: String(seq),
  from: 'ringback',
  text,
  card,
});

const renderHeader = (forceName: string): Html =>
  html`<header class="top">
    <p class="brand"><strong>${WORDS.service}</strong> <span>${forceName}</span></p>
    ${renderExitLink()}
  </header>`;

const renderNumbers = (): Html =>
  html`<section class="numbers" aria-label="${PAGE_WORDS.numbersLabel}">
    <ul role="list">
      ${PAGE_WORDS.numbers.map(
        ({ number, use }) => html`<li><strong>${phoneNumber(number)}</strong> <span>${use}</span></li>`,
      )}
    </ul>
  </section>`;

function renderAnswerArea(says: readonly Say[]): Html {
  const index = says.findLastIndex(({ card }) => card.kind === 'question');
  const card = says[index]?.card;
  const question = card?.kind === 'question' ? card : undefined;
  return html`<section id="answer" class="answer" tabindex="-1" aria-label="${PAGE_WORDS.answerArea}">
    <noscript><p class="note">${renderInline(PAGE_WORDS.noScript)}</p></noscript>
    <div id="controls">${question && renderControls(question, String(index + 1))}</div>
    <div id="ways-out">${renderWaysOut(question?.commands ?? [])}</div>
  </section>`;
}

const renderComposer = (): Html =>
  html`<div id="composer" class="composer">
    <p id="status" class="status" role="status"></p>
    <div id="problem" class="problem" role="alert" tabindex="-1"></div>
    <p id="removed" class="note" role="status"></p>
    <label for="own-words">${PAGE_WORDS.ownWords}</label>
    <div class="box">
      <textarea id="own-words" rows="1" autocomplete="off" enterkeyhint="send"></textarea>
      <button type="button" id="send" class="main">${PAGE_WORDS.send}</button>
    </div>
    <p id="count" class="count" aria-live="polite"></p>
  </div>`;
