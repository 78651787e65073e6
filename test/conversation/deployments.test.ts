import assert from 'node:assert/strict';
import { choice, conversationOver, several, yesNoUnsure } from '../../src/conversation/index.ts';
import type { Renamed } from '../../src/conversation/index.ts';
import { bot, deploy, press, script, stands, user } from '../support/script.ts';
import { smallWorld } from '../support/world.ts';

type YesNo = 'yes' | 'no' | 'not-sure';
interface Fields {
  name: 'ann' | 'bob';
  phone: 'home' | 'mobile';
  safe: YesNo;
  late: YesNo;
  things: readonly ('key' | 'fob' | 'pass')[];
  items: readonly ('key' | 'fob' | 'pass')[];
  lost: { readonly key?: YesNo; readonly fob?: YesNo; readonly pass?: YesNo };
  gone: { readonly key?: YesNo; readonly fob?: YesNo; readonly pass?: YesNo };
}
const THINGS = ['key', 'fob', 'pass'] as const;
const start = (renamed: Renamed = {}) => conversationOver<Fields>()('chat', { outcomes: ['over'], renamed });
const name = choice('ann', 'bob');
const phone = choice('home', 'mobile');

const before = smallWorld(
  start()
    .ask('name', name)
    .ask('phone', phone)
    .ask('late', yesNoUnsure())
    .ends(() => 'over'),
);

describe('a deployment under an open chat', () => {
  it('files an answer under the question that its sender saw, when the questions are reordered', () => {
    const reordered = smallWorld(
      start()
        .ask('phone', phone)
        .ask('name', name)
        .ask('late', yesNoUnsure())
        .ends(() => 'over'),
    );
    script(
      before,
      bot('name'),
      deploy(reordered),
      user('ann'),
      bot('phone'),
      stands({ name: 'ann', phone: undefined }),
    );
    script(before, bot('name'), deploy(reordered), press('ann'), bot('phone'), stands({ name: 'ann' }));
    script(
      before,
      press('bob'),
      bot('phone'),
      deploy(reordered),
      user('home'),
      bot('late'),
      stands({ phone: 'home' }),
    );
  });

  it('asks a question that was put before the open one after the open one is answered', () => {
    const added = smallWorld(
      start()
        .ask('safe', yesNoUnsure())
        .ask('name', name)
        .ask('phone', phone)
        .ask('late', yesNoUnsure())
        .ends(() => 'over'),
    );
    script(
      before,
      press('ann'),
      press('home'),
      bot('late'),
      deploy(added),
      user('no'),
      bot('safe'),
      stands({ late: 'no', safe: undefined }),
    );
  });

  it('takes no answer to a question that is gone for another one', () => {
    const removed = smallWorld(
      start()
        .ask('name', name)
        .ask('late', yesNoUnsure())
        .ends(() => 'over'),
    );
    const talk = script(
      before,
      press('ann'),
      bot('phone'),
      deploy(removed),
      user('home'),
      bot('late', 'crossed'),
    );
    assert.deepEqual(talk.answers, { name: 'ann' });
    script(
      before,
      press('ann'),
      bot('phone'),
      deploy(removed),
      press('mobile'),
      bot('late'),
      stands({ late: undefined }),
    );
  });

  it('goes on with the answers it has when a question before the open one is gone', () => {
    const removed = smallWorld(
      start()
        .ask('phone', phone)
        .ends(() => 'over'),
    );
    const talk = script(before, press('ann'), bot('phone'), deploy(removed), press('home'));
    assert.equal(talk.position.walked.outcome, 'over');
    assert.deepEqual(talk.answers, { name: 'ann', phone: 'home' });
  });

  it('follows a renamed question and a renamed option, rows included', () => {
    const rows = (renamed: Renamed, todays: boolean) =>
      smallWorld(
        todays
          ? start(renamed)
              .ask('items', several(THINGS))
              .each('gone', ({ items }) => items, yesNoUnsure(), THINGS)
              .ends(() => 'over')
          : start()
              .ask('things', several(THINGS))
              .each('lost', ({ things }) => things, yesNoUnsure(), THINGS)
              .ends(() => 'over'),
      );
    const renamed: Renamed = {
      questions: { things: 'items', lost: 'gone' },
      options: { items: { fob: 'pass' }, gone: { fob: 'pass' } },
    };
    script(
      rows({}, false),
      press(['key', 'fob']),
      press({ fob: 'yes' }),
      bot('lost'),
      deploy(rows(renamed, true)),
      stands({ items: ['key', 'pass'], 'gone/pass': 'yes', things: undefined, 'lost/fob': undefined }),
      user('no'),
      stands({ 'gone/key': 'no' }),
    );
  });

  it('begins at the start when the conversation itself is gone, with every answer kept', () => {
    const other = smallWorld(
      conversationOver<Fields>()('other', { outcomes: ['over'] })
        .ask('name', name)
        .ask('safe', yesNoUnsure())
        .ends(() => 'over'),
    );
    script(
      before,
      press('ann'),
      bot('phone'),
      deploy(other),
      user('hello'),
      bot('safe'),
      stands({ name: 'ann' }),
    );
  });
});
