import assert from 'node:assert/strict';
import {
  bot,
  botEnds,
  botNeverSays,
  botSays,
  command,
  press,
  script,
  stands,
  user,
} from '../support/script.ts';
import type { Line } from '../support/script.ts';
import { given, realSetting, sure } from '../support/world.ts';

const play = (...lines: readonly Line[]) => script(realSetting, ...lines);

describe('an answer to a question that is not before the person', () => {
  it('is taken for an earlier one, by the words of one of its options', () => {
    play(
      press(['on-the-phone']),
      press('cannot'),
      press(['passport']),
      user('ok hung up'),
      bot('given', 'noted'),
      stands({ hungUp: 'hung-up' }),
    );
  });

  it('is not taken for one that was never asked', () => {
    play(press('none'), press(['passport']), user('he hung up'), bot('given'), stands({ hungUp: undefined }));
  });

  it('names something of the next menu, and need not leave this one first', () => {
    const atCollar: readonly Line[] = [
      press('none'),
      press(['passport']),
      press({ passport: 'yes' }),
      press('police'),
      bot('collar'),
    ];
    play(...atCollar, user('summary'), bot('callWhen'), stands({ collar: 'move-on' }));
    play(...atCollar, user('no thank you'), bot('offers'));
  });
});

describe('what cannot wait', () => {
  it('stands before what was understood', () => {
    const told = { asked: [sure('bank-details' as const)], given: [given('bank-details', 'yes')] };
    const { said } = play(user('they wanted my bank details and I gave them', told));
    const [first] = said;
    assert.equal(first?.card.kind, 'alert');
    assert.match(first.text, /\*\*159\*\*/u);
  });

  it('is to pay nothing, when money is asked for and has not gone', () => {
    play(press('none'), press(['other-payment']), bot('given', 'Pay nothing'));
    play(press('none'), press(['passport']), botNeverSays(/Pay nothing/u));
  });
});

describe('"nobody paid anything", to how it was paid', () => {
  it('takes back what led there, and goes on', () => {
    play(
      press('none'),
      press(['other-payment']),
      press({ 'other-payment': 'yes' }),
      bot('paidBy'),
      user('nobody paid anything'),
      bot('claimed'),
      stands({ 'given/other-payment': 'no' }),
    );
  });
});

describe('rows left blank twice', () => {
  it('are said to be taken as not sure', () => {
    play(
      press('none'),
      press(['passport', 'ni-number', 'driving-licence']),
      press({ passport: 'no' }),
      press({ 'ni-number': 'yes' }),
      botSays('left as "not sure"'),
      stands({ 'given/driving-licence': 'not-sure' }),
    );
  });
});

describe('plain questions of people', () => {
  it('about their money and their fault are answered, and promise nothing', () => {
    play(
      user('will i ever get my money back'),
      bot('rightNow', /fraud team/u),
      botNeverSays(/you will get/u),
    );
    play(user('was it my fault'), bot('rightNow', 'did right'));
    play(user('is there someone i can talk to'), bot('rightNow', '**101**'));
    play(user('hello'), bot('rightNow', 'Hello'));
  });
});

describe('"it was not the police, it was the bank"', () => {
  it('puts one in the place of the other, and "the bank" alone adds it', () => {
    const atOffers: readonly Line[] = [press('none'), press(['none']), press('police')];
    const bank = { claimed: [sure('bank' as const)] };
    play(...atOffers, user("it wasn't the police it was the bank", bank), stands({ claimed: ['bank'] }));
    play(...atOffers, user('and the bank rang too', bank), stands({ claimed: ['police', 'bank'] }));
  });
});

describe('"dunno", to a question that may be skipped', () => {
  it('skips it', () => {
    play(
      ...[press('none'), press(['none']), press('bank'), press('summary')],
      ...[bot('callWhen'), user('dunno'), bot('numberShown'), user('no')],
      bot('offers'),
    );
  });
});

describe('stopping after words of despair', () => {
  it('gives Samaritans, wherever it is', () => {
    const despair = { distress: [sure(true as const)] };
    play(
      ...[press('none'), user('i want to die', despair), press('yes'), press('carry-on'), bot('asked')],
      ...[command('stop'), botEnds('116 123')],
    );
  });
});

describe('a danger or a call that comes back', () => {
  const danger = { danger: [sure(true as const, 'at my door')], rightNow: [sure('coming' as const)] };

  it('is a new one after "I\'m safe now": told and asked about again', () => {
    const safe: readonly Line[] = [press(['coming']), press('safe-now'), bot('asked')];
    play(...safe, user('he is back at my door', danger), bot('rung999', 'Ring **999** now'));
    play(
      command('check-officer'),
      press('at-my-door'),
      press('safe-now'),
      bot('collar'),
      ...[press('at-my-door'), bot('rung999', 'Ring **999** now')],
    );
  });

  it('is a new one after "I\'ve hung up"', () => {
    const phone = { rightNow: [sure('on-the-phone' as const)] };
    play(
      ...[press(['on-the-phone']), press('hung-up'), bot('asked')],
      ...[user('they are on the phone again', phone), bot('hungUp', 'Hang up now')],
    );
  });
});

describe('words that hold an answer and mean another thing', () => {
  const coming: readonly Line[] = [press(['coming'])];

  it('never say that somebody in danger is safe', () => {
    for (const words of [
      'my money is gone',
      'they have gone into my bank',
      'is the safe account real',
      'it has gone',
    ])
      for (const way of [coming, [...coming, press('rung')]])
        play(...way, user(words), (talk) => assert.notEqual(talk.answers['rung999'], 'safe-now', words));
  });

  it('change no other answer unless they are that answer, word for word', () => {
    const onThePhone: readonly Line[] = [press(['on-the-phone']), press('cannot'), press(['passport'])];
    for (const words of ['should I have hung up', 'I nearly hung up', 'he said he hung up'])
      play(...onThePhone, user(words), stands({ hungUp: 'cannot' }));
  });

  it('take no payment back: "none of these" is another way, not none', () => {
    const paid: readonly Line[] = [
      press('none'),
      press(['other-payment']),
      press({ 'other-payment': 'yes' }),
    ];
    for (const words of ['none of these', 'no', 'neither', 'I never paid by card'])
      play(...paid, user(words), stands({ 'given/other-payment': 'yes' }));
  });
});
