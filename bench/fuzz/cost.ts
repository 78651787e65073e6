import { redact, redactAcross } from '../../src/redaction/redact.ts';
import { understand } from '../../src/understanding/understand.ts';

/** No message may hold up the event loop longer than this, in milliseconds. */
export const BOUND = 50;
const TRIES = 8;

/** What the server does with one message. */
export const readOne = (text: string): unknown => understand(redact(text).text);

/** What it does with the last of three, since a secret may be split over them. */
export const readThree = (earlier: string, before: string, text: string): unknown =>
  understand(redactAcross([earlier, before, text]).at(-1)?.text ?? '');

/**
 * Milliseconds of the event loop that something takes, at most: the processor's time, which another process cannot
 * lengthen, or the clock's where that is less, since the processor's counts the threads that collect garbage, too. The
 * best of eight where the first is over a limit: in a process that has run much else, code is slow until it runs again.
 */
export function costOf(run: () => unknown, limit: number): number {
  let best = Infinity;
  for (let tries = 0; tries < TRIES && best > limit; tries += 1) {
    const begun = performance.now();
    const used = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(used);
    best = Math.min(best, performance.now() - begun, (user + system) / 1000);
  }
  return best;
}
