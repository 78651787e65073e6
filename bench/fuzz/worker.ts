import { runBatch } from './batch.ts';
import type { Batch } from './batch.ts';
import { labelledMessages, telling } from './labelled.ts';

/** A process of the fuzzer: runs the batches that it is sent, one at a time. */
const written = labelledMessages();
const words = telling();

// The first messages are read by code that is not yet compiled.
runBatch({ seed: 0, count: 2000 }, written, words);

process.on('message', (batch: Batch) => {
  process.send?.(runBatch(batch, written, words));
});
process.send?.('ready');
