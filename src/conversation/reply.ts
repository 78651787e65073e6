import { acknowledge, takenOff } from './acknowledge.ts';
import { interpret } from './interpret.ts';
import type { Input, Intent } from './intent.ts';
import type { Json } from '../case/answers.ts';
import { rowName } from '../case/answers.ts';
import { file, perform, reopen } from './perform.ts';
import type { Step } from './perform.ts';
import { position } from './position.ts';
import type { Position } from './position.ts';
import type { Setting } from './program.ts';
import { fold, lastTurnOf, unopened } from './journal.ts';
import { next } from './next.ts';
import type { Reply } from './next.ts';
import { phrase, phraseHere, varied } from './say.ts';
import type { ChatState } from './state.ts';
import { alarmed } from './undo.ts';
import type { OpenQuestion } from './walk.ts';

/**
 * One turn of a conversation: what was said to the bot and where the chat stood in, what the bot says and where the chat
 * stands now out. Pure.
 * @param lastSeq the log's highest `seq` before the reply, so that the question knows the `seq` it will be shown at.
 */
export function reply(setting: Setting, state: ChatState, input: Input, lastSeq: number): Reply {
  const here = position(setting, state);
  if (input.kind === 'start') return next(setting, opening(setting, state), here, lastSeq);
  const { facing, walked, view, words } = here;
  const intent = interpret(input, {
    open: facing,
    asked: state.asked?.question === facing?.node.name ? state.asked : null,
    changeable: walked.answered,
    choosing: state.choosing,
    view,
    words,
    phrases: setting.content.phrases,
    lastTurn: lastTurnOf(state.journal),
  });
  const step = take(intent, setting, { ...state, choosing: false }, here);
  return next(setting, urgent(setting, step, input, here), here, lastSeq);
}

const opening = ({ content }: Setting, state: ChatState): Step => ({
  state,
  lead: [...phrase(content.phrases, 'opening-alert', {}, 'alert'), ...phrase(content.phrases, 'opening')],
});

function take(intent: Intent, setting: Setting, stood: ChatState, here: Position): Step {
  const { program, content } = setting;
  const { phrases } = content;
  const state = { ...stood, turn: stood.turn + 1 };
  switch (intent.do) {
    case 'command':
      return perform(intent.command, { setting, state, at: here });
    case 'change':
      return {
        state: reopen(file(state, intent.filings, program), intent.name),
        lead: acknowledge(intent.filings, phrases),
      };
    case 'file':
      return filed(intent, setting, state, here);
    case 'stale':
      return { state, lead: varied(phrase(phrases, 'old-card'), state.turn) };
    case 'double-tap':
      return { state: stood, lead: [], closes: true };
    case 'crossed':
      return { state, lead: varied(phrase(phrases, 'crossed'), state.turn) };
    case 'unclear':
      return unclear(setting, state, here);
  }
}

function filed(
  { filings, answered }: Extract<Intent, { do: 'file' }>,
  { program, content }: Setting,
  state: ChatState,
  { walked }: Position,
): Step {
  const after = file(answered ? state : rephrased(state), filings, program);
  const { asked } = fold(after.journal, program.merge).answers;
  const off = takenOff(walked.all, asked?.value, content.phrases);
  return { state: after, lead: [...acknowledge(filings, content.phrases), ...off] };
}

/** The question comes again in other words, for the last ones brought no answer. */
const rephrased = (state: ChatState, missed = 0): ChatState =>
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
function unclear(setting: Setting, state: ChatState, { facing }: Position): Step {
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
    return { state: file(state, doubt, setting.program), lead: phrase(phrases, 'taken-as-not-sure') };
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

/** Words of self-harm interrupt whatever is going on; words of danger are answered every time they are said. */
function urgent({ program, content }: Setting, step: Step, input: Input, { view }: Position): Step {
  if (input.kind !== 'words') return step;
  const { distress, danger } = input.heard.facts;
  if (distress.length > 0) {
    const { conversation, journal, turn } = step.state;
    const state = { ...step.state, journal: alarmed(journal, turn, program) };
    if (conversation === program.distress) return { ...step, state, retell: 'alert' };
    return { state: { ...state, conversation: program.distress, paused: conversation }, lead: [] };
  }
  // The first time, the conversation's own step for danger answers; so does the command that asks for it.
  const told = view.case.rightNow.includes('coming') || step.state.conversation === program.distress;
  return danger.length > 0 && told && !step.lead.some(({ card }) => card.kind === 'alert')
    ? { ...step, lead: [...phrase(content.phrases, 'emergency', {}, 'alert'), ...step.lead] }
    : step;
}
