import { withoutKeptApart } from '../../src/conversation/kept-apart.ts';
import type { Input } from '../../src/conversation/intent.ts';
import type { Heard } from '../../src/conversation/kind.ts';
import { position } from '../../src/conversation/position.ts';
import type { Setting } from '../../src/conversation/program.ts';
import { reply } from '../../src/conversation/reply.ts';
import { freshState } from '../../src/conversation/state.ts';
import type { ChatState } from '../../src/conversation/state.ts';
import { redact } from '../../src/redaction/redact.ts';
import { NOTHING_RECOGNIZED } from '../../src/understanding/facts.ts';
import { understand } from '../../src/understanding/understand.ts';
import { after } from './path.ts';
import type { Did, Turn } from './path.ts';

/** A place in a chat with the whole of the pure kit: what is kept, and how the person came there. */
export interface Place {
  readonly turn: Turn;
  readonly state: ChatState;
  /** The highest `seq` of the log. */
  readonly seq: number;
}

/** Opens a chat. */
export const begin = (setting: Setting): Place =>
  heard(setting, { turn: null, state: freshState(setting.program), seq: 0 }, { by: 'start' });

/** One turn, by `reply` itself: what the person sees is what comes out. */
export const take = (setting: Setting, place: Place, did: Did): Place => heard(setting, place, did);

function heard(setting: Setting, place: Omit<Place, 'turn'> & { turn: Turn | null }, did: Did): Place {
  const seq = place.seq + (did.by === 'start' ? 0 : 1);
  const { state, says } = reply(setting, place.state, inputOf(did, place), seq);
  const { walked } = position(setting, state);
  const asks = says.at(-1)?.card.kind === 'question';
  const turn = after(place.turn, {
    ...{ did, says, case: walked.case, fields: walked.all, conversation: state.conversation },
    open: asks ? (walked.open?.node.name ?? null) : null,
    rows: walked.open?.rows ?? [],
    outcome: walked.outcome,
    asks: state.requested?.turn === state.turn ? state.requested.what : null,
  });
  return { turn, state, seq: seq + says.length };
}

function inputOf(did: Did, { seq, state }: Pick<Place, 'seq' | 'state'>): Input {
  switch (did.by) {
    case 'start':
      return { kind: 'start' };
    case 'answer':
      return { kind: 'press', seq, question: did.question, answer: did.value };
    case 'command':
      return { kind: 'press', seq, command: did.command };
    case 'words':
      return { kind: 'words', seen: seq, heard: listen(did, state) };
  }
}

/** What was heard of the same words at the same question; paths share most of both. */
const known = new Map<string, Omit<Heard, 'recognized'>>();

/**
 * What is heard of typed words: redacted, without what is kept apart, and understood as in the product; dates and amounts are
 * handed in.
 */
function listen({ text, recognized }: Extract<Did, { by: 'words' }>, { asked }: ChatState): Heard {
  const openQuestion = asked?.question ?? '';
  const key = `${openQuestion}|${text}`;
  const typed = withoutKeptApart(text, openQuestion);
  const heard = known.get(key) ?? understood(redact(typed, asked === null ? {} : { openQuestion }).text);
  known.set(key, heard);
  return { ...heard, recognized: { ...NOTHING_RECOGNIZED, ...recognized } };
}

const understood = (text: string): Omit<Heard, 'recognized'> => ({ text, facts: understand(text) });
