import { html } from '../../markup/html.ts';
import type { Html } from '../../markup/html.ts';
import { renderInline } from '../../markup/light-markdown.ts';
import { phoneNumber } from '../../markup/phone-numbers.ts';
import { renderContact } from '../../markup/plan.ts';
import { WORDS } from '../../markup/words.ts';
import type { ContactCard, PlanStepCard, Summary } from '../../protocol.ts';

const WHEN = ['now', 'today', 'keep-in-mind'] as const;

/** The whole plan under *now*, *today* and *keep in mind*, with boxes to tick; those done are ticked. */
export const renderSteps = ({ steps, stepsDone }: Summary): readonly Html[] =>
  WHEN.map((when) => ({ when, due: steps.filter((step) => step.when === when) }))
    .filter(({ due }) => due.length > 0)
    .map(
      ({ when, due }) =>
        html`<h3>${WORDS[when]}</h3>
          <ol class="sheet-steps" role="list">
            ${due.map((step) => renderStep(step, stepsDone.includes(step.id)))}
          </ol>`,
    );

function renderStep({ id, action, why, contacts }: PlanStepCard, isDone: boolean): Html {
  return html`<li>
    <label class="box"
      ><input type="checkbox" aria-labelledby="step-${id}" autocomplete="off" ${isDone && html`checked`}
    /></label>
    <div>
      <p class="action" id="step-${id}">${renderInline(action)}</p>
      <p class="why">${renderInline(why)}</p>
      ${contacts.length > 0 && html`<p class="reach">${contacts.map(renderShort)}</p>`}
    </div>
  </li>`;
}

const contactId = ({ id }: ContactCard): string => `contact-${id}`;

/** Name and number; the hours, the cost and the ways without a voice call stand below, once for each contact. */
const renderShort = (contact: ContactCard): Html =>
  html`<span
    ><a href="#${contactId(contact)}">${contact.name}</a
    >${isNumberApart(contact) && html`: ${phoneNumber(contact.number)}`}</span
  >`;

const isNumberApart = (contact: ContactCard): contact is ContactCard & { readonly number: string } =>
  contact.number !== undefined && !contact.name.startsWith(contact.number);

/** Every contact that a step names, once, in the order in which they are first needed. */
export const renderContacts = ({ steps }: Summary): Html => {
  const contacts = new Map(steps.flatMap((step) => step.contacts).map((contact) => [contact.id, contact]));
  return html`<div class="contacts">
    ${[...contacts.values()].map((contact) => html`<div id="${contactId(contact)}">${renderContact(contact)}</div>`)}
  </div>`;
};
