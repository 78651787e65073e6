/** The card types that content is shown as, for `dialogs/`, which does not know the browser's protocol. */
export type { ContactCard, PlanStepCard, Say, Summary } from '../protocol.ts';
