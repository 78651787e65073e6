import type { Card, ContactCard, PlanStepCard } from '../protocol.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { renderInline } from './light-markdown.ts';
import { phoneNumber } from './phone-numbers.ts';
import { WORDS } from './words.ts';

type PlanCard = Extract<Card, { kind: 'plan' }>;

const WHEN = ['now', 'today', 'keep-in-mind'] as const;

/**
 * The steps of a plan. Where it has several groups they stand under *now*, *today* and *keep in mind*, and what is not
 * for now is folded away, so that one thing stands out.
 */
export function renderPlan({ heading, steps }: PlanCard, key: string): Html {
  const groups = WHEN.map((when) => ({ when, steps: steps.filter((step) => step.when === when) }));
  const filled = groups.filter((group) => group.steps.length > 0);
  return html`<section class="plan" aria-labelledby="plan-${key}">
    <h2 id="plan-${key}">${heading}</h2>
    ${filled.length === 1 ? renderSteps(steps, key) : filled.map((group) => renderGroup(group, key))}
  </section>`;
}

interface Group {
  readonly when: (typeof WHEN)[number];
  readonly steps: readonly PlanStepCard[];
}

const renderGroup = ({ when, steps }: Group, key: string): Html =>
  when === 'now'
    ? html`<h3>${WORDS[when]}</h3>
        ${renderSteps(steps, key)}`
    : html`<details>
        <summary>${WORDS[when]} <span class="count">(${steps.length})</span></summary>
        ${renderSteps(steps, key)}
      </details>`;

const renderSteps = (steps: readonly PlanStepCard[], key: string): Html =>
  html`<ol class="steps">
    ${steps.map((step) => renderStep(step, `${key}-${step.id}`))}
  </ol>`;

function renderStep({ action, why, contacts }: PlanStepCard, id: string): Html {
  return html`<li class="step">
    <p class="action" id="action-${id}">${renderInline(action)}</p>
    <p class="why">${renderInline(why)}</p>
    ${contacts.map(renderContact)}
    <label class="tick"><input type="checkbox" aria-describedby="action-${id}" /> ${WORDS.done}</label>
  </li>`;
}

/** Whom to reach, and every way to do it. */
export function renderContact({ name, number, url, hours, cost, cannotRing }: ContactCard): Html {
  const facts = [
    [WORDS.hours, hours],
    [WORDS.cost, cost],
    [WORDS.cannotRing, cannotRing],
  ] as const;
  const known = facts.filter(([, fact]) => fact !== undefined);
  return html`<div class="contact">
    <p class="contact-name">${url === undefined ? name : renderInline(`[${name}](${url})`)}</p>
    ${number !== undefined && html`<p class="number">${phoneNumber(number)}</p>`}
    ${
      known.length > 0 &&
      html`<dl>
        ${known.map(
          ([label, fact]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${renderInline(fact ?? '')}</dd>
            </div>`,
        )}
      </dl>`
    }
  </div>`;
}
