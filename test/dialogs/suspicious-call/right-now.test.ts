import assert from 'node:assert/strict';
import { bot, botSays, press, script, stands, user as said } from '../../support/script.ts';
import type { Line } from '../../support/script.ts';
import { realSetting, sure } from '../../support/world.ts';
import { play, user } from '../real-chat.ts';

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
