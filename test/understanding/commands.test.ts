import assert from 'node:assert/strict';
import { PassThrough, Readable } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { answerTexts } from '../../src/cli/answer-texts.ts';
import { answerLines } from '../../src/cli/lines.ts';
import { redact } from '../../src/redaction/redact.ts';
import { summarise } from '../../src/understanding/summarise.ts';

async function answers(lines: string, answer: (text: string) => unknown): Promise<unknown[]> {
  const output = new PassThrough();
  const written = textOf(output);
  await answerLines(Readable.from([Buffer.from(lines)]), output, answerTexts(answer));
  return (await written)
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

describe('the commands that read a message a line', () => {
  it('answer each line with one', async () => {
    const lines = '{"text":"they want my PIN"}\n{"id":1,"text":"hello"}\n';
    assert.deepEqual(await answers(lines, summarise), [
      {
        asked: ['pin-or-passcode'],
        given: [],
        notSure: [],
        claimed: [],
        onCall: false,
        danger: false,
        policeVerify: false,
      },
      { asked: [], given: [], notSure: [], claimed: [], onCall: false, danger: false, policeVerify: false },
    ]);
  });

  it('give the redacted text with its spans', async () => {
    assert.deepEqual(await answers('{"text":"my pin is 4471"}', (text) => redact(text)), [
      {
        text: 'my pin is [PIN or password removed]',
        spans: [{ type: 'pin_or_passcode', start: 10, end: 14 }],
      },
    ]);
  });

  it('name a bad line and go on', async () => {
    const found = await answers('nonsense\n{"text":5}\n{"text":"ok"}\n', (text) => text);
    assert.deepEqual(found, [
      { error: 'line 1: not JSON' },
      { error: 'line 2: "text" must be a string' },
      'ok',
    ]);
  });

  it('count danger and distress as danger', () => {
    assert.ok(summarise('i want to die').danger);
    assert.ok(summarise('he is at my door').danger);
  });
});
