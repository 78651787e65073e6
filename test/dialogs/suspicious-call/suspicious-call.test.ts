import assert from 'node:assert/strict';
import { bot, botNeverSays, botSays, press, script, stands, user as said } from '../../support/script.ts';
import type { Talk } from '../../support/script.ts';
import { given, realSetting, sure } from '../../support/world.ts';
import { play, steps, user } from '../real-chat.ts';

describe('the first thing said to anyone', () => {
  it('holds hang up, 999 and 159, that it is a bot, and that it asks for no secret', () => {
    play(
      botSays('hang up now'),
      botSays('999'),
      botSays('159'),
      botSays("I'm an automated assistant"),
      botSays("I'll never ask"),
      bot('rightNow'),
    );
  });
});

describe('the way to the advice', () => {
  it('takes four answers by buttons, five when money was paid', () => {
    play(press(['none']), press(['ni-number']), press({ 'ni-number': 'no' }), press('police'), bot('collar'));
    play(
      press(['none']),
      press(['warrant-payment']),
      press({ 'warrant-payment': 'yes' }),
      bot('paidBy', '159'),
      press('card'),
      press('hmrc-or-tax'),
      bot('offers'),
    );
  });

  it('takes one good sentence', () => {
    play(
      user(
        "it's over. The police rang me, they wanted my NI number and a copy of my driving licence, I gave them nothing",
      ),
      stands({ claimed: ['police'], 'given/ni-number': 'no', 'given/driving-licence': 'no' }),
      (talk) =>
        assert.deepEqual([...(talk.answers['asked'] as string[])].sort(), ['driving-licence', 'ni-number']),
    );
  });

  it('asks only what is missing', () => {
    play(
      press(['none']),
      user('the police wanted my NI number'),
      bot('given', 'National Insurance number'),
      user('no'),
      bot('collar'),
      botNeverSays(/Who did they say/u),
    );
  });

  it('has no rows to ask about when they asked for nothing', () => {
    play(press(['none']), press(['none']), bot('claimed'));
  });

  it('treats "not sure" as "yes"', () => {
    const given = (answer: string) =>
      steps(play(press(['none']), press(['bank-details']), press({ 'bank-details': answer }), press('bank')));
    assert.deepEqual(given('not-sure'), given('yes'));
    assert.notDeepEqual(given('no'), given('yes'));
  });
});

describe('what people volunteer though nobody asked for it', () => {
  const rows = ({ card }: Talk): readonly string[] =>
    card?.card.answer.kind === 'rows' ? card.card.answer.rows.map(({ value }) => value) : [];
  const SWEPT = ['bank-details', 'pin-or-passcode', 'remote-access'];

  it('is asked about on the same card when the first question was never put', () => {
    const told = { rightNow: [sure('on-the-phone' as const)], asked: [sure('ni-number' as const)] };
    const talk = script(realSetting, said('still on the phone, they want my ni', told), press('hung-up'));
    assert.deepEqual(rows(talk), ['ni-number', ...SWEPT]);
  });

  it('is asked about when something went, and nothing that was asked for says what', () => {
    const talk = play(press(['has-something']), press(['passport']));
    assert.deepEqual(rows(talk), ['passport', ...SWEPT]);
    assert.deepEqual(rows(play(press(['has-something']), press(['bank-details']))), ['bank-details']);
  });

  it('is not asked about when the first question covered it, nor when nothing at all was given', () => {
    assert.deepEqual(rows(play(press(['none']), press(['passport']))), ['passport']);
    const told = {
      ...{ rightNow: [sure('on-the-phone' as const)], asked: [sure('ni-number' as const)] },
      ...{ claimed: [sure('police' as const)], scope: 'none' as const },
    };
    script(
      realSetting,
      said('on the phone, wants my ni, I gave nothing', told),
      press('hung-up'),
      bot('collar'),
    );
  });
});

describe('the part of the UK', () => {
  it('follows the force, is said with the referral, and changes the referral when the person is elsewhere', () => {
    const told = {
      asked: [sure('ni-number' as const)],
      given: [given('ni-number', 'no')],
      claimed: [sure('bank' as const)],
    };
    const talk = script(realSetting, press('none'), said('my bank wanted my ni', told));
    botSays("I'm going by England and Wales")(talk);
    botSays('Report Fraud')(talk);
    talk.say("I'm in Glasgow", { country: [sure('scotland' as const)] });
    assert.doesNotMatch(talk.text, /Report Fraud|England and Wales/u);
  });
});
