import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { AppError, ERRORS } from '../src/errors.ts';

describe('the register of errors', () => {
  it('is what docs/errors.md says, code by code', async () => {
    const text = await readFile(new URL('../docs/errors.md', import.meta.url), 'utf8');
    const rows = text
      .split('\n')
      .filter((line) => /^\| `[A-Z_]+` /.test(line))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    const documented = rows.map(([, code, status, remedy]) => [code, status, remedy]);
    const registered = Object.entries(ERRORS).map(([code, { status, remedy }]) => [
      `\`${code}\``,
      String(status),
      remedy,
    ]);
    assert.deepEqual(documented.sort(), registered.sort());
  });

  it('gives every error its status', () => {
    assert.equal(new AppError('TOO_LARGE', 'x').status, 413);
  });
});
