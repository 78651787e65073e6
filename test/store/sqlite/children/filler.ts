/**
 * Commits large turns until the disk refuses one, then frees the disk and goes on. Prints what it saw as JSON.
 * Arguments: the folder, and a file on the same disk to delete ('' when a small turn still fits).
 */
import { rmSync } from 'node:fs';
import { systemClock } from '../../../../src/clock.ts';
import { AppError } from '../../../../src/errors.ts';
import { openSqliteStore } from '../../../../src/store/sqlite/open.ts';
import { turn } from '../../turns.ts';

const [folder = '', ballast = ''] = process.argv.slice(2);
// Past `ulimit -f` a write ends the process, unless the signal is handled; then the write fails.
process.on('SIGXFSZ', () => undefined);

const store = await openSqliteStore({ folder, clock: systemClock });
let heard = 0;
store.watch(() => {
  heard += 1;
});

let acknowledged = 0;
async function commitNext(text: string): Promise<string> {
  const where = { conversation: 'a', expectedVersion: acknowledged, after: acknowledged * 2 };
  try {
    const { outcome } = await store.commit(turn({ ...where, texts: [text, 'hi'] }));
    acknowledged += 1;
    return outcome;
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

let refusal = 'committed';
// So large that what doesn't hold another of them still holds a small turn.
while (refusal === 'committed') refusal = await commitNext('x'.repeat(200_000));
const atRefusal = { acknowledged, heard, logged: (await store.log('a', 0, 100_000)).length };
if (ballast !== '') rmSync(ballast);
const afterwards = await commitNext('small');
await store.close();
console.log(JSON.stringify({ refusal, ...atRefusal, afterwards }));
