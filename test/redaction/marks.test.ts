import assert from 'node:assert/strict';
import { markOf, SENSITIVE_LABELS } from '../../src/redaction/marks.ts';
import { SENSITIVE_TYPES } from '../../src/redaction/types.ts';

describe('what is removed is named', () => {
  it('by a mark of its own for every kind of value', () => {
    assert.equal(new Set(SENSITIVE_TYPES.map(markOf)).size, SENSITIVE_TYPES.length);
    assert.equal(markOf('nino'), `[${SENSITIVE_LABELS.nino} removed]`);
  });
});
