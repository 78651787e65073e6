import { bot, botNeverSays, command, press } from '../../support/script.ts';
import { asks, CLOSED, isIn, LONG, meanwhile, NOBODY, OPEN, staffed, user } from './staffed.ts';

const despair = user('i want to kill myself');
const NO_PUSH = /\b101\b/u;

describe('asking for a person in despair', () => {
  it('takes one press, with Samaritans and 999 beside, no push to 101, and leads back', () => {
    for (const desk of [OPEN, LONG])
      staffed(
        desk,
        despair,
        press('no'),
        user('a person'),
        bot('passOn', '**116 123**', '**999**', "They'll see this chat"),
        botNeverSays(NO_PUSH),
        press('pass-on'),
        bot('staying', 'in the queue', "I'm still here with you"),
        botNeverSays(NO_PUSH),
        asks({ kind: 'queue', name: null }),
        isIn('distress'),
      );
  });

  it('leads on to the call that it had interrupted', () => {
    staffed(
      OPEN,
      press('none'),
      despair,
      command('person'),
      press('pass-on'),
      bot('safeNow'),
      press('yes'),
      press('carry-on'),
      bot('asked'),
    );
  });

  it('is answered with Samaritans where nobody is there, and promises nobody', () => {
    for (const desk of [NOBODY, CLOSED])
      staffed(
        desk,
        despair,
        command('person'),
        bot('safeNow', '**116 123**'),
        botNeverSays(NO_PUSH),
        asks(null),
      );
  });

  it('is asked like that also once they have carried on about the call', () => {
    staffed(
      OPEN,
      despair,
      press('yes'),
      press('carry-on'),
      command('person'),
      bot('passOn', '116 123'),
      isIn('hand-off-in-despair'),
    );
    staffed(
      CLOSED,
      despair,
      press('yes'),
      press('carry-on'),
      command('person'),
      bot('rightNow', '116 123'),
      botNeverSays(NO_PUSH),
    );
  });

  it('tells the place again while they wait, with Samaritans', () => {
    staffed(
      OPEN,
      despair,
      command('person'),
      press('pass-on'),
      meanwhile({ handoff: 'queued' }),
      user('a person'),
      bot('safeNow', 'number 2 in the queue', '116 123'),
      botNeverSays(NO_PUSH),
    );
  });
});

describe('words of despair in the talk about a person', () => {
  it('stop it, and lead back past it afterwards', () => {
    staffed(
      OPEN,
      press('none'),
      command('person'),
      despair,
      bot('safeNow', '999', '116 123'),
      asks(null),
      press('yes'),
      press('carry-on'),
      bot('asked'),
    );
  });

  it('are answered also where the talk is one in despair', () => {
    staffed(OPEN, despair, command('person'), despair, bot('safeNow', '999', '116 123'), isIn('distress'));
  });
});
