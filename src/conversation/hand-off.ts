import type { Case } from '../case/case.ts';
import type { Desk } from '../case/desk.ts';
import type { Say } from '../protocol.ts';
import { placeInWords, waitInWords } from './desk-words.ts';
import { file } from './keep.ts';
import { position } from './position.ts';
import { isHandOff, isInDespair } from './program.ts';
import type { HandOffTalks, Program, Setting } from './program.ts';
import { fill, phrase, phraseHere, saidHere } from './say.ts';
import type { ChatState, Requested } from './state.ts';
import type { Step } from './step.ts';
import { withoutHandOff } from './undo.ts';

/**
 * What asking for a person leads to: the talk that asks for consent, the place of who waits already, or who else can be
 * rung where nobody is there, also for who waits already. Whoever has spoken of despair is never sent to 101, nor asked more
 * than one thing.
 */
export function askedForPerson(setting: Setting, state: ChatState, kase: Case): Step {
  const { program, desk, handoff } = setting;
  if (desk === undefined || program.handOff === null)
    return { state, lead: saidHere(setting, state, 'person') };
  if (handoff === 'queued' && desk.state === 'open')
    return { state, lead: withDesk(saidHere(setting, state, 'person-while-queued'), desk, setting) };
  if (isHandOff(state, program)) return { state, lead: [], retell: 'last' };
  const inDespair = kase.distress || isInDespair(state, program);
  if (!inDespair) return { state: begun(state, program.handOff.calm, desk, program), lead: [] };
  return desk.state === 'open'
    ? { state: begun(state, program.handOff.inDespair, desk, program), lead: [] }
    : { state, lead: saidHere(setting, { ...state, conversation: program.distress }, 'person') };
}

/** In the talk, with the desk as it stands now: what it says of the desk stays the same until it is over. */
function begun(
  state: ChatState,
  talk: HandOffTalks['calm' | 'inDespair'],
  desk: Desk,
  program: Program,
): ChatState {
  const { conversation, told, turn } = state;
  const entered = {
    ...state,
    ...{ conversation: talk, interrupted: { conversation, told, turn } },
    journal: withoutHandOff(state.journal, program),
    asked: null,
  };
  return file(entered, [{ name: 'desk', value: { ...desk }, source: 'inferred' }], program);
}

/** Back at what the talk interrupted, with nothing told twice. */
export function handedBack(state: ChatState): ChatState {
  const { interrupted } = state;
  if (interrupted === null) return state;
  const told = [...new Set([...interrupted.told, ...state.told])];
  return { ...state, conversation: interrupted.conversation, told, interrupted: null, asked: null };
}

/** *Leave the queue*, or *never mind* before it was joined. */
export const leftQueue = (setting: Setting, state: ChatState): Step =>
  setting.handoff === 'queued'
    ? { state: requesting(state, 'leave'), lead: saidHere(setting, state, 'left-queue') }
    : { state: handedBack(state), lead: saidHere(setting, state, 'not-queued') };

/** Whoever stops or starts again while they wait gives up their place, and is told so. */
export const givenUpPlace = (setting: Setting, step: Step): Step =>
  setting.handoff === 'queued'
    ? {
        ...step,
        state: requesting(step.state, 'leave'),
        lead: [...step.lead, ...saidHere(setting, step.state, 'left-queue')],
      }
    : step;

const requesting = (state: ChatState, what: Requested['what']): ChatState => ({
  ...state,
  requested: { what, turn: state.turn },
});

/** What ending the talk with this outcome asks of the desk. */
const REQUESTS: Readonly<Record<string, Requested['what']>> = { queue: 'queue', callback: 'callback' };

/**
 * A step that ends the talk says how, and goes straight back to what was interrupted. If the desk has closed while the person
 * was thinking, they are told so in its place.
 */
export function concluded(setting: Setting, step: Step): Step {
  const { program, desk } = setting;
  if (!isHandOff(step.state, program)) return step;
  const { walked, words } = position(setting, step.state);
  const { outcome } = walked;
  if (outcome === null) return step;
  const back = handedBack(step.state);
  const what = REQUESTS[outcome];
  if (what === 'queue' && desk?.state !== 'open') {
    const other = askedForPerson(setting, back, walked.case);
    return { ...other, lead: [...step.lead, ...other.lead] };
  }
  const state = what === undefined ? back : requesting(back, what);
  const said = phrase({ ...setting.content.phrases, says: words.outcomes }, outcome);
  const lead = [...step.lead, ...(desk === undefined ? said : withDesk(said, desk, setting))];
  if (position(setting, state).walked.open !== null) return { state, lead };
  return { state, lead: [...lead, ...whileNothingIsAsked(setting, state)], closes: true };
}

/** Where nothing is left to ask: what to do while waiting, or that the bot is still there. In despair the ending has said it. */
function whileNothingIsAsked(setting: Setting, state: ChatState): readonly Say[] {
  if (isInDespair(state, setting.program)) return [];
  const waits = state.requested?.turn === state.turn && state.requested.what === 'queue';
  return waits ? phraseHere(setting, state, 'while-you-wait') : saidHere(setting, state, 'after-the-end');
}

/** The setting with what this turn has asked of the desk, so that the question after it offers the right ways out. */
export function standingAfter(setting: Setting, { requested, turn }: ChatState): Setting {
  if (requested?.turn !== turn) return setting;
  if (requested.what === 'callback') return setting;
  return { ...setting, handoff: requested.what === 'queue' ? 'queued' : 'none' };
}

/** Words about the queue with its place and its wait in them. */
const withDesk = (says: readonly Say[], desk: Desk, { content }: Setting): readonly Say[] =>
  says.map((say) => ({
    ...say,
    text: fill(say.text, {
      place: placeInWords(desk, content.phrases),
      wait: waitInWords(desk, content.phrases),
      force: content.force.name,
    }),
  }));
