import { acknowledge, keptOn } from './acknowledge.ts';
import { asides } from './aside.ts';
import { beyond } from './beyond.ts';
import { concluded, handedBack, standingAfter } from './hand-off.ts';
import type { Input, Intent } from './intent.ts';
import { interpret } from './interpret.ts';
import { fold, lastTurnOf } from './journal.ts';
import { file } from './keep.ts';
import { next } from './next.ts';
import type { Reply } from './next.ts';
import { inOtherLanguage } from './other-language.ts';
import { says } from './kinds/words.ts';
import { atOfficerCheck, atTheCall, perform, reopen } from './perform.ts';
import { position } from './position.ts';
import type { Position } from './position.ts';
import { isHandOff, isInDespair, outlineOf } from './program.ts';
import type { Setting } from './program.ts';
import { askNodes } from './outline.ts';
import { renewed } from './renewed.ts';
import { returned, settled, stillTheSame } from './same-person.ts';
import { phrase, phraseHere, varied } from './say.ts';
import type { ChatState } from './state.ts';
import type { Step } from './step.ts';
import { isOffTopic, rephrased, unclear } from './unclear.ts';
import { alarmed } from './undo.ts';
import { gather } from './walk.ts';

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
    questions: askNodes(outlineOf(setting.program, state.conversation).nodes),
    changeable: walked.answered,
    choosing: state.choosing,
    asksForPerson: isHandOff(state, setting.program),
    beyond: input.kind === 'words' ? beyond(setting, state, here) : null,
    view,
    words,
    phrases: setting.content.phrases,
    lastTurn: lastTurnOf(state.journal),
  });
  if (intent.do === 'double-tap') return next(setting, { state, lead: [], closes: true }, here, lastSeq);
  const stood = { ...stillTheSame(state, setting.program), choosing: false, returning: null };
  const step =
    settled(setting, state, input) ??
    (input.kind === 'words' ? beside(setting, stood, input, intent, here) : null) ??
    take(intent, setting, stood, here);
  const due = urgent(setting, concluded(setting, led(setting, step, input)), input, here);
  const now = renewed(due.state, input, setting.program);
  // Whoever is understood is no longer answered in another language.
  const language = now.coresSaid > state.coresSaid ? now.language : null;
  const after = returned({ ...now, language }, state, setting);
  return next(standingAfter(setting, after), { ...due, state: after }, here, lastSeq);
}

/** A double tap does nothing at all. */
type Acted = Exclude<Intent, { do: 'double-tap' }>;

const opening = ({ content }: Setting, state: ChatState): Step => ({
  state,
  lead: [...phrase(content.phrases, 'opening-alert', {}, 'alert'), ...phrase(content.phrases, 'opening')],
});

function take(intent: Acted, setting: Setting, stood: ChatState, here: Position): Step {
  const { program, content } = setting;
  const { phrases } = content;
  const state = { ...stood, turn: stood.turn + 1 };
  switch (intent.do) {
    case 'command': {
      const told = file(state, intent.filings, program);
      return perform(intent.command, { setting, state: told, at: position(setting, told) });
    }
    case 'change': {
      const told = file(state, intent.filings, program);
      const known = gather(fold(told.journal, program.merge).answers);
      return { state: reopen(told, intent.name), lead: acknowledge(intent.filings, known, phrases) };
    }
    case 'file':
      return filed(intent, setting, state, here);
    case 'stale':
      return { state, lead: varied(phrase(phrases, 'old-card'), state.turn) };
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
  const known = gather(fold(after.journal, program.merge).answers);
  const kept = keptOn(walked.all, known, content.phrases);
  const news = after.journal.flatMap((entry) =>
    entry.op === 'answer' && entry.turn === after.turn ? [entry] : [],
  );
  const understood = acknowledge(news, known, content.phrases);
  const noted =
    understood.length > 0 || answered ? understood : varied(phrase(content.phrases, 'noted'), state.turn);
  const blank = filings.some(({ source }) => source === 'blank')
    ? phrase(content.phrases, 'blank-as-not-sure')
    : [];
  return { state: after, lead: [...noted, ...kept, ...blank] };
}

/** After so many answers in another language, words that cannot be placed get the question again. */
const MOST_CORES = 4;

/** Words that say something beside an answer, or are in another language, are answered as such. */
function beside(
  setting: Setting,
  stood: ChatState,
  { heard: { facts, text } }: Extract<Input, { kind: 'words' }>,
  intent: Acted,
  here: Position,
): Step | null {
  if (intent.do !== 'file' && intent.do !== 'unclear') return null;
  const answered =
    intent.do === 'file'
      ? take(intent, setting, stood, here)
      : { state: { ...stood, turn: stood.turn + 1 }, lead: [] };
  // A short word in it, "da", cannot be told from a slip: who wrote in a language goes on in it until they are understood.
  const goesOn = stood.coresSaid < MOST_CORES && !says(text, setting.content.phrases, 'in-english');
  const language = facts.language ?? (intent.do === 'unclear' && goesOn ? stood.language : null);
  if (language !== null) return inOtherLanguage(setting, answered.state, language);
  const said = asides(setting, answered.state, facts, here);
  if (said.length > 0) return { ...answered, lead: [...said, ...answered.lead] };
  return intent.do === 'unclear' && isOffTopic(text, stood)
    ? { state: rephrased(answered.state, 1), lead: phraseHere(setting, stood, 'off-topic') }
    : null;
}

/** Words that only ask to check an officer lead straight there; words about the call itself lead back to it. */
function led({ program }: Setting, step: Step, input: Input): Step {
  if (input.kind !== 'words') return step;
  const { policeVerify, asked, given } = input.heard.facts;
  const tells = asked.length > 0 || given.length > 0;
  const { conversation } = step.state;
  if (conversation === program.officerCheck && tells)
    return { ...step, state: atTheCall(step.state, program) };
  const toldBefore = fold(step.state.journal, program.merge).answers['asked'] !== undefined;
  return conversation === program.start && policeVerify.length > 0 && !tells && !toldBefore
    ? { ...step, state: atOfficerCheck(step.state, program) }
    : step;
}

/** Words of self-harm interrupt whatever is going on; words of danger are answered every time they are said. */
function urgent({ program, content }: Setting, step: Step, input: Input, { view }: Position): Step {
  if (input.kind !== 'words') return step;
  const { distress, danger } = input.heard.facts;
  if (distress.length > 0) {
    const stood = handedBack(step.state);
    const { conversation, journal, turn } = stood;
    const state = { ...stood, journal: alarmed(journal, turn, program) };
    if (conversation === program.distress) return { ...step, state, retell: 'alert' };
    return { state: { ...state, conversation: program.distress, paused: conversation }, lead: [] };
  }
  // The first time, the conversation's own step for danger answers; so does the command that asks for it.
  const told = view.case.rightNow.includes('coming') || isInDespair(step.state, program);
  return danger.length > 0 && told && !step.lead.some(({ card }) => card.kind === 'alert')
    ? { ...step, lead: [...phrase(content.phrases, 'emergency', {}, 'alert'), ...step.lead] }
    : step;
}
