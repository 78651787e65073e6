import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { understand } from '../../../src/understanding/understand.ts';
import { urgencyOf } from '../../../src/handoff/urgency.ts';
import { since, startDesk } from '../../handoff/desk-bot.ts';
import { bot, botNeverSays, command, press, stands } from '../../support/script.ts';
import { content } from '../../support/world.ts';
import { asks, CLOSED, isIn, LONG, meanwhile, NOBODY, OPEN, staffed, user } from './staffed.ts';
import type { StaffedTalk } from './staffed.ts';

type Line = (talk: StaffedTalk) => void;

const NOW = Date.parse('2026-11-23T10:00:00Z');
const despair = user('i want to kill myself');
const queued: readonly Line[] = [
  command('person'),
  press('pass-on'),
  command('skip'),
  meanwhile({ handoff: 'queued' }),
];

/** Ways to where somebody may stand when they ask for a person, or leave the queue. */
const AT: Readonly<Record<string, readonly Line[]>> = {
  'the first question': [],
  'another question': [press('none')],
  'an officer check': [command('check-officer')],
  'the talk about a person': [command('person')],
  'the name to use': [command('person'), press('pass-on')],
  'the time to ring': [meanwhile({ desk: CLOSED }), command('person'), press('ring-me')],
  'a long wait': [meanwhile({ desk: LONG }), command('person')],
  'an empty desk': [meanwhile({ desk: NOBODY }), command('person')],
  'the queue': queued,
  'the queue, further on': [press('none'), ...queued],
  despair: [despair],
  'the talk about a person in despair': [despair, command('person')],
  'the queue in despair': [despair, command('person'), press('pass-on'), meanwhile({ handoff: 'queued' })],
};

const first999: Line = (talk) => {
  assert.match(talk.said[0]?.text ?? '', /\*\*999\*\*/u, talk.text);
};
const isMostUrgent: Line = ({ position }) => {
  assert.equal(urgencyOf(position.view.case, NOW).urgency, 0);
};
const isDanger: Line = ({ position }) => {
  assert.equal(urgencyOf(position.view.case, NOW).reason, 'danger');
};

describe('danger in the same breath as a person is asked for', () => {
  it('is answered with 999 first, then the person is offered', () => {
    staffed(
      OPEN,
      user('let me speak to someone he is at my door'),
      first999,
      bot('passOn', 'number 2 in the queue'),
      stands({ rightNow: ['coming'] }),
      isDanger,
    );
  });

  it('is answered so in despair, where the talk stays one of despair', () => {
    staffed(
      OPEN,
      despair,
      user('let me speak to someone he is at my door'),
      first999,
      bot('passOn', '116 123'),
      botNeverSays(/\b101\b/u),
      isIn('hand-off-in-despair'),
      isDanger,
    );
  });

  it('keeps the place of somebody who leaves the queue with it', () => {
    staffed(
      OPEN,
      ...queued,
      user('never mind the person a man is at my door'),
      first999,
      botNeverSays(/out of the queue/u),
      asks(null),
      isDanger,
    );
  });

  it('keeps it also for words of despair', () => {
    staffed(
      OPEN,
      ...queued,
      user('never mind the person i want to die'),
      bot('safeNow', '999', '116 123'),
      asks(null),
      stands({ distress: true }),
    );
  });

  it('makes a chat that waits the most urgent, and it goes on waiting', async () => {
    for (const words of [
      'never mind the person a man is at my door',
      'pass me on to someone, im in danger',
    ]) {
      const desk = await startDesk();
      await desk.enqueue('a');
      const lines = (await desk.transcript('a')).length;
      await desk.say('a', words);
      assert.match((await since(desk, 'a', lines + 1))[0] ?? '', /\*\*999\*\*/u, words);
      const { state, reason } = (await desk.handoff('a')) ?? {};
      assert.deepEqual([state, reason], ['queued', 'danger'], words);
      await desk.close();
    }
  });

  it('files whatever else such a sentence tells', () => {
    staffed(
      OPEN,
      user('I told them my PIN, can I talk to someone'),
      bot('passOn', '159'),
      stands({ 'given/pin-or-passcode': 'yes' }),
    );
  });
});

/** What the test data holds to call for 999, despair among it, as far as it is understood by itself. */
const DANGER = ['messages.test-set.jsonl', 'messages.second-set.jsonl']
  .map((name) => new URL(`../../understanding/${name}`, import.meta.url))
  .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as { readonly text: string; readonly danger: boolean })
  .filter(({ text, danger }) => danger && understand(text).danger.length > 0)
  .map(({ text }) => text)
  .concat('he is at my door', 'a man is at my door', 'someone is outside my house', 'im in danger');

const DESK_WORDS = ['person', 'leave-queue'].flatMap((name) => content.phrases.accepts[name] ?? []);

describe('danger, whatever is said of a person before or behind it', () => {
  for (const [where, way] of Object.entries(AT)) {
    it(`is answered with 999 in the first line at ${where}`, () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...DANGER),
          fc.constantFrom(...DESK_WORDS),
          fc.constantFrom(' ', '. ', ', ', ' please, '),
          fc.boolean(),
          (danger, words, between, before) => {
            const text = before ? `${danger}${between}${words}` : `${words}${between}${danger}`;
            staffed(OPEN, ...way, user(text), first999, isMostUrgent, (talk) => {
              assert.notEqual(talk.asked?.kind, 'leave');
            });
          },
        ),
        { seed: 20261123, numRuns: 100 },
      );
    });
  }
});
