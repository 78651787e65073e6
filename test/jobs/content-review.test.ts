import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { mock } from 'node:test';
import { pino } from 'pino';
import { startContentReview } from '../../src/jobs/content-review.ts';

const HOUR = 60 * 60 * 1000;

describe('the review of content', () => {
  beforeEach(() => {
    mock.timers.enable({ apis: ['setInterval'] });
  });
  afterEach(() => {
    mock.timers.reset();
  });

  it('warns of each piece past its date once: at the start, and on the day for what joins later', () => {
    const lines: string[] = [];
    const log = pino(
      new Writable({
        write(line: Buffer, _encoding, done) {
          lines.push(line.toString());
          done();
        },
      }),
    );
    const expired = ['advice/cifas: review was due by 2026-01-01'];
    const stop = startContentReview({ expired: () => [...expired], log });
    assert.equal(lines.length, 1);
    mock.timers.tick(HOUR);
    assert.equal(lines.length, 1);
    expired.push('contacts/159: review was due by 2026-02-01');
    mock.timers.tick(HOUR);
    assert.match(lines.at(-1) ?? '', /contacts\/159/u);
    assert.doesNotMatch(lines.at(-1) ?? '', /cifas/u);
    stop();
    expired.push('contacts/101: review was due by 2026-03-01');
    mock.timers.tick(HOUR);
    assert.equal(lines.length, 2);
  });
});
