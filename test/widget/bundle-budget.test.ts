import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { renderChatPage } from '../../src/http/pages/chat-page.ts';
import { opening } from '../support/says.ts';

const folder = join(import.meta.dirname, '../../dist/public');
const assets = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>;
const built = (name: string): Buffer => readFileSync(join(folder, assets[name] ?? name));

const KIB = 1024;

describe('On a slow phone', () => {
  it('all that a first chat needs comes in 30 KiB, the page and the redaction rules included', () => {
    const page = renderChatPage({
      says: opening,
      session: {
        conversationId: 'c'.repeat(22),
        token: 't'.repeat(400),
        resumeHandle: 'r'.repeat(43),
        userId: 'dl_x',
      },
      nonce: 'n'.repeat(24),
      forceName: 'Northamptonshire Police',
      assets,
    });
    const files = [Buffer.from(page), ...['chat.js', 'chat.css', 'redaction.js'].map(built)];
    const size = files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
    assert.ok(size <= 30 * KIB, `${size} bytes with gzip`);
  });

  it('the launcher costs a host page less than 3 KiB', () => {
    assert.ok(gzipSync(built('ringback.js'), { level: 9 }).length < 3 * KIB);
    assert.ok(brotliCompressSync(built('ringback.js')).length < 3 * KIB);
  });

  it('the chat’s script waits for no other file', () => {
    assert.doesNotMatch(built('chat.js').toString(), /\bimport\s*(?:\{[^}]*\}\s*from\s*)?["'][^"']+["']/u);
  });

  it('the chat can make no sound and ask for no permission: whoever uses it may be hiding', () => {
    const scripts = readdirSync(join(folder, 'assets')).filter((file) =>
      /^(?:chat|presence)-.*\.js$/u.test(file),
    );
    assert.equal(scripts.length, 2);
    for (const file of scripts)
      assert.doesNotMatch(readFileSync(join(folder, 'assets', file), 'utf8'), /Audio|Notification|vibrate/u);
  });

  it('a built file’s name changes with its content, the launcher’s alone does not', () => {
    const { 'ringback.js': launcher, ...others } = assets;
    assert.equal(launcher, '/ringback.js');
    for (const address of Object.values(others)) assert.match(address, /-[A-Z0-9]{8}\.(?:js|css)$/u);
  });
});
