import { handedBack } from '../conversation/hand-off.ts';
import { requestIn } from '../conversation/hand-off-request.ts';
import type { HandOffRequest } from '../conversation/hand-off-request.ts';
import type { Setting } from '../conversation/program.ts';
import { reply } from '../conversation/reply.ts';
import { phraseHere } from '../conversation/say.ts';
import type { ChatState } from '../conversation/state.ts';
import { leftByPerson } from '../handoff/decide.ts';
import { IN_DANGER, raised, urgencyOf } from '../handoff/urgency.ts';
import type { Urgency } from '../handoff/urgency.ts';
import type { Say } from '../protocol.ts';
import type { HandoffRow } from '../store/store.ts';
import { nameOfHolder, sayTold } from './carry-out.ts';
import { commandIn } from './command-in.ts';
import { caseIn } from './computing.ts';
import type { Computing } from './computing.ts';
import { initiation } from './initiation.ts';
import type { TurnDraft } from './turn-draft.ts';
import type { Inbound } from './turn-types.ts';

/** How many hand-offs of one network may be open at once, and how many call-backs: a household or a care home, not a flood. */
const MOST_OF_ONE_SOURCE = 5;

/** A turn of the person's that the bot has answered, before its answer is entered. */
export interface Answered {
  readonly inbound: Inbound;
  /** The hand-off that is queued or held, if there is one. */
  readonly handoff: HandoffRow | null;
  readonly setting: Setting;
  readonly before: ChatState;
  readonly after: ChatState;
  readonly says: readonly Say[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * Enters the bot's answer, and what the person's turn does to their hand-off: asks for one, leaves it, or makes it more
 * urgent. Returns the state as it stands then.
 */
export async function handOff(
  computing: Computing,
  draft: TurnDraft,
  answered: Answered,
): Promise<ChatState> {
  const { inbound, handoff, before, after, says } = answered;
  const request = requestIn(before, after, inbound.activity.text);
  if (request !== null && (await isTurnedAway(computing, request, answered)))
    return turnedAway(draft, answered);
  draft.send(says);
  if (handoff !== null && request?.kind === 'leave') await leave(computing, draft, handoff, answered);
  else if (handoff !== null) raise(draft, handoff, answered);
  else if (request?.kind === 'queue') queue(draft, computing, request, answered);
  if (request?.kind === 'callback') callBack(draft, computing, request, answered);
  return after;
}

/** One network holds as many places, or is to be rung back as often, as it may. */
async function isTurnedAway(
  { store, turnedAway }: Computing,
  { kind }: HandOffRequest,
  { inbound: { conversation, source }, handoff, setting, after, at }: Answered,
): Promise<boolean> {
  if (source === undefined || kind === 'leave' || (kind === 'queue' && handoff !== null)) return false;
  if (kind === 'queue' && isExempt(urgencyOf(caseIn(setting, after), at))) return false;
  const asked = kind === 'queue' ? await store.handoffs.open() : await store.handoffs.callbacksFrom(source);
  const others = asked.filter((row) => row.source === source && row.conversation !== conversation);
  if (others.length < MOST_OF_ONE_SOURCE) return false;
  turnedAway({ conversation, source });
  return true;
}

/** Danger and despair wait behind no bound of a network's. */
const isExempt = ({ urgency }: Urgency): boolean => urgency === 0;

/** The bot does not say that they wait or will be rung: it says why they cannot, and goes on where they were interrupted. */
function turnedAway(draft: TurnDraft, { setting, before }: Answered): ChatState {
  draft.send(phraseHere(setting, before, 'queue-full-here'));
  const repeat = { kind: 'press', seq: draft.seq, command: 'repeat' } as const;
  const { state, says } = reply(setting, handedBack(before), repeat, draft.seq);
  draft.send(says);
  return state;
}

/** Ends a hand-off that the person has left. */
export async function leave(
  { store }: Computing,
  draft: TurnDraft,
  handoff: HandoffRow,
  { setting, after, at }: Pick<Answered, 'setting' | 'after' | 'at'>,
): Promise<void> {
  const decision = leftByPerson(handoff, { now: at, holder: await nameOfHolder(store, handoff) });
  if (decision.write !== null) draft.handOff(decision.write);
  for (const event of decision.events) draft.note(event);
  draft.send(decision.tells.flatMap((told) => sayTold(setting, after.conversation, told, after.turn)));
}

/** What has been told since may be worse than what was known when they asked; so is a press of "I'm in danger". */
function raise(draft: TurnDraft, handoff: HandoffRow, { inbound, setting, after, at }: Answered): void {
  const calls999 = commandIn(inbound.activity, setting.content.phrases) === 'emergency';
  const more = raised(handoff, calls999 ? IN_DANGER : urgencyOf(caseIn(setting, after), at));
  if (more !== null) draft.handOff({ row: more, leaseFor: null });
}

function queue(
  draft: TurnDraft,
  { requestId: id }: Pick<Computing, 'requestId'>,
  { name }: Extract<HandOffRequest, { kind: 'queue' }>,
  { inbound, setting, after, at }: Answered,
): void {
  const { conversation, source = null } = inbound;
  const kase = caseIn(setting, after);
  const urgency = urgencyOf(kase, at);
  draft.note(initiation({ id, conversation, kase, name, urgency, lastSeq: draft.seq }));
  const row: Omit<HandoffRow, 'leaseUntil'> = {
    ...{ id, conversation, source, name, requestedAt: at, ...urgency },
    ...{ state: 'queued', returned: false, offeredTo: null, offeredUntil: null, operator: null },
    ...{ token: 0, firstClaimedAt: null, closedAt: null, outcome: null },
  };
  // Others of the network may ask in the same instant: then this turn is computed again, and finds no place.
  draft.handOff({ row, leaseFor: null, ...(!isExempt(urgency) && { mostOfSource: MOST_OF_ONE_SOURCE }) });
}

function callBack(
  draft: TurnDraft,
  { requestId: id }: Pick<Computing, 'requestId'>,
  { number, when, name }: Extract<HandOffRequest, { kind: 'callback' }>,
  { inbound, setting, after, at }: Answered,
): void {
  const { conversation, source = null } = inbound;
  const { urgency } = urgencyOf(caseIn(setting, after), at);
  const row = { id, conversation, source, number, when, name, urgency, requestedAt: at };
  draft.callBack({ row, mostOfSource: MOST_OF_ONE_SOURCE });
}
