import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

const messageSchema = z.looseObject({ text: z.string() });

/**
 * Reads JSON lines with a `text`, writes one JSON line for each. A bad line yields `{"error":"line N: …"}` and
 * reading goes on. Waits when the reader of the output is slower.
 */
export async function eachText(
  input: Readable,
  output: Writable,
  answer: (text: string) => unknown,
): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    if (!output.write(`${JSON.stringify(answerTo(line, number, answer))}\n`)) await once(output, 'drain');
  }
}

function answerTo(line: string, number: number, answer: (text: string) => unknown): unknown {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: `line ${number}: not JSON` };
  }
  const message = messageSchema.safeParse(value);
  return message.success ? answer(message.data.text) : { error: `line ${number}: "text" must be a string` };
}
