import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/content/project-root.ts';

const PRODUCT = ['dialogs', 'src', 'scripts', 'package.json', 'tsconfig.json'];
/** Pieces are past no review date on it. */
const DAY = '2026-11-23';

const RULES = 'dialogs/advice/rules/habits.ts';
const PIECE = 'dialogs/advice/steps/trust-your-instincts.en-GB.md';

/** A repository of its own, with the product as it stands here in its first commit. */
class Repository {
  readonly folder = mkdtempSync(join(tmpdir(), 'ringback-versions-'));

  constructor() {
    for (const name of PRODUCT)
      cpSync(join(projectRoot(), name), join(this.folder, name), { recursive: true });
    symlinkSync(join(projectRoot(), 'node_modules'), join(this.folder, 'node_modules'), 'dir');
    this.git('init', '--quiet');
    appendFileSync(join(this.folder, '.git/info/exclude'), 'node_modules\n');
    this.commit('the product');
  }

  git(...args: string[]): void {
    const who = [
      '-c',
      'user.name=Reviewer',
      '-c',
      'user.email=reviewer@example.org',
      '-c',
      'commit.gpgsign=false',
    ];
    const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: this.folder, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', message);
  }

  alter(file: string, alteration: (text: string) => string): void {
    const path = join(this.folder, file);
    const text = readFileSync(path, 'utf8');
    const altered = alteration(text);
    assert.notEqual(altered, text, `nothing was planted in ${file}`);
    writeFileSync(path, altered);
  }

  diff(...args: string[]): { code: number | null; said: string; complaint: string } {
    const script = join(this.folder, 'scripts/cli.mjs');
    const all = [script, 'policy-diff', ...args, '--day', DAY, '--facts', '2'];
    const { status, stdout, stderr } = spawnSync(process.execPath, all, {
      cwd: this.folder,
      encoding: 'utf8',
    });
    return { code: status, said: stdout, complaint: stderr };
  }
}

/** The headings of a report that are underlined, with what stands under each. */
const sectionsOf = (said: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    said
      .split(/\n\n(?=.+\n=+\n)/u)
      .slice(1)
      .map((section) => [section.split('\n')[0] ?? '', section]),
  );

describe('The policy diff', function () {
  this.timeout(120_000);
  let repository: Repository;
  before(() => {
    repository = new Repository();
  });
  after(() => rmSync(repository.folder, { recursive: true, force: true }));

  it('says that nothing changed between a commit and the same files', () => {
    const { code, said, complaint } = repository.diff();
    assert.equal(code, 0, complaint);
    assert.match(said, /HEAD \([0-9a-f]+\) → the working tree\n[\d,]+ cases compared/u);
    assert.match(said, /Every plan is the same\.\nNothing changed\.\n$/u);
  });

  it('shows a planted rule and planted words, and nothing else', () => {
    repository.alter(RULES, (text) =>
      text.replace(
        "{ step: 'warn-others', when: 'keep-in-mind', if: always }",
        "{ step: 'warn-others', when: 'today', if: claimed('bank') }",
      ),
    );
    repository.alter(PIECE, (text) => text.replace(/\n[^\n]+\n$/u, '\nTake all the time that you need.\n'));
    const { code, said, complaint } = repository.diff();
    assert.equal(code, 1, complaint);
    const sections = sectionsOf(said);
    assert.deepEqual(Object.keys(sections), [
      'Steps removed',
      'Steps moved in time',
      'Steps whose words or contacts changed',
      'Pieces, contacts and forces',
    ]);
    const { 'Steps removed': removed = '', 'Steps moved in time': moved = '' } = sections;
    assert.match(removed, /^warn-others \(keep in mind\): [\d,]+ cases$/mu);
    assert.match(
      removed,
      /The smallest case: Nothing is known\.\n +\{\}\n +Before, keep in mind: .*warn-others/u,
    );
    assert.match(moved, /^warn-others \(from keep in mind to today\): [\d,]+ cases$/mu);
    assert.match(moved, /The smallest case: The caller said: bank\.\n/u);
    const words = sections['Steps whose words or contacts changed'] ?? '';
    assert.deepEqual(
      words.match(/^\S.*: [\d,]+ cases$/gmu)?.map((line) => line.split(':')[0]),
      ['trust-your-instincts (why)'],
    );
    assert.match(
      sections['Pieces, contacts and forces'] ?? '',
      /\n\nstep trust-your-instincts\n {2}- why: .+\n {2}\+ why: Take all the time that you need\.\n$/u,
    );
  });

  it('compares two commits, whatever the working tree holds', () => {
    repository.commit('a change of advice');
    repository.alter(PIECE, (text) => `${text}\n\nA paragraph too many.\n`);
    const two = repository.diff('HEAD~1', 'HEAD');
    assert.equal(two.code, 1, two.complaint);
    assert.match(two.said, /^HEAD~1 \([0-9a-f]+\) → HEAD \([0-9a-f]+\)\n/u);
    assert.match(two.said, /^warn-others \(keep in mind\)/mu);
    assert.equal(repository.diff('HEAD', 'HEAD').code, 0);
  });

  it('names the fault of a version that cannot be run', () => {
    const { code, complaint } = repository.diff();
    assert.equal(code, 2);
    assert.match(
      complaint,
      /policy-diff: the working tree cannot be run: .*trust-your-instincts.* 3 paragraphs/u,
    );
  });

  it('says so of a version from before there were plans', () => {
    repository.git('rm', '--quiet', '-r', '--cached', 'dialogs/advice/plan.ts');
    repository.git('commit', '--quiet', '--message', 'before there were plans');
    const { code, complaint } = repository.diff('HEAD', 'HEAD~1');
    assert.equal(code, 2);
    assert.match(complaint, /policy-diff: HEAD \([0-9a-f]+\) cannot be run: .*plan\.ts/u);
  });

  it('refuses what is no commit, in plain words', () => {
    const { code, complaint } = repository.diff('nowhere');
    assert.equal(code, 2);
    assert.match(complaint, /policy-diff: there is no commit, branch or tag "nowhere" here\n/u);
  });
});
