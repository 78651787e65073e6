import fc from 'fast-check';
import type { Press, QuestionCard } from '../../src/protocol.ts';

/** Something a person does, before it is known what stands before them. */
export type Move =
  | { readonly do: 'press'; readonly pick: number }
  | { readonly do: 'press-old'; readonly back: number; readonly pick: number }
  | { readonly do: 'words'; readonly text: string }
  | { readonly do: 'command'; readonly command: string };

export type Sent =
  | { readonly kind: 'press'; readonly press: Press['ringback'] }
  | { readonly kind: 'words'; readonly text: string };

/** A question as it was shown. */
export interface Shown {
  readonly card: QuestionCard;
  readonly seq: number;
}

/** What people type: answers, facts, corrections, commands, danger, despair and nonsense. */
export const WORDS = [
  'yes',
  'no',
  'not sure',
  'all of them',
  'the first two',
  '2',
  'none of these',
  "it's over",
  'the police',
  'they wanted my NI number and my passport',
  'I gave them my bank details',
  'I gave them nothing',
  'only my passport',
  'he said he was PC Smith, collar number 4471, from the police',
  'they asked for a payment for an arrest warrant and I paid by card',
  'back',
  'change who they said',
  'change',
  'start again',
  'help',
  'stop',
  '999',
  'skip',
  'someone is at my door right now',
  "I don't want to live any more",
  'carry on',
  'Finish',
  'wibble',
  '',
] as const;

export const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('press' as const), pick: fc.nat(1000) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('press-old' as const), back: fc.nat(5), pick: fc.nat(1000) }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('words' as const), text: fc.constantFrom(...WORDS) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('command' as const),
      command: fc.constantFrom(
        'back',
        'skip',
        'change',
        'start-again',
        'repeat',
        'carry-on',
        'person',
        'nonsense',
      ),
    }),
  },
);

/** What a move sends, given the questions shown so far, oldest first. */
export function sent(move: Move, shown: readonly Shown[]): Sent {
  const last = shown.at(-1);
  switch (move.do) {
    case 'words':
      return { kind: 'words', text: move.text };
    case 'command':
      return { kind: 'press', press: { seq: last?.seq ?? 0, command: move.command } };
    case 'press':
      return pressOn(last, move.pick);
    case 'press-old':
      return pressOn(shown.at(-1 - move.back), move.pick);
  }
}

function pressOn(shown: Shown | undefined, pick: number): Sent {
  if (shown === undefined) return { kind: 'words', text: 'hello' };
  const { card, seq } = shown;
  return { kind: 'press', press: { seq, question: card.name, answer: answerTo(card, pick) } };
}

/** One of the answers that a card takes, by number; now and then one that it does not. */
function answerTo({ answer }: QuestionCard, pick: number): NonNullable<Press['ringback']['answer']> {
  const values = answer.options.map(({ value }) => value);
  const at = (index: number): string => values[index % Math.max(values.length, 1)] ?? 'nothing';
  if (pick % 23 === 0) return 'no-such-option';
  if (answer.kind === 'several') return values.filter((_, index) => ((pick >> (index % 8)) & 1) === 1);
  if (answer.kind === 'rows') {
    const picked = answer.rows.map(({ value }, index) => [value, at(pick + index)] as const);
    return Object.fromEntries(picked.filter((_, index) => (pick + index) % 4 !== 0));
  }
  return at(pick);
}
