import type { SafeCore } from '../content/content.ts';
import type { Say } from '../protocol.ts';
import type { Step } from './step.ts';
import type { Setting } from './program.ts';
import { phraseHere } from './say.ts';
import type { ChatState } from './state.ts';

/**
 * Answers somebody who writes in another language: the safe core in it at once, then how to reach a person. Nothing is
 * asked in English after it. The same is not said twice running.
 */
export function inOtherLanguage(
  { content, now, ...setting }: Setting,
  state: ChatState,
  language: string,
): Pick<Step, 'state' | 'lead' | 'closes'> {
  const english = phraseHere({ content, now, ...setting }, state, 'other-language', 'alert');
  const core = content.safeCores[language];
  const current = core !== undefined && core.reviewBy >= now.slice(0, 'YYYY-MM-DD'.length) ? core : null;
  const lead = current === null ? english : inCore(current, state.coresSaid, english);
  return { state: { ...state, language, coresSaid: state.coresSaid + 1 }, lead, closes: true };
}

function inCore(core: SafeCore, said: number, english: readonly Say[]): readonly Say[] {
  const alert: Say = { text: core.core, card: { kind: 'alert' } };
  const notes = core.checkedBy === undefined ? `${core.person}\n\n${core.unchecked}` : core.person;
  const person: Say = { text: notes, card: { kind: 'text' } };
  if (said === 0) return [alert, person];
  return said % 2 === 1 ? [person, ...english] : [alert];
}
