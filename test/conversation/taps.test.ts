import assert from 'node:assert/strict';
import { bot, command, press, script, stands } from '../support/script.ts';
import type { Talk } from '../support/script.ts';
import { given, sure, realSetting } from '../support/world.ts';
import { world } from './housing.ts';

const kept = ({ state }: Talk) => JSON.stringify(state);
/** All but the count of messages. */
const answersKept = ({ state }: Talk) => JSON.stringify({ ...state, turn: 0 });

describe('a double tap', () => {
  it('answers nothing, says nothing and changes no state', () => {
    const talk = script(world, bot('problem'));
    const seq = talk.card?.seq ?? 0;
    talk.press({ question: 'problem', answer: 'leak' }, seq);
    const before = kept(talk);
    talk.press({ question: 'problem', answer: 'leak' }, seq);
    assert.deepEqual(talk.said, []);
    assert.equal(kept(talk), before);
  });

  it('on several choices, rows, and "change" is one, too', () => {
    const talk = script(realSetting, press('none'), press(['ni-number']));
    const rows = talk.seq;
    talk.press({ question: 'given', answer: { 'ni-number': 'yes' } }, rows);
    talk.press({ question: 'given', answer: { 'ni-number': 'yes' } }, rows);
    assert.deepEqual(talk.said, []);
    bot('change')(script(realSetting, press('none'), command('change')));
    const changing = script(realSetting, press('none'), command('change'), press('rightNow'));
    changing.press({ question: 'change', answer: 'rightNow' });
    assert.deepEqual(changing.said, []);
    assert.equal(changing.position.walked.open?.node.name, 'rightNow');
  });

  it('on a half-filled card of rows leaves the other rows open', () => {
    const talk = script(realSetting, press('none'), press(['ni-number', 'passport', 'call-back']));
    const rows = talk.card?.seq;
    talk.press({ question: 'given', answer: { passport: 'no' } }, rows);
    talk.press({ question: 'given', answer: { passport: 'no' } }, rows);
    assert.deepEqual(talk.said, []);
    stands({ 'given/ni-number': undefined, 'given/call-back': undefined })(talk);
    talk.press({ question: 'given', answer: {} });
    bot('claimed')(talk);
    stands({ 'given/passport': 'no', 'given/ni-number': 'not-sure' })(talk);
  });

  it('on "back", "skip" or "start again" does it once', () => {
    const talk = script(world, press('leak'), press('no'), press(['hall']), bot('wet'));
    const seq = talk.card?.seq;
    talk.press({ command: 'back' }, seq);
    talk.press({ command: 'back' }, seq);
    stands({ nearElectrics: 'no', rooms: undefined })(talk);
    const partly = script(world, press('damp'), press(['hall', 'bath']), press({ hall: 'no' }), bot('wet'));
    const card = partly.card?.seq;
    partly.press({ command: 'back' }, card);
    partly.press({ command: 'back' }, card);
    stands({ 'wet/hall': undefined, rooms: ['bath', 'hall'] })(partly);
  });

  it('with another answer is told that the question is past, not ignored', () => {
    const talk = script(realSetting, bot('rightNow'));
    const seq = talk.card?.seq ?? 0;
    talk.press({ question: 'rightNow', answer: 'none' }, seq);
    talk.press({ question: 'rightNow', answer: 'coming' }, seq);
    bot('asked', 'earlier question')(talk);
    stands({ rightNow: ['none'] })(talk);
  });
});

describe('an old card', () => {
  it('answers nothing and changes no state, and the person hears where they are', () => {
    const talk = script(world, bot('problem'));
    const old = talk.card?.seq ?? 0;
    press('leak')(talk);
    press('no')(talk);
    const before = answersKept(talk);
    talk.press({ question: 'problem', answer: 'damp' }, old);
    bot('rooms', 'earlier question')(talk);
    assert.equal(answersKept(talk), before);
  });

  it('of a question that is open again answers nothing', () => {
    const talk = script(world, bot('problem'));
    const old = talk.card?.seq ?? 0;
    press('leak')(talk);
    command('back')(talk);
    talk.press({ question: 'problem', answer: 'damp' }, old);
    bot('problem', 'earlier question')(talk);
    assert.deepEqual(talk.answers, {});
  });

  it('of a menu ticks off no steps that it did not show', () => {
    const talk = script(
      realSetting,
      press('none'),
      press(['ni-number']),
      press({ 'ni-number': 'no' }),
      press('bank'),
      bot('offers'),
    );
    const old = talk.card?.seq ?? 0;
    talk.say('I also gave them my passport', { given: [given('passport', 'yes')] });
    bot('offers')(talk);
    talk.press({ question: 'offers', answer: 'done' }, old);
    bot('offers', 'earlier question')(talk);
    stands({ stepsDone: undefined })(talk);
    talk.press({ question: 'offers', answer: 'done' });
    assert.ok(talk.answers['stepsDone'] !== undefined);
  });

  it('of a menu that only stood by a word of help still answers it', () => {
    const talk = script(realSetting, press('none'), press(['none']), press('bank'), bot('offers'));
    const shown = talk.card?.seq ?? 0;
    talk.say('help');
    talk.press({ question: 'offers', answer: 'done' }, shown);
    assert.ok(talk.answers['stepsDone'] !== undefined);
  });

  it('of the same question in other words still answers it', () => {
    const talk = script(world, bot('problem'));
    const first = talk.card?.seq ?? 0;
    talk.say('wibble');
    talk.press({ question: 'problem', answer: 'damp' }, first);
    bot('rooms')(talk);
  });

  it('that nobody ever sent answers nothing', () => {
    for (const answer of ['flood', ['leak'], { leak: 'yes' }, ''] as const) {
      const talk = script(world, press('leak'));
      talk.press({ question: 'nearElectrics', answer });
      assert.deepEqual(talk.answers, { problem: 'leak' }, JSON.stringify(answer));
    }
    const talk = script(world);
    talk.press({ question: 'toString', answer: 'leak' });
    talk.press({ question: 'rooms', answer: ['hall'] });
    talk.press({});
    assert.deepEqual(talk.answers, {});
  });
});

describe('a message sent before its question was shown', () => {
  it('does not answer the question', () => {
    const talk = script(world, bot('problem'));
    const seen = talk.seq;
    press('leak')(talk);
    talk.say('no', {}, {}, seen);
    bot('nearElectrics', 'crossed')(talk);
    stands({ nearElectrics: undefined })(talk);
  });

  it('counts for the facts it holds', () => {
    const talk = script(realSetting, bot('rightNow'));
    const seen = talk.seq;
    press('none')(talk);
    talk.say(
      'they got my passport',
      { asked: [sure('passport')], given: [given('passport', 'yes')] },
      {},
      seen,
    );
    stands({ 'given/passport': 'yes', asked: ['passport'] })(talk);
    bot('claimed')(talk);
  });
});
