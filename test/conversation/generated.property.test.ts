import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Json } from '../../src/case/answers.ts';
import { choice, several, yesNoUnsure } from '../../src/conversation/index.ts';
import type { Entry } from '../../src/conversation/journal.ts';
import type { Fields, Node, Outline } from '../../src/conversation/outline.ts';
import { freshState } from '../../src/conversation/state.ts';
import { Talk } from '../support/script.ts';
import { smallWorld } from '../support/world.ts';

/** A made-up question: its kind, and which earlier question it depends on, if any. */
interface Item {
  readonly kind: 'choice' | 'yes-no' | 'rows';
  readonly after: number | null;
  readonly answer: number;
}

const LETTERS = ['a', 'b', 'c'] as const;
const YES_NO = ['yes', 'no', 'not-sure'] as const;
const letter = (index: number): string => LETTERS[index % 3] ?? 'a';
const yesNo = (index: number): string => YES_NO[index % 3] ?? 'no';

const items = fc.array(
  fc.record({
    kind: fc.constantFrom('choice' as const, 'yes-no' as const, 'rows' as const),
    after: fc.option(fc.nat(5)),
    answer: fc.nat(1000),
  }),
  { minLength: 3, maxLength: 7 },
);

/** The nodes of one item. Conditions look at an earlier question's answer, as `askIf` does. */
function nodesOf({ kind, after }: Item, index: number): readonly Node[] {
  const name = `q${String(index)}`;
  const earlier = after === null || index === 0 ? null : `q${String(after % index)}`;
  const when =
    earlier === null ? {} : { when: (fields: Fields) => ['a', 'yes'].includes(String(fields[earlier])) };
  if (kind === 'choice') return [{ type: 'ask', name, kind: choice(...LETTERS), ...when }];
  if (kind === 'yes-no') return [{ type: 'ask', name, kind: yesNoUnsure(), ...when }];
  const list = (fields: Fields): readonly string[] => (fields[name] as readonly string[] | undefined) ?? [];
  return [
    { type: 'ask', name, kind: several(LETTERS), ...when },
    { type: 'each', name: `${name}each`, kind: yesNoUnsure(), rows: list, allRows: LETTERS },
  ];
}

function outlineOf(made: readonly Item[]): Outline {
  return {
    id: 'made',
    nodes: made.flatMap(nodesOf),
    outcomes: ['even', 'odd'],
    ends: (fields) => (Object.keys(fields).length % 2 === 0 ? 'even' : 'odd'),
    renamed: {},
  };
}

/** Every answer of the truth by name, rows apart. */
function truthOf(made: readonly Item[]): Readonly<Record<string, Json>> {
  const pairs = made.flatMap(({ kind, answer }, index): [string, Json][] => {
    const name = `q${String(index)}`;
    if (kind === 'choice') return [[name, letter(answer)]];
    if (kind === 'yes-no') return [[name, yesNo(answer)]];
    const chosen = LETTERS.filter((_, at) => at === answer % 3 || ((answer >> at) & 1) === 1);
    return [
      [name, chosen],
      ...LETTERS.map((row, at): [string, Json] => [`${name}each/${row}`, yesNo(answer + at)]),
    ];
  });
  return Object.fromEntries(pairs);
}

function pressOpen(talk: Talk, truth: Readonly<Record<string, Json>>): boolean {
  const card = talk.card?.card;
  if (card === undefined) return false;
  const rows = Object.fromEntries(
    LETTERS.map((row) => [row, truth[`${card.name}/${row}`] as string]).filter(
      ([, value]) => value !== undefined,
    ),
  ) as Record<string, string>;
  talk.press({
    question: card.name,
    answer: card.answer.kind === 'rows' ? rows : (truth[card.name] as string),
  });
  return true;
}

/** A chat in which these answers are filled in beforehand, in this order, as from free words. */
function prefilled(made: readonly Item[], names: readonly string[]): Talk {
  const truth = truthOf(made);
  const talk = new Talk(smallWorld(outlineOf(made)));
  const journal = names.map((name): Entry => ({
    op: 'answer',
    turn: 1,
    name,
    value: truth[name] ?? null,
    source: 'inferred',
    words: name,
  }));
  talk.state = { ...freshState(talk.setting.program), journal, turn: 1 };
  talk.say('go on');
  return talk;
}

describe('made-up conversations of three items and more', () => {
  const anyOrder = fc.array(fc.nat(1000), { minLength: 30, maxLength: 30 });

  it('end the same whatever was told beforehand, in whatever order, and however often a step is taken back', () => {
    fc.assert(
      fc.property(
        items,
        anyOrder,
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        (made, keys, undone) => {
          const truth = truthOf(made);
          const buttons = new Talk(smallWorld(outlineOf(made)));
          while (pressOpen(buttons, truth));

          const told = Object.keys(truth)
            .map((name, index) => ({ name, key: keys[index] ?? 0 }))
            .filter(({ key }) => key % 2 === 0)
            .sort((a, b) => a.key - b.key)
            .map(({ name }) => name);
          const talk = prefilled(made, told);
          for (let step = 0; pressOpen(talk, truth); step += 1) {
            if (undone[step % undone.length] === true && step < 30) {
              talk.say('back');
              pressOpen(talk, truth);
            }
          }
          const [one, other] = [talk.position.walked, buttons.position.walked];
          assert.deepEqual([one.fields, one.outcome], [other.fields, other.outcome]);
          assert.ok(one.outcome !== null);
        },
      ),
      { seed: 20261123, numRuns: 500 },
    );
  });

  it('lose nothing that was told beforehand by any step back after it', () => {
    fc.assert(
      fc.property(items, fc.nat(20), (made, steps) => {
        const truth = truthOf(made);
        const talk = prefilled(made, Object.keys(truth).slice(0, 3));
        const before = talk.answers;
        let taken = 0;
        while (taken < steps && pressOpen(talk, truth)) taken += 1;
        for (let step = 0; step < taken; step += 1) talk.say('back');
        assert.deepEqual(talk.answers, before);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});
