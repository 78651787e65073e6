import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rowName } from '../../src/case/answers.ts';
import { GIVEN, ITEMS } from '../../src/case/vocabulary.ts';
import type { Given, Item } from '../../src/case/vocabulary.ts';
import { Talk } from '../support/script.ts';
import { given, realSetting } from '../support/world.ts';

const EXPOSURE: Readonly<Record<Given, number>> = { no: 0, 'not-sure': 1, yes: 2 };

/** What a person does, some of it in contradiction to what they said before. */
type Move =
  | { readonly does: 'press'; readonly pick: number }
  | { readonly does: 'change'; readonly which: number; readonly pick: number }
  | { readonly does: 'say'; readonly item: Item; readonly value: Given };

const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('press' as const), pick: fc.nat(1000) }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('change' as const), which: fc.nat(20), pick: fc.nat(1000) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('say' as const),
      item: fc.constantFrom(...ITEMS),
      value: fc.constantFrom(...GIVEN),
    }),
  },
);

/** A talk, and what has to stand in it by the rule: the last explicit answer, which words afterwards only ever raise. */
class Corrected {
  readonly talk = new Talk(realSetting);
  readonly expected = new Map<string, unknown>();

  do(move: Move): void {
    if (move.does === 'say') this.say(move.item, move.value);
    else {
      if (move.does === 'change') this.change(move.which);
      this.press(move.pick);
    }
  }

  /** Chooses an answer to change; it is then asked for again. */
  private change(which: number): void {
    this.talk.press({ command: 'change' });
    const card = this.talk.card?.card;
    if (card?.name !== 'change') return;
    const { options } = card.answer;
    this.talk.press({ question: 'change', answer: options[which % options.length]!.value });
  }

  private press(pick: number): void {
    const card = this.talk.card?.card;
    if (card === undefined) return;
    const at = (index: number): string => card.answer.options[index % card.answer.options.length]!.value;
    if (card.answer.kind === 'rows') {
      const rows = card.answer.rows.map(({ value }, index) => [value, at(pick + index)] as const);
      this.talk.press({ question: card.name, answer: Object.fromEntries(rows) });
      for (const [row, value] of rows) this.expected.set(rowName(card.name, row), value);
      return;
    }
    // Menus lead on; what they were answered is nobody's fact.
    const answer = MENUS[card.name] ?? at(pick);
    this.talk.press({ question: card.name, answer });
    // A danger, or a call, that is said anew is asked about anew.
    if (card.name === 'rightNow') for (const name of ['rung999', 'hungUp']) this.expected.delete(name);
    if (MENUS[card.name] === undefined) this.expected.set(card.name, answer);
  }

  /** In answer to the rows that are shown it is explicit; at any other time it is inferred. */
  private say(item: Item, value: Given): void {
    const card = this.talk.card?.card;
    const isShown = card?.answer.kind === 'rows' && card.answer.rows.some((row) => row.value === item);
    this.talk.say(`about ${item}`, { given: [given(item, value)] });
    const name = rowName('given', item);
    const before = this.expected.get(name) as Given | undefined;
    const raised = before === undefined || EXPOSURE[value] > EXPOSURE[before];
    this.expected.set(name, isShown || raised ? value : before);
    if (value !== 'no') this.outdate();
  }

  /** "None of these" no longer holds once something was given. */
  private outdate(): void {
    for (const name of ['rightNow', 'asked'])
      if (['none', 'not-sure'].includes(String(this.expected.get(name)))) this.expected.delete(name);
  }
}

/** How each menu is left, or gone round in. */
const MENUS: Readonly<Record<string, string>> = {
  ...{ danger: 'go-on', collar: 'move-on' },
  ...{ offers: 'tell-someone', afterCheck: 'at-your-door' },
};

/** Several answers are kept as a list, to which words may add. */
function holds(stands: unknown, expected: unknown): boolean {
  return Array.isArray(stands) ? stands.includes(expected) : stands === expected;
}

describe('however often answers are corrected', () => {
  it('the last explicit one to each question stands, and words lower no exposure', () => {
    fc.assert(
      fc.property(fc.array(moves, { minLength: 4, maxLength: 30 }), (all) => {
        const corrected = new Corrected();
        for (const move of all) {
          corrected.do(move);
          for (const [name, expected] of corrected.expected) {
            const stands = corrected.talk.answers[name];
            assert.ok(holds(stands, expected), `${name}: ${JSON.stringify(stands)}, not ${String(expected)}`);
          }
        }
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });
});
