import { bot, botNeverSays, botSays, press, stands } from '../../support/script.ts';
import type { Line } from '../../support/script.ts';
import { play, user } from '../real-chat.ts';

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
