import type { AnswerShape, Option, QuestionCard } from '../protocol.ts';
import { wordsId } from './entry.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { WORDS } from './words.ts';

/** What can be pressed to answer a question. Its words are those of the entry with this key. */
export function renderControls(question: QuestionCard, key: string): Html {
  const hint = question.hint ?? standingHint(question.answer);
  return html`<div class="controls" role="group" aria-labelledby="${wordsId(key)}">
    ${hint !== undefined && html`<p class="hint" id="answer-hint">${hint}</p>`}
    ${renderExample(question.answer)}
    <p class="error" id="controls-error" tabindex="-1" hidden></p>
    ${renderShape(question.answer)}
  </div>`;
}

function standingHint(answer: AnswerShape): string | undefined {
  if (answer.kind === 'several') return WORDS.tickAll;
  return answer.kind === 'rows' ? WORDS.oneEachRow : undefined;
}

const renderExample = (answer: AnswerShape): Html | false =>
  answer.kind === 'text' &&
  answer.example !== undefined &&
  html`<p class="hint">${WORDS.example} ${answer.example}</p>`;

function renderShape(answer: AnswerShape): Html {
  switch (answer.kind) {
    case 'choice':
    case 'text':
      return html`<div class="choices">${answer.options.map(renderChoice)}</div>`;
    case 'several':
      return html`<div class="ticks">
          ${answer.options.map((option) => renderTick(option, answer.exclusive))}
        </div>
        ${continueButton}`;
    case 'rows':
      return html`${answer.rows.map((row) => renderRow(row, answer.options))} ${continueButton}`;
  }
}

const continueButton = html`<button type="button" class="main" data-continue>${WORDS.continue}</button>`;

const renderHint = ({ hint }: Option): Html | false =>
  hint !== undefined && html` <span class="option-hint">${hint}</span>`;

const renderChoice = (option: Option): Html =>
  html`<button type="button" class="choice" data-answer="${option.value}">
    ${option.label}${renderHint(option)}
  </button>`;

const renderTick = (option: Option, exclusive: readonly string[]): Html =>
  html`<label class="pick"
    ><input
      type="checkbox"
      value="${option.value}"
      ${exclusive.includes(option.value) && html`data-exclusive`}
    />
    <span>${option.label}${renderHint(option)}</span></label
  >`;

const renderRow = (row: Option, options: readonly Option[]): Html =>
  html`<fieldset class="row">
    <legend>${row.label}${renderHint(row)}</legend>
    <div class="row-picks">
      ${options.map(
        (option) =>
          html`<label class="pick"
            ><input type="radio" name="${row.value}" value="${option.value}" />
            <span>${option.label}</span></label
          >`,
      )}
    </div>
  </fieldset>`;

/** The ways out offered with a question: the first few at once, the rest folded into a menu with *delete my chat*. */
export function renderWaysOut(commands: readonly Option[]): Html {
  const offered = commands.filter(({ value }) => value !== 'delete-chat');
  const rest = offered.slice(SHOWN_AT_ONCE);
  return html`<div class="ways-out" role="group" aria-label="${WORDS.waysOut}">
    ${offered.slice(0, SHOWN_AT_ONCE).map(renderCommand)}
    <details class="menu">
      <summary>${WORDS.more}</summary>
      <div class="menu-items">
        ${rest.map(renderCommand)}
        <button type="button" class="quiet" data-delete>${WORDS.deleteChat}</button>
      </div>
    </details>
  </div>`;
}

/** A person is among them at every question. */
const SHOWN_AT_ONCE = 4;

const renderCommand = ({ value, label }: Option): Html =>
  html`<button type="button" class="quiet" data-command="${value}">${label}</button>`;
