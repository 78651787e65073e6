import assert from 'node:assert/strict';
import { COMMANDS } from '../../src/conversation/commands.ts';
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
import { given, sure, realSetting } from '../support/world.ts';
import { world } from './housing.ts';

/** Ways to each question of the small conversation. */
const AT: Readonly<Record<string, readonly Line[]>> = {
  problem: [],
  nearElectrics: [press('leak')],
  rooms: [press('damp')],
  wet: [press('damp'), press(['hall', 'bath'])],
  remarks: [press('damp'), press(['hall']), press({ hall: 'no' })],
  landlordTold: [press('damp'), press(['hall']), press({ hall: 'no' }), user('skip')],
  more: [press('damp'), press(['hall']), press({ hall: 'no' }), user('skip'), press('yes')],
};

describe('at every question', () => {
  for (const [question, way] of Object.entries(AT)) {
    const at = (...lines: readonly Line[]) => script(world, ...way, bot(question), ...lines);

    it(`${question}: help, repeat, a person and 999 are answered, and the question stands`, () => {
      at(user('help'), bot(question, '101'));
      at(user('say that again'), bot(question));
      at(user('I want a person'), bot(question, 'chat'));
      at(user('999'), bot(question, '999'));
      at(command('emergency'), bot(question, '999'));
    });

    it(`${question}: stop ends the turn, and the next answer goes on`, () => {
      at(user('stop'), botEnds("I've stopped"), user('help'), bot(question));
    });

    it(`${question}: start again asks the first question, and nothing from before counts`, () => {
      const talk = at(user('start again'), bot('problem', 'start again'));
      assert.deepEqual(talk.answers, {});
      assert.deepEqual(talk.position.walked.answered, []);
    });

    it(`${question}: back undoes the turn before, and back again the one before that`, () => {
      const talk = at();
      const answered = way.length;
      for (let step = 0; step < answered; step += 1) talk.say('go back');
      assert.deepEqual(talk.answers, {});
      bot('problem')(talk);
      user('back')(talk);
      botSays('nothing to go back to')(talk);
    });

    it(`${question}: change asks which answer, or asks the one named again`, () => {
      if (way.length === 0) at(user('change an answer'), bot(question, "haven't answered"));
      else {
        at(user('change an answer'), bot('change', 'Your problem'), user('1'), bot('problem'));
        at(user('change the problem'), bot('problem'));
        at(command('change'), bot('change'), press('problem'), bot('problem'));
      }
    });
  }

  it('skip passes a question that may be skipped, and says why another cannot be', () => {
    script(world, user('skip'), bot('problem', 'I need this one'));
    script(world, ...(AT['remarks'] ?? []), user('skip'), bot('landlordTold'), stands({ remarks: null }));
  });

  it('tells again what a changed answer calls for, when it was taken back and is given once more', () => {
    const changed = [command('change'), press('rightNow'), press(['has-something'])];
    script(
      realSetting,
      press('none'),
      press(['ni-number']),
      ...changed,
      botSays('Ring **159** now'),
      user('back'),
      bot('rightNow'),
      press(['has-something']),
      botSays('Ring **159** now'),
    );
  });

  it('offers its ways out with each question', () => {
    const first = script(world).card?.card.commands.map(({ value }) => value);
    assert.deepEqual(first, ['person', 'help', 'stop']);
    const later = script(world, ...(AT['remarks'] ?? [])).card?.card.commands.map(({ value }) => value);
    assert.deepEqual(later, ['back', 'change', 'skip', 'person', 'help', 'start-again', 'stop']);
  });

  it('goes on after "stop"', () => {
    script(
      world,
      press('leak'),
      user('stop'),
      botEnds('stopped'),
      user('no'),
      bot('rooms'),
      stands({ nearElectrics: 'no' }),
    );
  });

  it("takes an option's own words for the option where they are a command elsewhere", () => {
    script(
      realSetting,
      press('none'),
      press(['none']),
      press('bank'),
      bot('offers'),
      user('Finish'),
      botEnds('not to blame'),
    );
    script(
      realSetting,
      press('none'),
      press(['none']),
      press('police'),
      bot('collar'),
      user('carry on'),
      bot('offers'),
    );
  });

  it('refuses a command that does not exist', () => {
    script(world, press('leak'), command('delete-everything'), bot('nearElectrics', 'earlier question'));
  });

  it('has words for every command', () => {
    for (const one of COMMANDS) assert.ok(realSetting.content.phrases.accepts[one]?.length, one);
  });
});

describe('change', () => {
  const toCollar: readonly Line[] = [
    press('none'),
    press(['ni-number']),
    press({ 'ni-number': 'yes' }),
    press('police'),
  ];

  it('finds an answer by the words of its label', () => {
    const asks: Readonly<Record<string, string>> = {
      'change who they said': 'claimed',
      'change what they asked for': 'asked',
      'change what they might have': 'given',
      'change right now': 'rightNow',
    };
    for (const [words, question] of Object.entries(asks)) {
      script(realSetting, ...toCollar, bot('collar'), user(words), bot(question));
    }
  });

  it('shows the list when the words fit several answers or none', () => {
    for (const words of ['change what they', 'change the wallpaper', 'change']) {
      script(realSetting, ...toCollar, user(words), bot('change', 'Who they said they were'));
    }
  });

  it('finds an answer that own words gave ahead of its question', () => {
    script(
      realSetting,
      user('the police', { claimed: [sure('police')] }),
      bot('rightNow'),
      user('change who they said'),
      bot('claimed'),
      press('bank'),
      bot('rightNow'),
      stands({ claimed: ['bank'] }),
    );
  });

  it('keeps what still counts', () => {
    script(
      realSetting,
      ...toCollar,
      user('change what they asked for'),
      press(['ni-number', 'passport']),
      bot('given'),
      stands({ 'given/ni-number': 'yes' }),
      press({ passport: 'no' }),
      bot('collar'),
      stands({ claimed: ['police'], 'given/ni-number': 'yes', 'given/passport': 'no' }),
    );
  });

  it('adds to a list what own words add, and replaces it where they say so', () => {
    const changing = [...toCollar, user('change what they asked for')];
    const passport = { asked: [sure('passport' as const)], mentioned: ['passport' as const] };
    script(
      realSetting,
      ...changing,
      user('they also wanted my passport', passport),
      stands({ asked: ['ni-number', 'passport'], 'given/ni-number': 'yes' }),
      botNeverSays(/keep that in the advice/u),
    );
    script(
      realSetting,
      ...changing,
      user('they only wanted my passport', passport),
      stands({ asked: ['passport'] }),
      botSays('They may still have your National Insurance number'),
    );
    script(
      realSetting,
      ...changing,
      user('none of these'),
      stands({ asked: ['none'] }),
      botSays('keep that in the advice'),
    );
  });

  it('says when a shorter list leaves out what they may have', () => {
    script(
      realSetting,
      ...toCollar,
      user('change what they asked for'),
      press(['passport']),
      botSays('They may still have your National Insurance number'),
    );
    script(
      realSetting,
      press('none'),
      press(['ni-number', 'passport']),
      press({ 'ni-number': 'no', passport: 'yes' }),
      user('change what they asked for'),
      press(['passport']),
      botNeverSays(/keep that in the advice/u),
    );
  });

  it('keeps what else the same message says', () => {
    const said = { given: [given('passport', 'yes')] };
    script(
      realSetting,
      ...toCollar,
      user('i made a mistake, I gave the passport', said),
      stands({ 'given/passport': 'yes' }),
    );
    script(
      realSetting,
      ...toCollar,
      user('change who they said, and I gave the passport', said),
      bot('claimed'),
      stands({ 'given/passport': 'yes' }),
    );
  });

  it('leaves the answer as it was when the new one is not understood three times', () => {
    script(
      realSetting,
      press(['has-something']),
      bot('asked'),
      user('change right now'),
      bot('rightNow'),
      user('wibble'),
      user('wobble'),
      user('wubble'),
      bot('asked', 'as it was'),
      stands({ rightNow: ['has-something'] }),
    );
  });

  it('leaves other rows as they were when one is changed', () => {
    script(
      realSetting,
      press('none'),
      press(['ni-number', 'passport']),
      press({ 'ni-number': 'yes', passport: 'yes' }),
      user('change what they might have'),
      bot('given'),
      user('wibble'),
      press({ passport: 'no' }),
      stands({ 'given/ni-number': 'yes', 'given/passport': 'no' }),
    );
  });

  it('is done with choosing once the question is asked again', () => {
    script(
      realSetting,
      press('none'),
      press(['ni-number']),
      bot('given'),
      user('change'),
      bot('change'),
      user('help'),
      bot('given'),
      user('1'),
      stands({ 'given/ni-number': 'yes' }),
    );
  });
});
