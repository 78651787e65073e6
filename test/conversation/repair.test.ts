import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Setting } from '../../src/conversation/program.ts';
import type { Say } from '../../src/protocol.ts';
import { bot, botNeverSays, command, press, script, stands, Talk, user } from '../support/script.ts';
import { realSetting, sure } from '../support/world.ts';
import { world } from './housing.ts';

const RUNS = { seed: 20261123, numRuns: 200 };
const NONSENSE = [
  'wibble',
  'mm hm',
  'zzz',
  '...',
  '😀',
  'the first caller',
  'what is this',
  'ok then',
  '7 7 7',
];

describe('an answer that is not understood', () => {
  it('brings other words, then the choices, then the answer that is right in doubt', () => {
    script(
      realSetting,
      user('wibble'),
      bot('rightNow', "didn't follow", 'Tell me what is happening'),
      user('wibble'),
      bot('rightNow', 'still not sure', 'Please pick from these'),
      user('wibble'),
      bot('asked', 'I\'ll take that as "not sure"', /hang up now/iu),
      stands({ rightNow: ['not-sure'] }),
    );
  });

  it('leaves a question that may be skipped empty', () => {
    script(
      world,
      press('damp'),
      press(['hall']),
      press({ hall: 'no' }),
      bot('remarks'),
      user(''),
      user(''),
      user(''),
      bot('landlordTold'),
      stands({ remarks: null }),
    );
  });

  it('goes on asking, in turn in each wording, where there is no answer in doubt', () => {
    script(
      world,
      user('x'),
      user('x'),
      user('x'),
      bot('problem'),
      user('x'),
      bot('problem'),
      user('leak'),
      bot('nearElectrics'),
    );
  });

  it('counts from the start again at the next question', () => {
    script(world, user('x'), user('x'), user('leak'), user('x'), bot('nearElectrics', "didn't follow"));
  });

  it('is asked in other words when a message told something else', () => {
    script(
      realSetting,
      user('it was the police', { claimed: [sure('police')] }),
      bot('rightNow', 'Tell me what is happening'),
      user('it was HMRC', { claimed: [sure('hmrc-or-tax')] }),
      bot('rightNow', 'Please pick'),
      botNeverSays(/follow/u),
    );
  });
});

describe('rows left blank', () => {
  const rows = [press('none'), press(['ni-number', 'passport', 'call-back'])];

  it('are asked for once more together, then count as not sure', () => {
    script(
      realSetting,
      ...rows,
      press({ passport: 'no' }),
      bot('given', /Might they have each|still blank/u),
      press({}),
      bot('claimed'),
      stands({ 'given/passport': 'no', 'given/ni-number': 'not-sure', 'given/call-back': 'not-sure' }),
    );
  });

  it('are asked for once more when the card comes back empty', () => {
    script(
      realSetting,
      ...rows,
      press({}),
      bot('given', /Might they have each|still blank/u),
      press({}),
      bot('claimed'),
    );
  });

  it('count as not sure after two more tries in words', () => {
    script(
      realSetting,
      ...rows,
      user('my passport', { asked: [sure('passport')], mentioned: ['passport'] }),
      bot('given', /Might they have each|still blank/u),
      user('eh'),
      bot('given'),
      user('eh'),
      bot('claimed'),
      stands({ 'given/passport': 'yes', 'given/ni-number': 'not-sure' }),
    );
  });
});

/** Fails when the same message comes in three turns running. Alarms may, and so may what the person asks to hear again. */
function neverThrice(
  setting: Setting,
  way: readonly (string | readonly string[])[],
  moves: readonly ((talk: Talk) => void)[],
  counts: (say: Say) => boolean = () => true,
): void {
  const talk = new Talk(setting);
  const texts = (): readonly string[] => talk.said.filter(counts).map(({ text }) => text);
  for (const answer of way) press(answer)(talk);
  const turns: (readonly string[])[] = [texts()];
  for (const move of moves) {
    move(talk);
    turns.push(texts());
    const [now = [], before = [], first = []] = turns.slice(-3).reverse();
    assert.deepEqual(
      now.filter((text) => before.includes(text) && first.includes(text)),
      [],
    );
    assert.ok(talk.said.length > 0, 'the bot never falls silent');
  }
}

const WAYS: Readonly<Record<string, readonly (string | readonly string[])[]>> = {
  'the first question': [],
  'a question with rows': ['none', ['ni-number', 'passport']],
  'a menu': ['none', ['none'], 'police'],
  'the end': ['none', ['none'], 'bank', 'finish'],
};

describe('any amount of nonsense', () => {
  const nonsense = fc.array(fc.oneof(fc.constantFrom(...NONSENSE), fc.string({ maxLength: 12 })), {
    minLength: 3,
    maxLength: 15,
  });

  for (const [place, way] of Object.entries(WAYS)) {
    it(`never brings the same message three times running, from ${place} on`, () => {
      fc.assert(
        fc.property(nonsense, (said) =>
          neverThrice(
            realSetting,
            way,
            said.map((words) => user(words)),
          ),
        ),
        RUNS,
      );
    });
  }
});

describe('the same command or the same old card, again and again', () => {
  const old = (talk: Talk): void => {
    talk.press({ question: 'rightNow', answer: 'coming' }, 0);
  };
  const commands = ['back', 'skip', 'person', 'stop', 'start-again', 'delete-chat', 'help'].map((name) =>
    command(name),
  );
  const moves = fc
    .tuple(fc.constantFrom(old, ...commands), fc.array(fc.constantFrom(old, ...commands), { maxLength: 6 }))
    .map(([one, others]) => [...others, one, one, one, one]);

  const despair = user('I want to die', { distress: [sure(true as const)] });
  const places = { ...WAYS, despair: [] };
  for (const [place, way] of Object.entries(places)) {
    it(`is answered in other words, from ${place} on`, () => {
      const before = place === 'despair' ? [despair] : [];
      fc.assert(
        fc.property(moves, (many) =>
          neverThrice(realSetting, way, [...before, ...many], ({ card }) => card.kind === 'text'),
        ),
        RUNS,
      );
    });
  }
});
