import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BatchResult } from '../../bench/fuzz/batch.ts';
import { BOUND } from '../../bench/fuzz/cost.ts';
import { HOSTILE } from '../../bench/fuzz/hostile.ts';
import type { HostileCost } from '../../bench/fuzz/hostile.ts';

/** What a process says next. */
async function heard(child: ChildProcess): Promise<unknown> {
  const [message] = (await once(child, 'message')) as [unknown];
  return message;
}

function asked(child: ChildProcess, question: string | object): Promise<unknown> {
  child.send(question);
  return heard(child);
}

/** Each measures in a process of its own, as a server is: a test runner's memory and mixed code make all else slow. */
describe(`the event loop is held up less than ${BOUND} ms`, () => {
  const children: ChildProcess[] = [];
  const start = async (name: string): Promise<ChildProcess> => {
    const child = fork(fileURLToPath(new URL(`../../bench/fuzz/${name}.ts`, import.meta.url)));
    children.push(child);
    await heard(child);
    return child;
  };
  after(() => children.forEach((child) => child.kill()));

  describe('over and over to the cap, alone and after two such', () => {
    let measuring: ChildProcess;
    before(async function () {
      this.timeout(60_000);
      measuring = await start('hostile-process');
    });

    for (const piece of HOSTILE)
      it(`by ${JSON.stringify(piece)}`, async () => {
        const { alone, third } = (await asked(measuring, piece)) as HostileCost;
        const told = `${alone.toFixed(0)} ms alone, ${third.toFixed(0)} ms third`;
        assert.ok(Math.max(alone, third) <= BOUND, told);
      });
  });

  it('by any of two thousand random and changed messages, and none of them throws', async function () {
    this.timeout(60_000);
    const reading = await start('worker');
    const { slowest, thrown } = (await asked(reading, { seed: 1, count: 2000 })) as BatchResult;
    assert.deepEqual(thrown, []);
    assert.ok(slowest.ms <= BOUND, `${slowest.ms.toFixed(0)} ms: ${JSON.stringify(slowest.texts)}`);
  });
});
