import assert from 'node:assert/strict';
import { understand } from '../../src/understanding/understand.ts';
import { bot, botSays, press, script, stands, user } from '../support/script.ts';
import { doubtful, given, sure, realSetting } from '../support/world.ts';

describe('facts in free words', () => {
  it('fill every question they answer, and only what is missing is asked', () => {
    script(
      realSetting,
      user('the police rang, they wanted my NI number, I gave it', {
        claimed: [sure('police')],
        asked: [sure('ni-number')],
        given: [given('ni-number', 'yes')],
      }),
      bot('rightNow', 'They may have your National Insurance number'),
      press('none'),
      bot('collar'),
      stands({ claimed: ['police'], asked: ['ni-number'], 'given/ni-number': 'yes' }),
    );
  });

  it('fill nothing when they are in doubt, and what words may have meant is asked about', () => {
    const said = { claimed: [doubtful('police' as const)], asked: [doubtful('passport' as const)] };
    script(
      realSetting,
      user('maybe the police, maybe my passport', said),
      stands({ 'perhaps/passport': true }),
      press('none'),
      press(['ni-number']),
      bot('given', 'Passport'),
    );
  });

  it('are undone together by "back"', () => {
    const talk = script(
      realSetting,
      press('none'),
      user('police, passport', { claimed: [sure('police')], asked: [sure('passport')] }),
      bot('given'),
      user('back'),
      bot('asked'),
    );
    assert.deepEqual(talk.answers, { rightNow: ['none'] });
  });

  it('never lower an exposure that was given before, and raise one', () => {
    const rows = [press('none'), press(['ni-number', 'passport'])];
    script(
      realSetting,
      ...rows,
      press({ 'ni-number': 'yes', passport: 'no' }),
      bot('claimed'),
      user('I gave nothing', { given: [given('ni-number', 'no'), given('passport', 'yes')] }),
      stands({ 'given/ni-number': 'yes', 'given/passport': 'yes' }),
    );
    script(
      realSetting,
      ...rows,
      press({ 'ni-number': 'not-sure', passport: 'no' }),
      user('no', { given: [given('ni-number', 'no')] }),
      stands({ 'given/ni-number': 'not-sure' }),
    );
  });

  it('give way to an explicit answer, and the last one counts', () => {
    script(
      realSetting,
      user('the police', { claimed: [sure('police')] }),
      press('none'),
      user('passport', { asked: [sure('passport')] }),
      press({ passport: 'yes' }),
      user('change who they said'),
      press('bank'),
      stands({ claimed: ['bank'] }),
      user('change what they might have'),
      press({ passport: 'no' }),
      stands({ 'given/passport': 'no' }),
    );
  });

  it('bring the step that they call for before the next question', () => {
    script(
      realSetting,
      user('they are at my door', { danger: [sure(true as const)] }),
      botSays('Ring **999** now'),
      stands({ rightNow: ['coming'] }),
    );
    script(
      realSetting,
      press('none'),
      user('I let them in to my laptop', { given: [given('remote-access', 'yes')] }),
      botSays('They may see this screen'),
      botSays('Ring **159** now'),
    );
  });

  it('of danger are answered each time, once', () => {
    const danger = { danger: [sure(true as const)] };
    for (const words of ['he is here', 'I am in danger']) {
      const talk = script(realSetting, press('coming'), user(words, danger));
      const alerts = talk.said.filter(({ card }) => card.kind === 'alert');
      assert.equal(alerts.length, 1, words);
      assert.match(alerts[0]?.text ?? '', /999/u);
    }
  });

  it('never make a no of words in which something was handed over', () => {
    for (const text of [
      'No. They have all of it',
      'no I gave it all to them',
      'no I told them everything',
      'No I read it out to them',
      'no they already have it',
      'nope they got the lot',
      'no way, they got everything',
      'I refused at first and they got it from me',
      'I didnt give it freely, they tricked me',
      'I never gave them the passport, they took the NI number',
    ]) {
      const talk = script(realSetting, press('none'), press(['ni-number', 'driving-licence']));
      talk.say(text, understand(text));
      for (const row of ['ni-number', 'driving-licence'])
        assert.notEqual(talk.answers[`given/${row}`], 'no', text);
    }
  });
});
