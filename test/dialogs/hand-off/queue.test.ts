import assert from 'node:assert/strict';
import { bot, botEnds, botNeverSays, botSays, command, press, stands } from '../../support/script.ts';
import { play } from '../real-chat.ts';
import { asks, CLOSED, isIn, LONG, meanwhile, OPEN, staffed, user } from './staffed.ts';
import type { StaffedTalk } from './staffed.ts';

const queued = (name: string | null) => asks({ kind: 'queue', name });

describe('asking for a person while the desk is open', () => {
  it('tells the place, an honest range and what they will see, then asks whether to pass on', () => {
    staffed(
      OPEN,
      user('can i talk to someone'),
      bot('passOn', 'number 2 in the queue', '5 to 12 minutes', "They'll see this chat"),
      asks(null),
    );
  });

  it('passes on after two questions, and goes straight back to what was interrupted', () => {
    staffed(
      OPEN,
      press('none'),
      command('person'),
      press('pass-on'),
      bot('chatName', 'A first name is enough'),
      user("it's ann"),
      bot('asked', "You're number 2 in the queue", '5 to 12 minutes', "I'm still here"),
      queued('Ann'),
      isIn('suspicious-call'),
    );
  });

  it('passes on without a name as well', () => {
    for (const skips of [command('skip'), user('no'), user("i'd rather not say")])
      staffed(OPEN, command('person'), press('pass-on'), skips, bot('rightNow', 'number 2'), queued(null));
  });

  it('asks for no name that was given before', () => {
    staffed(
      OPEN,
      command('person'),
      press('pass-on'),
      user('Ann'),
      command('person'),
      press('pass-on'),
      bot('rightNow', 'number 2'),
      queued('Ann'),
    );
  });

  it('says so where nobody can say how long it takes, and who is next', () => {
    const desk = { ...OPEN, place: 1, minutes: null };
    staffed(desk, command('person'), bot('passOn', "you'd be next", "I can't say how long"));
    staffed({ ...OPEN, minutes: [1, 1] }, command('person'), bot('passOn', 'about a minute'));
  });

  it('asks for nothing where the person would rather stay', () => {
    for (const stays of [press('stay'), user('no thanks'), user('never mind'), user('back')])
      staffed(
        OPEN,
        press('none'),
        command('person'),
        stays,
        bot('asked'),
        asks(null),
        isIn('suspicious-call'),
      );
  });

  it('asks nobody whose answer is not understood three times', () => {
    staffed(
      OPEN,
      command('person'),
      user('wibble'),
      bot('passOn'),
      user('wibble'),
      bot('passOn'),
      user('wibble'),
      bot('rightNow', 'carry on here'),
      asks(null),
    );
  });

  it('is undone step by step by "back", and touches no answer about the call', () => {
    staffed(
      OPEN,
      press('none'),
      command('person'),
      press('pass-on'),
      user('back'),
      bot('passOn'),
      user('back'),
      bot('asked'),
      stands({ rightNow: ['none'] }),
      user('back'),
      bot('rightNow'),
    );
  });

  it('tells again nothing that was told before, and first what new facts call for', () => {
    const talk = staffed(
      OPEN,
      press(['has-something']),
      command('person'),
      botNeverSays(/159/u),
      user('there is someone at my door now'),
      bot('passOn', 'Ring **999** now'),
      press('stay'),
      bot('rung999'),
      botNeverSays(/159|Keep the door shut/u),
    );
    assert.ok(talk.card);
  });

  it('files what is told of the call beside', () => {
    staffed(
      OPEN,
      command('person'),
      user('yes please, I gave them my bank details'),
      bot('chatName', '159'),
      stands({ 'given/bank-details': 'yes' }),
    );
  });

  it('at the end of the advice says what to do while waiting', () => {
    staffed(
      OPEN,
      press('none'),
      press(['none']),
      press('bank'),
      press('finish'),
      user('a person'),
      press('pass-on'),
      user('skip'),
      botEnds('get a pen and paper'),
      queued(null),
    );
  });

  it('leads back to an officer check', () => {
    staffed(
      OPEN,
      command('check-officer'),
      press('person'),
      press('stay'),
      bot('collar'),
      isIn('check-officer'),
    );
  });

  it('ends with "stop" and with "start again"', () => {
    staffed(
      OPEN,
      command('person'),
      user('stop'),
      botEnds('stopped'),
      user('hm'),
      bot('rightNow'),
      asks(null),
    );
    staffed(OPEN, press('none'), command('person'), user('start again'), bot('rightNow'), asks(null));
  });

  it('asks again where the desk closes while the person makes up their mind', () => {
    staffed(
      OPEN,
      command('person'),
      press('pass-on'),
      meanwhile({ desk: CLOSED }),
      user('Ann'),
      bot('ringBack', 'until tomorrow at 8 am', '**101**'),
      asks(null),
    );
  });

  it('takes a second press of the same button for one', () => {
    const double = (talk: StaffedTalk): void => {
      const seq = talk.card?.seq ?? 0;
      talk.press({ question: 'passOn', answer: 'stay' });
      talk.press({ question: 'passOn', answer: 'stay' }, seq);
      assert.deepEqual(talk.said, []);
    };
    staffed(OPEN, command('person'), double);
  });
});

describe('a long wait', () => {
  it('is said at once, with 101 and a choice: wait, be rung back, or carry on', () => {
    staffed(LONG, command('person'), bot('longWait', '25 to 45 minutes', '**101**', 'Report Fraud'));
    staffed(LONG, command('person'), press('wait'), user('Ann'), bot('rightNow', 'number 14'), queued('Ann'));
    staffed(LONG, command('person'), press('ring-me'), bot('safeTime'));
    staffed(LONG, command('person'), user('neither'), bot('rightNow'), asks(null));
  });
});

describe('whoever waits', () => {
  const waiting = [command('person'), press('pass-on'), user('Ann'), meanwhile({ handoff: 'queued' })];

  it('goes on with the bot, and is told their place and the minutes when they ask', () => {
    staffed(
      OPEN,
      ...waiting,
      press('none'),
      bot('asked'),
      user('a person'),
      bot('asked', "You're number 2 in the queue", '5 to 12 minutes'),
      asks(null),
    );
  });

  it('is offered to leave the queue from the question after on, and may say so in their own words', () => {
    const ways = (talk: StaffedTalk) => talk.card?.card.commands.map(({ value }) => value) ?? [];
    assert.ok(ways(staffed(OPEN, ...waiting)).includes('leave-queue'));
    for (const leaves of ['leave the queue', 'never mind the person', "I don't want to wait any more"]) {
      const talk = staffed(
        OPEN,
        ...waiting,
        user(leaves),
        bot('rightNow', 'out of the queue'),
        asks({ kind: 'leave' }),
      );
      assert.ok(!ways(talk).includes('leave-queue'));
    }
  });

  it('who never was in a queue leaves none', () => {
    staffed(OPEN, user('never mind'), bot('rightNow', /carry on here|go on/u), asks(null));
  });
});

describe('a person', () => {
  it('is asked for in many words', () => {
    const wishes = [
      'get me a human',
      'i want to speak to an officer',
      'can I talk to someone please',
      'could i chat with someone real',
      'is there someone to talk to',
      'put me through to someone',
    ];
    for (const wish of wishes) staffed(OPEN, user(wish), bot('passOn'));
  });

  it('is not asked for by who tells what the caller said, or does not want one', () => {
    const others = [
      'he told me to speak to an officer',
      "I don't want to talk to someone",
      'they said never speak to a person at the bank',
      'he asked me to talk to a police officer',
    ];
    for (const words of others)
      staffed(OPEN, user(words), botNeverSays(/pass you on/u), isIn('suspicious-call'));
  });

  it('cannot be asked for where there is no desk: then other numbers are named, as ever', () => {
    play(user('a person'), bot('rightNow', '**101**'), botSays(/only one here|No one is here/u));
  });
});
