import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Json } from '../../src/case/answers.ts';
import { fold, modernised } from '../../src/conversation/journal.ts';
import type { Journal } from '../../src/conversation/journal.ts';
import { bounded } from '../../src/conversation/keep.ts';
import { readState } from '../../src/conversation/state.ts';
import { bot, command, deploy, press, script, stands, Talk, user } from '../support/script.ts';
import { realSetting } from '../support/world.ts';
import { understand } from '../../src/understanding/understand.ts';
import { WORDS } from '../support/random-script.ts';

/** Bytes that a chat may take in the store, whatever is said in it. */
const MOST_BYTES = 64 * 1024;
const EVERYTHING =
  'they wanted my NI number, driving licence, passport, bank details, pin and crypto, and I gave them my NI number, my bank details and my pin. '.repeat(
    14,
  );

const desk = { state: 'open', opens: null, place: 1, minutes: null } as const;

const bytes = ({ state }: Talk): number => Buffer.byteLength(JSON.stringify(state));

describe('what is kept of a chat', () => {
  it('is read as an earlier version wrote it, before anybody could ask for a person', () => {
    const today = script(realSetting, press('none')).state;
    const older = { ...today, interrupted: undefined, requested: undefined };
    const state = readState(JSON.parse(JSON.stringify(older)) as Json, realSetting.program);
    assert.deepEqual([state.interrupted, state.requested], [null, null]);
  });

  it('leads back to the beginning from a talk about a person whose way back is gone', () => {
    const talk = script({ ...realSetting, desk }, press('none'), command('person'), bot('passOn'));
    const interrupted = { conversation: 'no-such-talk', told: [], turn: 1 };
    talk.state = { ...talk.state, interrupted };
    talk.deploy(talk.setting);
    press('stay')(talk);
    bot('asked')(talk);
  });

  it('stays small, however much is said, and however often the same', () => {
    const talk = new Talk(realSetting);
    for (let turn = 0; turn < 300; turn += 1) {
      const text = `${String(turn)} ${WORDS[turn % WORDS.length] ?? ''} ${EVERYTHING}`;
      talk.say(text, understand(text));
      assert.ok(bytes(talk) < MOST_BYTES, `${String(bytes(talk))} bytes after ${String(turn)} messages`);
    }
  });

  it('stays small when rows are answered over and over, and when the chat starts again and again', () => {
    const talk = new Talk(realSetting);
    press('none')(talk);
    talk.say(EVERYTHING, understand(EVERYTHING));
    for (let turn = 0; turn < 300; turn += 1) {
      talk.say(`change what they might have`);
      talk.say(`not sure ${'é'.repeat(1900)}`);
      assert.ok(bytes(talk) < MOST_BYTES, String(bytes(talk)));
    }
    for (let turn = 0; turn < 300; turn += 1) {
      talk.say('start again');
      talk.say(EVERYTHING, understand(EVERYTHING));
    }
    assert.ok(bytes(talk) < MOST_BYTES, String(bytes(talk)));
    assert.ok(talk.state.journal.length < 60, String(talk.state.journal.length));
  });

  it('answers the same when it is cut short', () => {
    const names = fc.constantFrom('rightNow', 'asked', 'given/passport', 'claimed', 'offers');
    const entry = fc.oneof(
      fc.record({
        op: fc.constant('answer' as const),
        name: names,
        value: fc.constantFrom('yes', 'no', 'not-sure'),
        source: fc.constantFrom('button' as const, 'typed' as const, 'inferred' as const, 'skipped' as const),
      }),
      fc.record({ op: fc.constant('reopen' as const), name: fc.constantFrom('rightNow', 'given') }),
      fc.record({ op: fc.constantFrom('restart' as const, 'alarm' as const) }),
    );
    const merge = (_: string, stored: unknown, inferred: unknown) =>
      stored === 'yes' ? 'yes' : String(inferred);
    fc.assert(
      fc.property(fc.array(entry, { minLength: 170, maxLength: 400 }), (entries) => {
        const journal: Journal = entries.map((one, index) => ({ ...one, turn: Math.floor(index / 3) }));
        assert.deepEqual(fold(bounded(journal), merge), fold(journal, merge));
        assert.ok(bounded(journal).length <= journal.length);
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });

  it('of the words beside an answer is no more than a line', () => {
    const talk = script(
      realSetting,
      press('none'),
      press(['ni-number']),
      user(`not sure ${'blah '.repeat(390)}`),
    );
    for (const entry of talk.state.journal)
      if (entry.op === 'answer') assert.ok((entry.words ?? '').length <= 120);
  });

  it('loses an answer that its question no longer takes, which is asked again, and nothing else', () => {
    const talk = script(realSetting, press('none'), press(['ni-number']), bot('given'));
    talk.state = {
      ...talk.state,
      journal: talk.state.journal.map((entry) =>
        entry.op === 'answer' && entry.name === 'asked' ? { ...entry, value: { wrong: true } } : entry,
      ),
    };
    deploy(realSetting)(talk);
    talk.say('help');
    bot('asked')(talk);
    stands({ rightNow: ['none'], asked: undefined })(talk);
  });

  it('takes what people type for what it is, also where it is a name that every record has', () => {
    const journal: Journal = [
      { op: 'answer', turn: 1, name: 'constructor', value: 'constructor', source: 'typed' },
      { op: 'answer', turn: 1, name: 'given/toString', value: ['valueOf'], source: 'typed' },
    ];
    assert.deepEqual(modernised(journal, { questions: {}, options: { given: {} } }), journal);
  });
});
