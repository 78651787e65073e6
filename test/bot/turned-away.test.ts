import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { createTurnedAway } from '../../src/bot/turned-away.ts';
import { fixedClock } from '../../src/clock.ts';

interface Line {
  readonly conversation: string;
  readonly unsaid: number;
}

describe('the log of chats that are turned away', () => {
  it('has the first at once, and then one a minute that says how many had none', () => {
    const lines: Line[] = [];
    const write = (line: Buffer, _: string, done: () => void): void => {
      lines.push(JSON.parse(line.toString()) as Line);
      done();
    };
    const clock = fixedClock('2026-11-23T12:00:00Z');
    const turnedAway = createTurnedAway({ log: pino(new Writable({ write })), clock });
    for (let chat = 0; chat < 300; chat += 1) {
      turnedAway({ conversation: `chat-${chat}`, source: 'flood' });
      clock.advance(250);
    }
    assert.deepEqual(
      lines.map(({ conversation, unsaid }) => [conversation, unsaid]),
      [
        ['chat-0', 0],
        ['chat-240', 239],
      ],
    );
  });
});
