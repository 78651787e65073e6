import { bot, command, press, script, stands, user as said } from '../../support/script.ts';
import { realSetting, sure } from '../../support/world.ts';
import { play, user } from '../real-chat.ts';

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
