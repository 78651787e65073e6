import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { projectRoot } from '../../src/content/project-root.ts';

const PLAYS = join(projectRoot(), 'test/scenarios');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

describe('the chat command', function () {
  this.timeout(60_000);

  /** Stands in for the machine's temporary folder, so that what is left in it is seen. */
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'ringback-chat-test-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function chat(args: readonly string[], typed = ''): Promise<Ended> {
    const command = [join(projectRoot(), 'scripts/cli.mjs'), 'chat', ...args];
    const child = spawn(process.execPath, command, { env: { ...process.env, TMPDIR: folder } });
    const code = new Promise<number | null>((resolve) => child.once('close', resolve));
    child.stdin.end(typed);
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await code, out, err };
  }

  const playOf = (...lines: string[]): string => {
    const file = join(folder, 'written-here.play');
    writeFileSync(file, ['A play of the tests', ...lines, ''].join('\n'));
    return file;
  };

  const left = (): readonly string[] =>
    readdirSync(folder).filter((name) => name.startsWith('ringback-chat-'));

  for (const name of readdirSync(PLAYS).filter((one) => one.endsWith('.play'))) {
    it(`plays ${name} to its end, as a reader would see it`, async () => {
      const { code, out, err } = await chat(['--script', join(PLAYS, name)]);
      assert.equal(code, 0, err);
      assert.match(out, /^! If they are still on the phone, hang up now/mu);
      assert.match(out, /^You press: None of these$/mu);
      assert.match(out, /^\[ \] \S/mu);
      assert.doesNotMatch(out, /\*\*|\]\(/u);
    });
  }

  it('stops at the first line of a play that does not come true, and says which and why', async () => {
    const file = playOf(
      '',
      'Bot asks: rightNow',
      'You press: None of these',
      'Bot asks: given',
      'You: never said',
    );
    const { code, out, err } = await chat(['--script', file]);
    assert.equal(code, 1);
    assert.ok(err.startsWith(`${file}, line 5: Bot asks: given\n`), err);
    assert.match(err, /Expected the bot to ask "given"; it asked "asked"\./u);
    assert.match(err, /The bot had said:\n {2}What did they ask for\?/u);
    assert.doesNotMatch(out, /never said/u);
  });

  it('says what could have been pressed instead of a button that is not there', async () => {
    const { code, err } = await chat(['--script', playOf('You press: None of these, My dog')]);
    assert.equal(code, 1);
    assert.match(err, /line 2: .*My dog\n.*there is: .* \| None of these \| Not sure\./u);
  });

  it('reads what is piped to it as what a person types, numbers included, and keeps nothing', async () => {
    const { code, out, err } = await chat([], 'the police rang me\n\n4\n1 and 3');
    assert.equal(code, 0, err);
    assert.match(out, /^You: 1 and 3$/mu);
    assert.match(out, /National Insurance number\s+and\s+your\s+passport/u);
    assert.deepEqual(left(), []);
  });

  it('keeps the conversation where it is told to', async () => {
    const data = join(folder, 'kept');
    const { code, err } = await chat(['--data', data], 'none of these');
    assert.equal(code, 0, err);
    assert.ok(existsSync(join(data, 'ringback.db')));
  });

  it('speaks as the force it is told to be', async () => {
    const nowhere = await chat(['--force', 'nowhere']);
    assert.equal(nowhere.code, 1);
    assert.match(nowhere.err, /nowhere\.yaml: file: is missing; the forces are .*psni/u);
    assert.equal((await chat(['--force', 'psni'])).code, 0);
  });

  it('answers a wrong command line or an unreadable file in one line', async () => {
    const wrong = [
      ['--nope'],
      ['more'],
      ['--force'],
      ['--script', folder],
      ['--script', join(folder, 'none')],
    ];
    for (const args of wrong) {
      const { code, out, err } = await chat(args);
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.match(err, /^chat: [^\n]+\n$/u);
    }
  });

  it('explains itself', async () => {
    const { code, out } = await chat(['--help']);
    assert.equal(code, 0);
    for (const option of ['--script FILE', '--force ID', '--data DIR']) assert.ok(out.includes(option));
  });
});
