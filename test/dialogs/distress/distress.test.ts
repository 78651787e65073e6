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
} from '../../support/script.ts';
import type { Line } from '../../support/script.ts';
import { realSetting, sure } from '../../support/world.ts';

const despair = user("I don't want to live any more", { distress: [sure(true as const)] });
const NO_PUSH = /\b101\b/u;

/** Places in the main conversation from which words of despair may come. */
const PLACES: Readonly<Record<string, readonly Line[]>> = {
  'the first question': [],
  'the rows': [press('none'), press(['ni-number', 'passport'])],
  'the collar check': [press('none'), press(['none']), press('police')],
  'the offers': [press('none'), press(['none']), press('bank')],
  'the end': [press('none'), press(['none']), press('bank'), press('finish')],
  'choosing what to change': [press('none'), command('change')],
};

describe('words of despair', () => {
  for (const [place, way] of Object.entries(PLACES)) {
    it(`stop everything at ${place}: 999, Samaritans, one question, no push to 101`, () => {
      script(realSetting, ...way, despair, bot('safeNow', '999', '116 123'), botNeverSays(NO_PUSH));
    });

    it(`lead back to ${place} when the person wants to carry on`, () => {
      const before = script(realSetting, ...way);
      const after = script(realSetting, ...way, despair, press('yes'), bot('staying'), press('carry-on'));
      assert.equal(after.state.conversation, 'suspicious-call');
      assert.equal(after.position.walked.open?.node.name, before.position.walked.open?.node.name);
    });
  }

  it('are followed by what the answer calls for: no and not sure are alike', () => {
    for (const answer of ['no', 'not-sure']) {
      script(
        realSetting,
        despair,
        press(answer),
        bot('staying', 'ask someone near you'),
        botNeverSays(NO_PUSH),
      );
    }
    script(realSetting, despair, press('yes'), bot('staying', "I'm glad you're safe"), botNeverSays(NO_PUSH));
  });

  it('are taken for "not sure" when the answer is not understood', () => {
    script(
      realSetting,
      despair,
      user('x'),
      user('x'),
      user('x'),
      bot('staying'),
      stands({ safeNow: 'not-sure' }),
      botNeverSays(NO_PUSH),
    );
  });

  it('said again bring the alert again, never "I am glad you are safe"', () => {
    script(
      realSetting,
      despair,
      press('yes'),
      despair,
      bot('safeNow', '116 123'),
      botNeverSays(/glad you're safe/u),
    );
    script(realSetting, despair, despair, bot('safeNow', '116 123'));
  });

  it('ask about safety each time, also after carrying on or after the end', () => {
    for (const way of [press('carry-on'), press('finish')]) {
      script(
        realSetting,
        despair,
        press('yes'),
        way,
        despair,
        bot('safeNow', '999', '116 123'),
        botNeverSays(/glad you're safe/u),
        press('no'),
        bot('staying', 'ask someone near you'),
      );
    }
  });

  it('leave a card from before them unable to answer for now', () => {
    const talk = script(realSetting, despair, bot('safeNow'));
    const old = talk.card?.seq;
    despair(talk);
    talk.press({ question: 'safeNow', answer: 'yes' }, old);
    bot('safeNow', 'earlier')(talk);
    stands({ safeNow: undefined })(talk);
  });

  it('are never taken back by "back", which stays in the conversation it is said in', () => {
    script(
      realSetting,
      press('none'),
      despair,
      user('back'),
      bot('safeNow', 'nothing to go back to'),
      stands({ distress: true, rightNow: ['none'] }),
      press('yes'),
      user('back'),
      bot('safeNow'),
      press('yes'),
      press('carry-on'),
      bot('asked'),
      user('back'),
      bot('rightNow'),
      stands({ distress: true, rightNow: undefined }),
      user('back'),
      bot('rightNow', 'nothing to go back to'),
      stands({ distress: true }),
    );
  });

  it('are followed after the end by how to carry on', () => {
    script(
      realSetting,
      press('none'),
      despair,
      press('yes'),
      press('finish'),
      botSays('carry on'),
      user('carry on'),
      bot('asked'),
    );
  });

  it('are met with "safe" only where that is the whole answer', () => {
    const reads: Readonly<Record<string, string>> = {
      yes: 'yes',
      'Yes I am.': 'yes',
      'I am safe': 'yes',
      "I'm safe now, thank you": 'yes',
      no: 'no',
      'not safe': 'no',
      unsafe: 'no',
      'I am not safe': 'no',
      "I don't feel safe": 'no',
      'not ok': 'no',
      'yes I have pills': 'not-sure',
      'im safe for now but I have pills': 'not-sure',
      "no I'm fine": 'not-sure',
      'I think so': 'not-sure',
      "I don't know": 'not-sure',
    };
    for (const [words, safeNow] of Object.entries(reads)) {
      script(realSetting, despair, user(words), bot('staying'), stands({ safeNow }));
    }
    script(realSetting, despair, user('ok'), bot('safeNow'));
  });

  it('keep every command, without a push to 101', () => {
    for (const words of ['help', 'a person', 'stop', 'wibble', '999', 'say that again', 'skip']) {
      script(realSetting, despair, user(words), botNeverSays(NO_PUSH), (talk) =>
        assert.ok(talk.said.length > 0),
      );
    }
  });

  it('end with 999 and Samaritans, and stay there', () => {
    script(
      realSetting,
      despair,
      press('yes'),
      press('finish'),
      botEnds('116 123'),
      botSays('999'),
      botNeverSays(NO_PUSH),
    );
    script(
      realSetting,
      despair,
      press('yes'),
      press('finish'),
      user('hm'),
      botSays('116 123'),
      botNeverSays(NO_PUSH),
    );
  });

  it('can be typed for every button', () => {
    script(
      realSetting,
      despair,
      user('yes'),
      user('Show me the numbers again'),
      bot('staying', '116 123'),
      user('Finish'),
      botEnds('116 123'),
    );
    script(realSetting, despair, user('yes'), user('carry on'), bot('rightNow'));
  });
});
