import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadSigningKeys } from '../../../src/channels/directline/signing-keys.ts';
import { createTokens } from '../../../src/channels/directline/tokens.ts';
import { systemClock } from '../../../src/clock.ts';

describe('the keys that sign tokens', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ringback-keys-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are made on a first start, for the owner alone, and stay the same afterwards', async () => {
    const first = loadSigningKeys(undefined, path.join(folder, 'new'));
    const file = path.join(folder, 'new', 'signing-keys.json');
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    assert.deepEqual(JSON.parse(await readFile(file, 'utf8')), first);
    assert.deepEqual(loadSigningKeys(undefined, path.join(folder, 'new')), first);
  });

  it('come from the configuration when it has any, and no file is made', async () => {
    const configured = [{ id: 'a', secret: 'x'.repeat(43) }];
    assert.deepEqual(loadSigningKeys(configured, folder), configured);
    await assert.rejects(stat(path.join(folder, 'signing-keys.json')));
  });

  it('stop the start in plain words when their file is damaged', async () => {
    for (const content of ['{', '[]', '[{"id":"a","secret":"short"}]']) {
      await writeFile(path.join(folder, 'signing-keys.json'), content);
      assert.throws(() => loadSigningKeys(undefined, folder), {
        code: 'CONFIG_INVALID',
        message: /signing-keys\.json/,
      });
    }
  });

  it('can be changed in use: the first signs, and those after it still verify', async () => {
    const key = (id: string) => ({ id, secret: Buffer.alloc(32, id).toString('base64url') });
    const before = await createTokens([key('old')], 3_600, systemClock);
    const during = await createTokens([key('new'), key('old')], 3_600, systemClock);
    const after = await createTokens([key('new')], 3_600, systemClock);
    const { token } = await before.issue({ conversation: 'c' });
    assert.equal((await during.verify(token)).conversation, 'c');
    await assert.rejects(after.verify(token), { code: 'FORBIDDEN' });
    assert.equal((await after.verify((await during.issue({ conversation: 'd' })).token)).conversation, 'd');
  });
});
