import { rowName } from '../case/answers.ts';
import type { Json } from '../case/answers.ts';
import { unopened } from './journal.ts';
import { file } from './keep.ts';
import type { Position } from './position.ts';
import { isHandOff } from './program.ts';
import type { Setting } from './program.ts';
import { phrase, phraseHere, varied } from './say.ts';
import type { ChatState } from './state.ts';
import type { Step } from './step.ts';
import type { OpenQuestion } from './walk.ts';

/** The question comes again in other words, for the last ones brought no answer. */
export const rephrased = (state: ChatState, missed = 0): ChatState =>
  state.asked === null
    ? state
    : {
        ...state,
        asked: {
          ...state.asked,
          attempts: state.asked.attempts + missed,
          rephrased: state.asked.rephrased + 1,
        },
      };

/** Not understood: other words, then the choices, then the answer that is right in doubt. */
export function unclear(setting: Setting, state: ChatState, { facing }: Position): Step {
  const { phrases } = setting.content;
  if (facing === null) return { state, lead: [] };
  const again = rephrased(state, 1);
  const attempts = again.asked?.attempts ?? 1;
  if (attempts >= 3 && facing.reopened) {
    const journal = unopened(state.journal, facing.node.name);
    return { state: { ...state, journal }, lead: phrase(phrases, 'left-as-it-was') };
  }
  const doubt = attempts < 3 ? [] : doubtful(facing);
  if (doubt.length > 0) {
    // What stays as it is needs no word about doubt.
    const lead = isHandOff(state, setting.program) ? [] : phrase(phrases, 'taken-as-not-sure');
    return { state: file(state, doubt, setting.program), lead };
  }
  return { state: again, lead: varied(phraseHere(setting, state, 'not-understood'), attempts - 1) };
}

function doubtful({ node, rows }: OpenQuestion) {
  if (node.type === 'menu') return [];
  const value = node.kind.notSure as Json;
  if (node.type === 'each')
    return rows.map((row) => ({ name: rowName(node.name, row), value, source: 'blank' as const }));
  if (value !== null) return [{ name: node.name, value, source: 'blank' as const }];
  return node.kind.optional ? [{ name: node.name, value, source: 'skipped' as const }] : [];
}

/** Fewer words may be a slip of the keyboard. */
const LEAST_WORDS = 4;

/** A first message of some length in which nothing was understood is about something else. */
export const isOffTopic = (text: string, { journal, asked }: ChatState): boolean =>
  journal.length === 0 && asked?.attempts === 0 && text.split(/\s+/u).length >= LEAST_WORDS;
