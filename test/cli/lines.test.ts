import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { answerTexts } from '../../src/cli/answer-texts.ts';
import { answerLines } from '../../src/cli/lines.ts';
import { projectRoot } from '../../src/content/project-root.ts';

const echo = answerTexts((text) => text);

async function answersTo(chunks: Iterable<Uint8Array>): Promise<unknown[]> {
  const output = new PassThrough();
  const written = textOf(output);
  await answerLines(Readable.from(chunks), output, echo);
  return (await written)
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the commands that answer line by line', () => {
  it('read past a byte order mark, carriage returns, blank lines and a missing last line feed', async () => {
    const lines = '\ufeff{"text":"a"}\r\n\r\n  \n\n{"text":"b"}\r\n{"text":"c"}';
    assert.deepEqual(await answersTo([bytesOf(lines)]), ['a', 'b', 'c']);
  });

  it('count blank lines when they name a bad one', async () => {
    assert.deepEqual(await answersTo([bytesOf('\n{"text":"a"}\n\n{bad\nnull\n{"text":7}\n{"text":"b"}\n')]), [
      'a',
      { error: 'line 4: not JSON' },
      { error: 'line 5: "text" must be a string' },
      { error: 'line 6: "text" must be a string' },
      'b',
    ]);
  });

  it('read bytes however they are cut, and the line separators that JSON may hold', async () => {
    const texts = ['naïve £5', '👩‍👩‍👧‍👦', 'one\u2028two\u2029three', ''];
    const bytes = bytesOf(texts.map((text) => `${JSON.stringify({ text })}\n`).join(''));
    assert.deepEqual(await answersTo([bytes]), texts);
    assert.deepEqual(await answersTo(Array.from(bytes, (byte) => Uint8Array.of(byte))), texts);
  });

  it('answer nothing with nothing', async () => {
    assert.deepEqual(await answersTo([]), []);
    assert.deepEqual(await answersTo([bytesOf('\n')]), []);
  });

  it('answer a line while the next is still being written', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const ended = answerLines(input, output, echo);
    input.write('{"text":"first"}\n{"text":"sec');
    assert.equal(String((await once(output, 'data'))[0]), '"first"\n');
    input.end('ond"}');
    assert.equal(String((await once(output, 'data'))[0]), '"second"\n');
    await ended;
  });

  it('read no further than a slow reader of the answers', async () => {
    const LINES = 10_000;
    let taken = 0;
    function* lines(): Generator<Uint8Array> {
      for (; taken < LINES; taken += 1) yield bytesOf(`{"text":"${'x'.repeat(100)}"}\n`);
    }
    const output = new PassThrough({ highWaterMark: 1000 });
    const ended = answerLines(Readable.from(lines(), { highWaterMark: 1 }), output, echo);
    await new Promise((resolve) => setImmediate(resolve));
    await once(output, 'readable');
    assert.ok(taken < LINES / 10, `${taken} lines taken`);
    assert.equal((await textOf(output)).length, LINES * 103);
    await ended;
  });
});

describe('a command whose reader goes away', () => {
  for (const name of ['redact', 'understand'])
    it(`ends quietly: ${name}`, async () => {
      const child = spawn(process.execPath, ['--import', 'tsx', join(projectRoot(), `src/cli/${name}.ts`)], {
        stdio: 'pipe',
      });
      const complaints = textOf(child.stderr);
      // What is left of the input has nobody to read it.
      child.stdin.on('error', () => undefined);
      child.stdin.write('{"text":"hello"}\n');
      await once(child.stdout, 'data');
      child.stdout.destroy();
      child.stdin.end('{"text":"hello"}\n'.repeat(2000));
      const [code] = (await once(child, 'exit')) as [number | null];
      assert.equal(await complaints, '');
      assert.equal(code, 0);
    });
});
