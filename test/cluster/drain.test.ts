import assert from 'node:assert/strict';
import { gather } from './crowd.ts';
import type { Crowd } from './crowd.ts';
import { startField } from './field.ts';
import type { Field } from './field.ts';
import { NO_FAULTS } from './judge.ts';
import { inWords, tallyOf } from './tally.ts';
import type { Outage } from './tally.ts';

describe('instances that are told to stop under load, one after another, as when a new version comes', () => {
  let field: Field;
  let crowd: Crowd;
  const codes: (number | null)[] = [];
  const outages: Outage[] = [];
  before(async function () {
    this.timeout(180_000);
    field = await startField({ DRAIN_SECONDS: '1' });
    crowd = await gather(field.origin, { chats: 24, official: 3, pause: 400 });
    for (const [place, instance] of field.instances.entries()) {
      codes.push(await instance.kill('SIGTERM'));
      await instance.start();
      const over = performance.now();
      await crowd.back(over);
      outages.push({ what: `instance ${place + 1}`, over });
    }
    await crowd.fallSilent();
  });
  after(() => field.stop());
  after(() => crowd.end());

  it('end with exit code 0', () => {
    assert.deepEqual(codes, [0, 0, 0]);
  });

  it('let nobody see that a message could not be sent, and nothing be lost, doubled or out of order', async () => {
    const tally = await tallyOf(crowd.clients, outages, field.origin);
    console.log(`      ${inWords(tally)}`);
    assert.equal(tally.notSent, 0);
    assert.deepEqual(tally.faults, NO_FAULTS);
  });
});
