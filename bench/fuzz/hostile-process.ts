import { BOUND } from './cost.ts';
import { costOfHostile, warmUp } from './hostile.ts';

/** A process that measures the hostile texts that it is sent, and does nothing else that code could be slow for. */
warmUp();

process.on('message', (piece: string) => {
  process.send?.(costOfHostile(piece, BOUND));
});
process.send?.('ready');
