import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { ITEMS } from '../../src/case/vocabulary.ts';
import { answerCases } from '../../src/cli/answer-cases.ts';
import { projectRoot } from '../../src/content/project-root.ts';

const answers = z.union([
  z.strictObject({
    steps: z.array(
      z.strictObject({
        id: z.string(),
        when: z.enum(['now', 'today', 'keep-in-mind']),
        action: z.string(),
        contacts: z.array(z.string()),
      }),
    ),
    collarCheck: z.boolean(),
    referral: z.string(),
  }),
  z.strictObject({ error: z.string() }),
]);

const errorsOf = (...lines: string[]): (string | undefined)[] => {
  const answer = answerCases(join(projectRoot(), 'dialogs'), '2026-11-23');
  return lines.map((line, index) => {
    const said = answers.parse(answer(line, index + 1));
    return 'error' in said ? said.error : undefined;
  });
};

describe('the plan command', () => {
  it('answers a bad line with what is wrong and where, and goes on', () => {
    assert.deepEqual(
      errorsOf('{}', '{bad', '{"claimed":"pirates"}', '{"items":{"gold":{"asked":true}}}', '{}'),
      [
        undefined,
        'line 2: is not JSON; it wants one case, such as {"claimed":"police"}',
        'line 3: claimed.0: is "pirates"; it wants one of police, hmrc-or-tax, bank, court-or-bailiff, ' +
          'government-other, tech-or-telecom, delivery-or-shop, family-or-friend, unknown',
        `line 4: items.gold: is not a key that belongs here; the keys are ${ITEMS.join(', ')}`,
        undefined,
      ],
    );
  });

  it('refuses a force that there is not, and one whose languages are missing, in plain words', () => {
    const [nowhere, gwent] = errorsOf('{"force":"nowhere"}', '{"force":"gwent"}');
    assert.match(
      nowhere ?? '',
      /^line 1: .*nowhere\.yaml: file: is missing; the forces are gwent, metropolitan/,
    );
    assert.match(gwent ?? '', /^line 2: .*Gwent Police must serve Welsh .* refused on purpose/);
  });

  it('reads lines from stdin and writes one line for each', async () => {
    const script = join(projectRoot(), 'src/cli/plan.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdin.end('{"rightNow":["coming"]}\nnonsense\n{"distress":true}');
    const lines = (await text(child.stdout)).trimEnd().split('\n');
    const said = lines.map((line) => answers.parse(JSON.parse(line)));
    assert.equal(said.length, 3);
    assert.ok('steps' in said[0]! && said[0].steps[0]?.contacts[0] === '999');
    assert.ok('error' in said[1]!);
    assert.ok('steps' in said[2]! && said[2].referral === 'samaritans');
  });
});
