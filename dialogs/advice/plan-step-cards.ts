import type { ContactCard, PlanStepCard } from '../../src/content/cards.ts';
import type { Contact, Content } from '../../src/content/content.ts';
import { AppError } from '../../src/errors.ts';
import type { Plan } from './plan.ts';

/** A contact as it is shown: without its sources and review dates. */
export const contactCard = ({ id, name, number, url, hours, cost, cannotRing }: Contact): ContactCard => ({
  id,
  name,
  ...(number !== undefined && { number }),
  ...(url !== undefined && { url }),
  hours,
  cost,
  ...(cannotRing !== undefined && { cannotRing }),
});

/**
 * A plan's steps with each contact's card in place of its id.
 * @throws AppError CONTENT_INVALID when the contact table lacks one.
 */
export function planStepCards(
  { steps }: Pick<Plan, 'steps'>,
  { contacts }: Pick<Content, 'contacts'>,
): PlanStepCard[] {
  return steps.map((step) => ({
    ...step,
    contacts: step.contacts.map((id) => {
      const contact = contacts[id];
      if (contact === undefined) {
        throw new AppError('CONTENT_INVALID', `tables/contacts.yaml: ${id}: is missing; ${step.id} names it`);
      }
      return contactCard(contact);
    }),
  }));
}
