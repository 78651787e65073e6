import assert from 'node:assert/strict';
import { bot, botEnds, botNeverSays, botSays, press, script, user } from '../support/script.ts';
import type { Talk } from '../support/script.ts';
import { realSetting, sure } from '../support/world.ts';

const yes = [sure(true as const)];
const last = ({ said }: Talk): string => said.at(-1)?.text ?? '';

describe('words that are no answer', () => {
  it('about a number never vouch for it, and the question stays', () => {
    const talk = script(
      realSetting,
      user('is 0300 123 2040 genuine?', { numberVerify: yes }),
      bot('rightNow', '**101**'),
    );
    const [first = ''] = talk.said.map(({ text }) => text);
    assert.doesNotMatch(first, /\b(?:genuine|valid|known|verified|safe)\b/u);
  });

  it('that somebody cannot ring bring the ways without a call, once', () => {
    script(
      realSetting,
      user("I'm deaf", { cannotRing: yes }),
      bot('rightNow', '18001 101', '999bsl.co.uk'),
      user('as I said, deaf', { cannotRing: yes }),
      botNeverSays(/18001/u),
    );
  });

  it('of abuse are met with calm and a way on', () => {
    script(realSetting, user('you stupid bot', { abuse: yes }), bot('rightNow', "I'm sorry", '**101**'));
  });

  it('of thanks are taken as thanks', () => {
    script(realSetting, user('thank you'), bot('rightNow', /welcome|right thing/u));
  });

  it('about something else altogether are told what this is for, and where else to go', () => {
    script(
      realSetting,
      user('my neighbours bin was stolen last night'),
      bot('rightNow', 'I help with suspicious calls'),
    );
    script(
      realSetting,
      press('none'),
      user('my neighbours bin was stolen last night'),
      botNeverSays(/I help with/u),
    );
  });
});

describe('words in another language', () => {
  it('get the safe core in it at once, marked as not checked, and no question in English', () => {
    for (const language of ['ro', 'pl', 'lt', 'cy']) {
      const talk = script(realSetting, user('…', { language }));
      assert.equal(talk.card, null);
      for (const number of ['999', '159', '101']) assert.match(talk.text, new RegExp(number, 'u'));
      const core = realSetting.content.safeCores[language];
      assert.ok(core && core.checkedBy === undefined);
      assert.ok(talk.text.includes(core.core) && talk.text.includes(core.unchecked), talk.text);
    }
  });

  it('are never answered with the same words twice running', () => {
    const talk = script(realSetting, user('…', { language: 'pl' }));
    for (let turn = 0; turn < 6; turn += 1) {
      const before = last(talk);
      talk.say('…', { language: 'pl' });
      assert.notEqual(last(talk), before);
      assert.equal(talk.card, null);
    }
  });

  it('go on in it when a short word cannot be placed, until the person is understood', () => {
    const romanian = user('…', { language: 'ro' });
    const last = realSetting.content.safeCores['ro']?.person ?? '?';
    script(realSetting, romanian, user('da'), botEnds(last));
    script(realSetting, romanian, user('english please'), bot('rightNow'));
    script(
      realSetting,
      user('…', { language: 'ro' }),
      user('police', { claimed: [sure('police' as const)] }),
      user('hmm'),
      bot('rightNow'),
    );
    const stuck = script(realSetting, user('…', { language: 'ro' }));
    for (let turn = 0; turn < 6; turn += 1) stuck.say('mhm');
    assert.ok(stuck.card);
  });

  it('without a core get the numbers in plain English, as do those whose core is past its date', () => {
    script(
      realSetting,
      user('…', { language: 'other' }),
      botSays('I can only chat in English'),
      botSays('**159**'),
    );
    const late = { ...realSetting, now: '2099-01-01T10:00' };
    script(late, user('…', { language: 'pl' }), botSays('I can only chat in English'));
  });

  it('in despair or danger are answered for that first', () => {
    script(realSetting, user('…', { language: 'pl', distress: yes }), bot('safeNow', '116 123'));
  });
});
