import assert from 'node:assert/strict';
import fc from 'fast-check';
import { deepFreeze } from '../../src/content/deep-freeze.ts';
import { fold } from '../../src/conversation/journal.ts';
import type { Input } from '../../src/conversation/intent.ts';
import { reply } from '../../src/conversation/reply.ts';
import { freshState, readState } from '../../src/conversation/state.ts';
import type { ChatState } from '../../src/conversation/state.ts';
import type { Json } from '../../src/case/answers.ts';
import type { Say } from '../../src/protocol.ts';
import { NOTHING_RECOGNIZED } from '../../src/understanding/facts.ts';
import { understand } from '../../src/understanding/understand.ts';
import { moves, sent } from '../support/random-script.ts';
import type { Move, Shown } from '../support/random-script.ts';
import { realSetting } from '../support/world.ts';

const RUNS = { seed: 20261123, numRuns: 300 };
const scripts = fc.array(moves, { minLength: 1, maxLength: 25 });

interface Turn {
  readonly before: ChatState;
  readonly input: Input;
  readonly lastSeq: number;
  readonly state: ChatState;
  readonly says: readonly Say[];
}

/** Plays moves through the pure kit and looks at every turn. */
function play(script: readonly Move[], look: (turn: Turn) => void): void {
  let { state, says } = reply(realSetting, freshState(realSetting.program), { kind: 'start' }, 0);
  let seq = says.length;
  const shown: Shown[] = [];
  for (const move of script) {
    const card = says.at(-1)?.card;
    if (card?.kind === 'question') shown.push({ card, seq });
    const one = sent(move, shown);
    seq += 1;
    const input: Input =
      one.kind === 'press'
        ? { kind: 'press', ...one.press }
        : {
            kind: 'words',
            heard: { text: one.text, facts: understand(one.text), recognized: NOTHING_RECOGNIZED },
            seen: seq,
          };
    const before = deepFreeze(state);
    ({ state, says } = reply(realSetting, before, input, seq));
    look({ before, input, lastSeq: seq, state, says });
    seq += says.length;
  }
}

const foldOf = ({ journal }: ChatState) => fold(journal, realSetting.program.merge);
const wordCount = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;

describe('any script of presses, words, commands and old cards', () => {
  const every = (look: (turn: Turn) => void) =>
    fc.assert(
      fc.property(scripts, (script) => {
        play(script, look);
      }),
      RUNS,
    );

  it('leads from the same state and input to the same reply, and changes neither', () =>
    every(({ before, input, lastSeq, state, says }) =>
      assert.deepEqual(reply(realSetting, before, deepFreeze(input), lastSeq), { state, says }),
    ));

  it('leaves a state that reads back as it was stored', () =>
    every(({ state }) =>
      assert.deepEqual(readState(JSON.parse(JSON.stringify(state)) as Json, realSetting.program), state),
    ));

  it('is undone turn by turn: "back" restores the answers from before, but never takes despair back', () =>
    every(({ before, input, state, lastSeq, says }) => {
      if (state.journal.length <= before.journal.length) return;
      const despair = input.kind === 'words' && input.heard.facts.distress.length > 0;
      const back = reply(
        realSetting,
        state,
        { kind: 'press', seq: lastSeq + says.length, command: 'back' },
        lastSeq + 9,
      );
      assert.deepEqual(foldOf(back.state), foldOf(despair ? state : before));
      assert.equal(back.state.conversation, state.conversation);
    }));

  it('is always answered, but for a double tap', () =>
    every(({ before, state, says }) =>
      assert.ok(says.length > 0 || JSON.stringify(before) === JSON.stringify(state)),
    ));

  it('shows a person as a way out at every question, among the four that are not folded away', () =>
    every(({ says }) => {
      for (const { card } of says) {
        if (card.kind !== 'question' || card.commands.length === 0) continue;
        const isChoice =
          card.answer.kind === 'choice' && card.answer.options.some(({ value }) => value === 'person');
        const ways = card.commands.slice(0, 4).map(({ value }) => value);
        assert.ok(isChoice || ways.includes('person'), `${card.name}: ${ways.join(', ')}`);
      }
    }));

  it('brings no message of more than 60 words and no question of more than 25', () =>
    every(({ says }) => {
      for (const { text, card } of says) {
        if (card.kind === 'text' || card.kind === 'alert') assert.ok(wordCount(text) <= 60, text);
        if (card.kind === 'question') {
          const asked = card.text.replace('Please pick from these, or say "a person". ', '');
          assert.ok(wordCount(asked) <= 25, card.text);
        }
      }
    }));

  it('never pushes somebody in despair to 101', () =>
    every(({ state, says }) => {
      if (state.conversation !== 'distress') return;
      for (const { text } of says) assert.doesNotMatch(text, /\b101\b/u);
    }));
});
