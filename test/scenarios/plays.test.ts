import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { perform, readPlay } from '../support/play.ts';
import { startRingback } from '../support/ringback.ts';
import type { Ringback } from '../support/ringback.ts';

const FOLDER = import.meta.dirname;

describe('the seed scenarios, played by buttons on the real server', () => {
  let ringback: Ringback;
  before(async () => {
    ringback = await startRingback();
  });
  after(() => ringback.stop());

  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.play'))) {
    const { title, lines } = readPlay(join(FOLDER, file));
    it(title, async () => {
      await perform(lines, await ringback.chat());
    });
  }
});
