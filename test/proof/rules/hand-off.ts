import { caseKey } from '../case-key.ts';
import { some } from '../path.ts';
import type { Rule, Turn } from '../path.ts';

const CALM = 'hand-off';
const IN_DESPAIR = 'hand-off-in-despair';

export const isInDespair = ({ conversation }: Turn): boolean =>
  conversation === 'distress' || conversation === IN_DESPAIR;
export const isHandOff = ({ conversation }: Turn): boolean =>
  conversation === CALM || conversation === IN_DESPAIR;

const textOf = ({ says }: Turn): string => says.map(({ text }) => text).join('\n');

const begins = (turn: Turn): boolean => isHandOff(turn) && turn.before !== null && !isHandOff(turn.before);

/** The turns of the talk that this turn ends, the newest first; empty when it ends none. */
function talkEndedBy(turn: Turn): readonly Turn[] {
  const talk: Turn[] = [];
  if (isHandOff(turn)) return talk;
  for (let at = turn.before; at !== null && isHandOff(at); at = at.before) talk.push(at);
  return talk;
}

const consents = ({ fields }: Turn): boolean =>
  fields['passOn'] === 'pass-on' || fields['longWait'] === 'wait';
const MOST_QUESTIONS = { [CALM]: 2, [IN_DESPAIR]: 1 } as const;

const consent: Rule = {
  name: 'Nobody is passed on without having said yes in the talk about it',
  breach: (turn) => {
    if (turn.asks !== 'queue') return null;
    if (!consents(turn)) return 'nothing in it consents';
    const first = talkEndedBy(turn).at(-1);
    return first !== undefined && consents(first) ? 'the yes is from before it' : null;
  },
};

const whatTheySee: Rule = {
  name: 'Whoever is asked for consent has been told who will see the chat',
  breach: (turn) =>
    !begins(turn) || /\b(?:see|read) this chat\b/.test(textOf(turn)) ? null : 'nothing says who will see it',
};

const fewQuestions: Rule = {
  name: 'At most two questions come before the queue, in despair one',
  breach: (turn) => {
    if (turn.asks !== 'queue') return null;
    const [last] = talkEndedBy(turn);
    const asked = talkEndedBy(turn).filter(({ open }, index, talk) => open !== talk[index + 1]?.open).length;
    const most = last?.conversation === IN_DESPAIR ? MOST_QUESTIONS[IN_DESPAIR] : MOST_QUESTIONS[CALM];
    return asked > most ? `${String(asked)} do` : null;
  },
};

const atOnce: Rule = {
  name: 'Where nobody is there or the wait is long, 101 is named at once, in despair Samaritans',
  breach: (turn, { desk }) => {
    const asked = turn.did.by === 'command' && turn.did.command === 'person';
    if (!asked || desk === undefined || some(turn, ({ asks }) => asks === 'queue')) return null;
    if (desk.state === 'open' && !isInDespair(turn) && !isLong(desk)) return null;
    const number = isInDespair(turn) || turn.case.distress ? /\b116 123\b/ : /\b101\b/;
    return number.test(textOf(turn)) ? null : `it says “${textOf(turn)}”`;
  },
};

const isLong = ({ minutes }: { readonly minutes: readonly [number, number] | null }): boolean =>
  minutes !== null && minutes[1] > 30;

/** Commands and words that lead somewhere else. */
const LEADS_AWAY = ['start-again', 'check-officer', 'stop'];

const backWhereItWas: Rule = {
  name: 'The talk about a person leads back to where the person was, and tells nothing twice',
  breach: (turn) => {
    const first = talkEndedBy(turn).at(-1);
    const before = first?.before;
    if (first === undefined || before === null || before === undefined) return null;
    if (turn.did.by === 'words' || (turn.did.by === 'command' && LEADS_AWAY.includes(turn.did.command)))
      return null;
    if (caseKey(before.case, false) !== caseKey(turn.case, false)) return null;
    if (turn.conversation !== before.conversation) return `it leads to ${turn.conversation}`;
    if (turn.open !== before.open) return `“${String(turn.open)}” is asked, “${String(before.open)}” was`;
    const again = turn.says.find(({ card }) => card.kind === 'alert' || card.kind === 'plan');
    return again === undefined ? null : `it tells “${again.text}” again`;
  },
};

const keptApart: Rule = {
  name: 'A number to ring stands in no answer',
  breach: ({ fields }) => {
    const { safeNumber, ...others } = fields;
    const held =
      JSON.stringify(others).includes('07700') || ![undefined, 'given'].includes(safeNumber as string);
    return held ? 'it does' : null;
  },
};

const honest: Rule = {
  name: 'Nobody who waits is promised a time that was not measured',
  breach: (turn, { desk }) =>
    desk?.minutes === null &&
    (isHandOff(turn) || turn.asks === 'queue') &&
    /\b\d+ minutes?\b/.test(textOf(turn))
      ? `it says “${textOf(turn)}”`
      : null,
};

/** What must hold of asking for a person. */
export const handOffRules: readonly Rule[] = [
  consent,
  whatTheySee,
  fewQuestions,
  atOnce,
  backWhereItWas,
  keptApart,
  honest,
];
