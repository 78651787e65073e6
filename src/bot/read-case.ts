import type { Json } from '../case/answers.ts';
import type { Case } from '../case/case.ts';
import type { Clock } from '../clock.ts';
import { position } from '../conversation/position.ts';
import { caseCard } from '../handoff/case-card.ts';
import type { CaseCard } from '../handoff/case-card.ts';
import { readChat } from './chat.ts';
import { settingAt } from './computing.ts';
import type { Computing } from './computing.ts';
import type { Summarise } from './read-summary.ts';

/**
 * The case of a stored chat as operators are shown it, as the chat stands now.
 * @param stored the `state` of the conversation's row.
 * @param reason why it is urgent, in words.
 * @throws AppError TURN_FAILED when what is stored is no chat.
 */
export type ReadCase = (stored: Json, reason: string) => CaseCard;

interface CaseServices extends Pick<Computing, 'program' | 'content'> {
  readonly clock: Clock;
}

export const createReadCase =
  ({ clock, program, content }: CaseServices, summarise: Summarise): ReadCase =>
  (stored, reason) => {
    const { state } = readChat(stored, program);
    const setting = settingAt({ program, content }, clock.now());
    const { view } = position(setting, { ...state, conversation: program.start });
    return caseCard(summarise(view), officerIn(view.case), reason);
  };

function officerIn({ officer }: Case): CaseCard['officer'] {
  if (officer === undefined || officer === 'refused' || officer === 'not-asked') return null;
  const { name = null, collarNumber = null, force = null } = officer;
  return { name, collarNumber, force };
}
