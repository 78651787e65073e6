import type { Json } from '../case/answers.ts';
import type { Command } from '../conversation/commands.ts';
import type { Desk } from '../conversation/desk.ts';
import type { Setting } from '../conversation/program.ts';
import { reply } from '../conversation/reply.ts';
import { fill, phraseHere, varied } from '../conversation/say.ts';
import type { Decision, Told } from '../handoff/decision.ts';
import { HUB_ID, SOMEBODY } from '../handoff/hub.ts';
import type { Say } from '../protocol.ts';
import type { ConversationRow, HandoffRow, Store } from '../store/store.ts';
import { conversationIn, readChat, storedChat } from './chat.ts';
import { settingAt, standingOf } from './computing.ts';
import type { Computing } from './computing.ts';
import type { TurnDraft } from './turn-draft.ts';

/** First name of whoever holds the chat, as the person knows them. */
export async function nameOfHolder(
  { operators }: Pick<Store, 'operators'>,
  handoff: HandoffRow | null,
): Promise<string> {
  if (handoff?.state !== 'held' || handoff.operator === null || handoff.operator === HUB_ID) return SOMEBODY;
  return (await operators.find(handoff.operator))?.firstName ?? SOMEBODY;
}

interface CarryingOut {
  readonly row: ConversationRow;
  readonly decision: Decision;
  readonly desk: Desk | undefined;
  /** Id of the operator who did it; null for the system. */
  readonly by: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Enters all that a decision leads to. Returns the chat's state as it is to be stored. */
export function carryOut(
  computing: Computing,
  draft: TurnDraft,
  { row, decision, desk, by, at }: CarryingOut,
): Json {
  const { write, events, tells, words, resumes, offersOthers, audit } = decision;
  if (write !== null) draft.handOff(write);
  for (const event of events) draft.note(event);
  const setting: Setting = {
    ...settingAt(computing, at),
    handoff: standingOf(write?.row ?? row.handoff),
    ...(desk !== undefined && { desk }),
  };
  const conversation = conversationIn(row.state) ?? setting.program.start;
  if (words !== undefined) speak(draft, words);
  draft.send(tells.flatMap((told) => sayTold(setting, conversation, told, draft.seq)));
  const command = offersOthers ? 'person' : resumes ? 'repeat' : null;
  const state = command === null ? row.state : resumed(computing, draft, setting, row, command);
  if (audit !== null) draft.audit(by, audit);
  return state;
}

function speak(draft: TurnDraft, { by, text }: NonNullable<Decision['words']>): void {
  if (by === null) draft.send([{ text, card: { kind: 'text' } }]);
  else draft.sendAs(by, text);
}

/** A message of the hand-off as it is said where the person stands. */
export const sayTold = (
  setting: Setting,
  conversation: string,
  { phrase, values, alert }: Told,
  turn: number,
): readonly Say[] =>
  varied(phraseHere(setting, { conversation }, phrase, alert && 'alert'), turn).map((say) => ({
    ...say,
    text: fill(say.text, values),
  }));

/** The bot goes on where it was. A chat that it cannot read must still come out of an operator's hands. */
function resumed(
  computing: Computing,
  draft: TurnDraft,
  setting: Setting,
  row: ConversationRow,
  command: Command,
): Json {
  try {
    const chat = readChat(row.state, setting.program);
    const press = { kind: 'press', seq: draft.seq, command } as const;
    const { state, says } = reply(setting, chat.state, press, draft.seq);
    draft.send(says);
    return storedChat({ ...chat, state });
  } catch (err) {
    computing.log.error(
      { code: 'TURN_FAILED', conversation: row.id, err },
      'the chat could not be taken up again where it was; the person may say "start again"',
    );
    return row.state;
  }
}
