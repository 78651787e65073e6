import { bot, botSays, command, press, script, stands, user } from '../support/script.ts';
import type { Line } from '../support/script.ts';
import { given, realSetting, sure } from '../support/world.ts';

/** The person is away until this minute, London time. */
const away =
  (until: string): Line =>
  (talk) => {
    talk.setting = { ...talk.setting, now: until };
  };
const later = away('2026-11-23T18:30');
const told: readonly Line[] = [press('none'), press(['passport']), bot('given')];

describe('after a long time away', () => {
  it('asks whether it is about the same person, after what the message itself calls for', () => {
    script(realSetting, ...told, later, press({ passport: 'no' }), bot('same-person'));
    const danger = { danger: [sure(true as const, 'at my door')], rightNow: [sure('coming' as const)] };
    script(
      realSetting,
      ...told,
      later,
      user('he is at my door', danger),
      bot('same-person', 'Ring **999** now'),
    );
  });

  it('goes on where it was for the same person', () => {
    const answers: readonly Line[] = [press('same-person'), user('yes'), user('same person')];
    for (const answer of answers)
      script(realSetting, ...told, later, press({ passport: 'no' }), answer, bot('claimed'));
  });

  it('starts afresh for another, and keeps what their message said', () => {
    const said = { asked: [sure('ni-number' as const)], given: [given('ni-number', 'yes')] };
    script(
      realSetting,
      ...told,
      later,
      user('they wanted my ni number and i gave it', said),
      press('another-person'),
      bot('rightNow'),
      stands({ asked: ['ni-number'], 'given/ni-number': 'yes', rightNow: undefined }),
    );
  });

  it('takes any other answer as the same person, and is no dead end', () => {
    script(realSetting, ...told, later, user('hm'), bot('same-person'), user('none of them'), bot('claimed'));
  });

  it('asks nothing after a shorter time, nor of somebody in despair', () => {
    script(realSetting, ...told, away('2026-11-23T15:30'), press({ passport: 'no' }), bot('claimed'));
    const despair = { distress: [sure(true as const)] };
    script(realSetting, ...told, later, user('i want to die', despair), bot('safeNow'));
  });
});

describe('after starting again', () => {
  const helping: readonly Line[] = [
    user('my mum was rung, she is 84', {
      forWhom: [sure('elsewhere' as const)],
      vulnerable: [sure(true as const)],
    }),
    press('none'),
    command('start-again'),
  ];

  it('asks whether it is about the same person, where something is known about them', () => {
    script(realSetting, ...helping, bot('same-person', 'start again'));
    script(realSetting, press('none'), command('start-again'), bot('rightNow'));
  });

  it('takes any other answer as the same person', () => {
    const told = { given: [given('remote-access', 'yes')] };
    script(
      realSetting,
      ...helping,
      user('they also got into her computer', told),
      stands({ forWhom: 'elsewhere', vulnerable: true }),
    );
  });

  it('keeps what is known about the person, and nothing about the call', () => {
    script(
      realSetting,
      ...helping,
      press('same-person'),
      bot('rightNow'),
      botSays("I'll keep what you told me about them"),
      stands({ forWhom: 'elsewhere', vulnerable: true, rightNow: undefined }),
    );
    script(realSetting, ...helping, press('another-person'), bot('rightNow'), stands({ forWhom: undefined }));
  });
});
