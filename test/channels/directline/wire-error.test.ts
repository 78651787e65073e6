import assert from 'node:assert/strict';
import { wireError } from '../../../src/channels/directline/wire-error.ts';
import { AppError } from '../../../src/errors.ts';
import type { ErrorCode } from '../../../src/errors.ts';

describe('an error on the wire', () => {
  const names: [ErrorCode, number, string][] = [
    ['BAD_REQUEST', 400, 'BadArgument'],
    ['MISSING_PROPERTY', 400, 'MissingProperty'],
    ['TOKEN_EXPIRED', 403, 'TokenExpired'],
    ['CONVERSATION_ERASED', 403, 'TokenExpired'],
    ['NOT_FOUND', 404, 'BadArgument'],
    ['TURN_FAILED', 502, 'BotError'],
    ['TURN_TIMED_OUT', 502, 'BotError'],
  ];
  for (const [code, status, name] of names)
    it(`is ${status} ${name} for ${code}, as in Direct Line itself`, () => {
      const told = wireError(new AppError(code, 'what is wrong'));
      assert.deepEqual(told, { status, body: { error: { code: name, message: 'what is wrong' } } });
    });

  it('tells a client nothing of a fault that nobody foresaw', () => {
    const { status, body } = wireError(new TypeError('at line 7 of a secret file'));
    assert.equal(status, 500);
    assert.doesNotMatch(JSON.stringify(body), /secret/);
  });
});
