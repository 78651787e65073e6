import assert from 'node:assert/strict';
import { understand } from '../../../src/understanding/understand.ts';
import {
  bot,
  botEnds,
  botNeverSays,
  botSays,
  command,
  press,
  script,
  stands,
  user as said,
} from '../../support/script.ts';
import type { Line, Talk } from '../../support/script.ts';
import { given, realSetting, sure } from '../../support/world.ts';

/** Typed words as the product understands them. */
const user =
  (text: string): Line =>
  (talk) => {
    talk.say(text, understand(text));
  };
const play = (...lines: readonly Line[]): Talk => script(realSetting, ...lines);
const steps = ({ said }: Talk): readonly string[] =>
  said.flatMap(({ card }) => (card.kind === 'plan' ? card.steps.map(({ id }) => id) : []));

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

describe('what is true right now is answered before the next question', () => {
  it('someone is coming: 999 first', () => {
    const talk = play(press(['on-the-phone', 'coming', 'has-something']), bot('rung999'));
    const alerts = talk.said.filter(({ card }) => card.kind === 'alert').map(({ text }) => text);
    assert.match(alerts[0] ?? '', /999.*Hang up/u);
    assert.match(alerts.at(-1) ?? '', /159/u);
  });

  it('someone is coming: then whether 999 was rung, with every other way to reach it', () => {
    play(press(['coming']), press('rung'), bot('danger', 'Stay on the line', 'Lock the door'));
    play(press(['coming']), press('cannot-ring'), bot('danger', '**55**', '18000', '999bsl.co.uk'));
    play(press(['coming']), user("they've gone"), bot('asked', 'If they come back'));
    play(press(['coming']), user('not sure'), bot('danger', '**55**'));
  });

  it('someone is coming: nothing else is asked until they are safe or want to go on', () => {
    const waiting: readonly Line[] = [press(['coming']), press('rung')];
    play(...waiting, user('he is banging on my door'), bot('danger', 'Ring **999** now'));
    play(...waiting, press('cannot-ring'), bot('danger', '999bsl.co.uk'));
    play(...waiting, user("I'm safe now"), bot('asked', 'If they come back'));
    play(...waiting, press('go-on'), bot('asked'));
  });

  it('someone is coming to somebody else: their address, and no talk of the own door', () => {
    const told = { forWhom: [sure('elsewhere' as const)], danger: [sure(true as const, 'at her door')] };
    script(realSetting, said('a man is at my mums door', told), bot('rung999', 'give their address'));
  });

  it('something was handed over, and someone is coming: what it came in is left alone', () => {
    play(
      press(['coming']),
      press('rung'),
      press('go-on'),
      press(['cash-or-card-courier']),
      press({ 'cash-or-card-courier': 'yes' }),
      botSays("don't touch what it came in"),
    );
  });

  it('still on the phone: hang up, then whether they have', () => {
    play(press(['on-the-phone']), bot('hungUp', 'Hang up now'), press('cannot'), bot('asked', 'neighbour'));
    play(press(['on-the-phone']), press('keep-ringing'), bot('asked', 'Let it ring'));
    play(press(['on-the-phone']), user("I haven't hung up"), bot('hungUp'));
    play(press(['on-the-phone']), user('I put the phone down'), bot('asked'), stands({ hungUp: 'hung-up' }));
  });

  it('not sure: the hang-up and 999 lines', () => {
    play(press(['not-sure']), bot('asked', 'hang up now', 'ring **999**'));
  });

  it('they may have something: the device, in case, and the bank', () => {
    play(press(['has-something']), bot('asked', 'If they got into a phone or computer', 'Ring **159** now'));
  });

  it('said later, still before the next question', () => {
    play(press(['none']), user('they are at my front door now'), botSays('Ring **999** now'), bot('rung999'));
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

describe('the collar check', () => {
  const toCollar: readonly Line[] = [press(['none']), press(['none']), press('police')];

  it('says what it is worth before it asks for details', () => {
    play(
      ...toCollar,
      botSays("I can't tell you if this officer is real"),
      bot('collar'),
      press('sentence'),
      bot('officer'),
    );
  });

  it('makes a sentence for 101 from what the caller gave', () => {
    play(
      ...toCollar,
      press('sentence'),
      user('PC Smith, collar number 4471, Northamptonshire Police'),
      botSays("I'd like to check someone who rang me and said they were police"),
      botSays('4471'),
      botNeverSays(/\b(?:genuine|valid|verified)\b/iu),
      bot('collar'),
    );
  });

  it('takes "they refused" and "I didn\'t ask" for answers', () => {
    play(...toCollar, press('sentence'), press('refused'), bot('collar', 'refused'));
    play(...toCollar, press('sentence'), user("I didn't ask"), bot('collar', "don't have their name"));
  });

  it('is offered when nobody knows who rang, and not after a bank', () => {
    play(press(['none']), press(['none']), press('unknown'), bot('collar'));
    play(press(['none']), press(['none']), press('bank'), bot('offers'));
  });

  it('turns to 999 when they are at the door', () => {
    play(
      ...toCollar,
      press('at-my-door'),
      botSays('Ring **999** now. Keep the door shut'),
      stands({ rightNow: ['coming'] }),
    );
  });

  it('shows 101 by text to those who cannot ring, and can be left', () => {
    play(...toCollar, user("I can't ring"), bot('collar', '18001 101'), user('later'), bot('offers'));
  });
});

describe('the offers', () => {
  const toOffers: readonly Line[] = [
    press(['none']),
    press(['ni-number']),
    press({ 'ni-number': 'yes' }),
    press('bank'),
  ];

  it('show the next steps after those that are done, each once', () => {
    const talk = play(...toOffers, bot('offers'));
    const seen = [...steps(talk)];
    for (let turn = 0; turn < 10 && talk.card?.card.name === 'offers'; turn += 1) {
      const { answer } = talk.card.card;
      if (answer.kind !== 'choice' || !answer.options.some(({ value }) => value === 'done')) break;
      press('done')(talk);
      seen.push(...steps(talk));
    }
    assert.ok(seen.length > 3);
    assert.deepEqual(seen, [...new Set(seen)]);
  });

  it('end with 101 and no blame', () => {
    play(...toOffers, press('finish'), botEnds('you are not to blame'), botSays('101'));
    play(...toOffers, user('thanks'), botEnds('you are not to blame'));
  });

  it('are not ended by words that only hold a "no"', () => {
    play(...toOffers, user('no idea what to do'), bot('offers'), user('there is no one here'), bot('offers'));
  });

  it('lead to an answer to change, and the plan follows it', () => {
    const before = play(...toOffers);
    const after = play(
      ...toOffers,
      user('change what they might have'),
      press({ 'ni-number': 'no' }),
      bot('offers'),
    );
    assert.notDeepEqual(steps(before), steps(after));
  });

  it('can be taken back after the end', () => {
    play(...toOffers, press('finish'), command('back'), bot('offers'));
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

describe('whom it is about', () => {
  it('can be said by a button at the first question, and the case is theirs from then on', () => {
    play(
      command('someone-else'),
      bot('forWhom'),
      press('with-me'),
      bot('rightNow'),
      press(['on-the-phone']),
      bot('asked', 'They should hang up now'),
      stands({ forWhom: 'with-me' }),
    );
  });

  it('is inferred from words, is said, and being together is never taken back by speaking of them again', () => {
    const elsewhere = { forWhom: [sure('elsewhere' as const)] };
    script(
      realSetting,
      said('my mum got a call', elsewhere),
      bot('rightNow', 'about someone else'),
      said("she's here with me", { forWhom: [sure('with-me' as const)] }),
      said('mum says it was the police', { ...elsewhere, claimed: [sure('police' as const)] }),
      stands({ forWhom: 'with-me' }),
    );
  });

  it('can be changed at any time', () => {
    play(press(['none']), user('change for whom this is'), bot('forWhom'), press('at-work'), bot('asked'));
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

describe('what is offered after the advice', () => {
  const advised: readonly Line[] = [
    press(['none']),
    press(['warrant-payment']),
    press({ 'warrant-payment': 'yes' }),
    press('card'),
    press('hmrc-or-tax'),
  ];

  it('is a summary, whose questions can each be skipped', () => {
    play(
      ...advised,
      press('summary'),
      bot('callWhen'),
      command('skip'),
      bot('numberShown'),
      user('skip'),
      bot('amount'),
      command('skip'),
      bot('paidWhen'),
      command('skip'),
      bot('offers', 'said they were'),
    );
  });

  it('is a message for somebody they trust, but not when family was the caller', () => {
    play(...advised, press('tell-someone'), bot('offers', 'send it to someone you trust'));
    play(
      ...advised,
      user('change who they said they were'),
      press('family-or-friend'),
      botNeverSays(/someone I trust/u),
    );
  });
});
