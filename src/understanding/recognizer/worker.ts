import { parentPort } from 'node:worker_threads';
import { readMoney } from './read-money.ts';
import { readPhones } from './read-phones.ts';
import { readWhen } from './read-when.ts';
import type { Recognized } from '../facts.ts';
import type { Job } from './job.ts';
import type { Window } from './window.ts';

/** What a recognizer finds in the parts of a message, by its place in the message; what it cannot read it does not find. */
function attempt<T extends { readonly start: number }>(
  windows: readonly Window[] | undefined,
  read: (text: string) => T[],
): T[] {
  return (windows ?? []).flatMap(({ text, start }) => {
    try {
      return read(text).map((found) => ({ ...found, start: found.start + start }));
    } catch {
      return [];
    }
  });
}

function run({ windows, now }: Job): Recognized {
  return {
    money: attempt(windows.money, readMoney),
    when: attempt(windows.when, (text) => readWhen(text, now)),
    phones: attempt(windows.phones, readPhones),
  };
}

/** The first calls compile the recognizers' patterns, which takes a second: they are made before the first message. */
const WARM_UP: Job = {
  windows: {
    money: [{ text: '£5 or two grand', start: 0 }],
    when: [{ text: 'yesterday at 3, 8 July', start: 0 }],
    phones: [{ text: '01632 960000', start: 0 }],
  },
  now: { year: 2026, month: 1, day: 1, hour: 12, minute: 0 },
};

run(WARM_UP);
run(WARM_UP);
parentPort?.on('message', (job: Job) => parentPort?.postMessage(run(job)));
parentPort?.postMessage('ready');
