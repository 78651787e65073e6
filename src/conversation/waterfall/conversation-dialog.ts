import { Dialog, WaterfallDialog } from 'botbuilder-dialogs';
import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { Say } from '../../protocol.ts';
import type { Input } from '../intent.ts';
import { reply } from '../reply.ts';
import type { Setting } from '../program.ts';
import type { ChatState } from '../state.ts';

/** What the waterfall carries through one turn; the turn puts it into `turnState` under `TURN`. */
export interface CarriedTurn {
  readonly setting: Setting;
  /** What the person sent, until it has been filed. */
  input: Input | null;
  state: ChatState;
  /** The log's highest `seq` before the reply. */
  readonly lastSeq: number;
  /** Sends what the bot says into the turn, in order. */
  readonly send: (says: readonly Say[]) => Promise<void>;
}
export const TURN = Symbol('ringback.turn');

export const CONVERSATION_DIALOG = 'conversation';

/**
 * The Bot Framework dialog that carries a conversation: one step asks the open question, the next files the answer under
 * its name and goes round. It decides nothing. Its place on the dialog stack is a cache: begun afresh with an answer at
 * hand it passes straight on to filing, so a lost stack changes no transcript.
 */
export function conversationDialog(): WaterfallDialog {
  return new WaterfallDialog(CONVERSATION_DIALOG, [ask, file]);
}

function ask(step: WaterfallStepContext): Promise<DialogTurnResult> {
  return carried(step).input === null ? Promise.resolve(Dialog.EndOfTurn) : step.next();
}

async function file(step: WaterfallStepContext): Promise<DialogTurnResult> {
  const turn = carried(step);
  if (turn.input !== null) {
    const { state, says } = reply(turn.setting, turn.state, turn.input, turn.lastSeq);
    turn.state = state;
    turn.input = null;
    await turn.send(says);
  }
  return step.replaceDialog(CONVERSATION_DIALOG);
}

function carried(step: WaterfallStepContext): CarriedTurn {
  return step.context.turnState.get<CarriedTurn>(TURN);
}
