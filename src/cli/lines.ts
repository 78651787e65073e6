import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Answers one line, which is not blank, by its number. */
export type AnswerLine = (line: string, number: number) => unknown;

/**
 * Reads lines, and writes one line of JSON for each as soon as it is read; blank lines are passed over. Waits while the
 * reader of the output is slower, and ends quietly when it goes away, as `head` does.
 */
export async function answerLines(input: Readable, output: Writable, answer: AnswerLine): Promise<void> {
  try {
    await pipeline(linesOf(input), (lines) => answersTo(lines, answer), output);
  } catch (error) {
    if (!isReaderGone(error)) throw error;
  }
}

const isReaderGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE';

async function* answersTo(lines: AsyncIterable<string>, answer: AnswerLine): AsyncGenerator<string> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() !== '') yield `${JSON.stringify(answer(line, number))}\n`;
  }
}

/**
 * The lines of a stream of UTF-8, without a byte order mark. Only a line feed ends one, since JSON may hold the other
 * line separators of Unicode; a carriage return before it is white space to JSON.
 */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let begun: string[] = [];
  for await (const bytes of input as AsyncIterable<Uint8Array>) {
    const [first = '', ...rest] = decoder.decode(bytes, { stream: true }).split('\n');
    begun.push(first);
    for (const next of rest) {
      yield begun.join('');
      begun = [next];
    }
  }
  yield begun.join('') + decoder.decode();
}
