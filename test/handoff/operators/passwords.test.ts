import assert from 'node:assert/strict';
import fc from 'fast-check';
import { passwordFault } from '../../../src/handoff/operators/password-rules.ts';
import { hashPassword, isPassword } from '../../../src/handoff/operators/passwords.ts';
import { createWorkLimit } from '../../../src/handoff/operators/work-limit.ts';

const CHEAP = { ln: 4, r: 8, p: 1 };

describe('a password', () => {
  it('is kept as a salted scrypt hash in PHC form, at the cost that OWASP asks for', async () => {
    const hash = await hashPassword('otter marble ladder');
    assert.match(hash, /^\$scrypt\$ln=17,r=8,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    assert.ok(await isPassword('otter marble ladder', hash));
    assert.notEqual(hash, await hashPassword('otter marble ladder'));
  }).timeout(30_000);

  it('is the one that was hashed, whatever it is, and no other is', async () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(texts, texts, async (password, other) => {
        const hash = await hashPassword(password, CHEAP);
        assert.ok(await isPassword(password, hash));
        const same = password.normalize('NFKC') === other.normalize('NFKC');
        assert.equal(await isPassword(other, hash), same);
      }),
      { numRuns: 50 },
    );
  });

  it('is the same however its letters were put together by the keyboard', async () => {
    const hash = await hashPassword('cafe\u0301 noir tonight', CHEAP);
    assert.ok(await isPassword('caf\u00e9 noir tonight', hash));
  });

  it('is never right for an account that has none', async () => {
    assert.equal(await isPassword('', null), false);
  }).timeout(30_000);

  it('is refused, in words that say what to do, when it is short, common, regular or the login', () => {
    const refused = [
      ...['', 'short', 'elevenchars', 'x'.repeat(129)],
      ...[
        'password1234',
        'P@ssw0rd1234',
        'PasswordPassword',
        'qwertyuiop12',
        'letmein!!!!!!',
        'Police999999',
      ],
      ...[
        'aaaaaaaaaaaa',
        'abababababab',
        '123456789012',
        '192837465019',
        'abcdefghijkl',
        'ann.smith.ann',
        'ann.smith2026',
      ],
    ];
    for (const password of refused) {
      const fault = passwordFault(password, 'ann.smith');
      assert.match(fault ?? '', /Use /, password);
    }
  });

  it('may be anything else, with no rule about which characters it has', () => {
    const taken = [
      'otter marble ladder',
      'correct horse battery staple',
      'ünïcödé şifre',
      'gK3!xq9Zp0-w',
      '密码是非常好的老虎和大海啊',
    ];
    for (const password of taken) assert.equal(passwordFault(password, 'ann.smith'), null, password);
  });
});

describe('dear work', () => {
  it('runs so much at once, lets so much wait in its order, and refuses the rest', async () => {
    const limited = createWorkLimit(2, 3);
    const [order, running]: [number[], Set<number>] = [[], new Set()];
    let most = 0;
    const work = (id: number) => async (): Promise<void> => {
      running.add(id);
      most = Math.max(most, running.size);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running.delete(id);
      order.push(id);
    };
    const results = await Promise.allSettled([1, 2, 3, 4, 5, 6].map((id) => limited(work(id))));
    assert.deepEqual([order, most], [[1, 2, 3, 4, 5], 2]);
    assert.deepEqual(
      results.map(({ status }) => status),
      [...new Array<string>(5).fill('fulfilled'), 'rejected'],
    );
    await limited(work(7));
  });

  it('gives its place back when it fails', async () => {
    const limited = createWorkLimit(1, 0);
    await assert.rejects(limited(() => Promise.reject(new Error('no'))));
    assert.equal(await limited(() => Promise.resolve(1)), 1);
  });
});
