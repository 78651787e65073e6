import assert from 'node:assert/strict';
import { bot, botEnds, botNeverSays, botSays, command, press } from '../../support/script.ts';
import type { Line } from '../../support/script.ts';
import { play, steps, user } from '../real-chat.ts';

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
