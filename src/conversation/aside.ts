import type { Say } from '../protocol.ts';
import type { Facts } from '../understanding/facts.ts';
import type { Position } from './position.ts';
import type { Setting } from './program.ts';
import { phraseHere, varied } from './say.ts';
import type { ChatState } from './state.ts';

/** What a message says beside any answer and that deserves a word of its own, whatever the question is. */
export function asides(setting: Setting, state: ChatState, facts: Facts, { view }: Position): readonly Say[] {
  const said = (name: string): readonly Say[] => varied(phraseHere(setting, state, name), state.turn);
  return [
    ...(facts.numberVerify.length > 0 ? said('is-number-real') : []),
    ...(facts.cannotRing.length > 0 && !view.case.cannotRing ? said('cannot-ring') : []),
    ...(facts.abuse.length > 0 ? said('abuse') : []),
  ];
}
