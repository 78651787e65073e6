import assert from 'node:assert/strict';
import { join } from 'node:path';
import { contentOptions } from '../../../dialogs/index.ts';
import { loadContent } from '../../../src/content/load-content.ts';
import { projectRoot } from '../../../src/content/project-root.ts';
import { startDesk } from '../../handoff/desk-bot.ts';
import { bot, botNeverSays, command, press, stands } from '../../support/script.ts';
import { asks, CLOSED, meanwhile, NOBODY, staffed, user } from './staffed.ts';
import type { StaffedTalk } from './staffed.ts';

const NUMBER = '07700 900123';

describe('asking for a person while nobody is there', () => {
  it('is answered at once with 101, who else takes a report, when the desk opens, and the choice to be rung back', () => {
    staffed(
      CLOSED,
      command('person'),
      bot('ringBack', 'until tomorrow at 8 am', '**101**', '18001 101', 'Report Fraud'),
    );
    staffed(
      NOBODY,
      command('person'),
      bot('ringBack', 'No one is here', '**101**', 'read this chat'),
      botNeverSays(/until/u),
    );
  });

  it('names Report Fraud only where it takes the report', () => {
    const folder = join(projectRoot(), 'dialogs');
    for (const [forceId, names] of [
      ['police-scotland', false],
      ['psni', false],
      ['metropolitan', true],
    ] as const) {
      const content = loadContent({ folder, locale: 'en-GB', forceId, ...contentOptions });
      const talk = staffed(CLOSED, meanwhile({ content }));
      talk.press({ command: 'person' });
      assert.equal(/Report Fraud/u.test(talk.text), names, forceId);
    }
  });

  it('takes when it is safe, what to call them, and last the number, which is handed on and kept nowhere', () => {
    const talk = staffed(
      CLOSED,
      command('person'),
      user('yes please, ring me back'),
      bot('safeTime'),
      user('call me after 6, when he is out'),
      bot('chatName'),
      user('Ann'),
      bot('safeNumber', 'kept apart'),
      asks(null),
      user(`it's ${NUMBER}`),
      bot('rightNow', 'Someone will ring you', 'hang up, and ring **101**'),
      asks({ kind: 'callback', number: NUMBER, when: 'call me after 6, when he is out', name: 'Ann' }),
      stands({ safeNumber: 'given' }),
    );
    assert.doesNotMatch(JSON.stringify(talk.state), /900123/u);
    assert.equal(talk.answers['asked'], undefined, 'being rung back is nothing the caller asked for');
  });

  it('takes a part of the day by a button, and no time at all', () => {
    const ways: readonly (readonly [(talk: StaffedTalk) => void, string])[] = [
      [press('mornings'), 'mornings'],
      [user('In the evening'), 'evenings'],
      [command('skip'), 'not said'],
      [user('not sure'), 'not said'],
    ];
    for (const [way, when] of ways)
      staffed(
        CLOSED,
        command('person'),
        press('ring-me'),
        way,
        command('skip'),
        user(NUMBER),
        asks({ kind: 'callback', number: NUMBER, when, name: null }),
      );
  });

  it('asks for nothing without a number', () => {
    const way = [command('person'), press('ring-me'), command('skip'), command('skip'), bot('safeNumber')];
    staffed(CLOSED, ...way, command('skip'), bot('rightNow', 'Without a number'), asks(null));
    staffed(CLOSED, ...way, user('the one you have'), bot('safeNumber', 'all of it'), asks(null));
    staffed(CLOSED, ...way, user('12345'), bot('safeNumber'), asks(null));
  });

  it('takes a number that is put in another form, and each of two', () => {
    const numbers = ['+44 7700 900123', '(01632) 960 123', '0044 7700-900-123', '18001 07700 900123'];
    for (const number of numbers) {
      const talk = staffed(
        CLOSED,
        command('person'),
        press('ring-me'),
        command('skip'),
        command('skip'),
        user(number),
      );
      assert.equal(talk.asked?.kind === 'callback' && talk.asked.number, number);
    }
  });
});

describe('a number that is given before it is asked for', () => {
  it('stands nowhere in the chat, and is asked for in its turn', async () => {
    const desk = await startDesk();
    desk.desk = NOBODY;
    await desk.say('a', 'none of these');
    await desk.say('a', 'talk to a person');
    await desk.say('a', `yes, ring me on ${NUMBER}`);
    await desk.say('a', `after 6 on ${NUMBER}, not 0300 123 2040`);
    await desk.say('a', `Ann, ${NUMBER}`);
    await desk.say('a', 'Ann');
    const transcript = (await desk.transcript('a')).join('\n');
    assert.match(transcript, /> yes, ring me on \[number kept apart\]\n.*safe to ring/su);
    assert.match(transcript, /> after 6 on \[number kept apart\], not 0300 123 2040\n/u);
    assert.match(transcript, /What number should they ring\?[^>]*$/u);
    assert.doesNotMatch(await desk.bytesAfterClosing(), /07700 ?900 ?123/u);
  });
});
