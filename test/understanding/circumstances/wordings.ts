import assert from 'node:assert/strict';
import { redact } from '../../../src/redaction/redact.ts';
import { understand } from '../../../src/understanding/understand.ts';
import type { Facts } from '../../../src/understanding/facts.ts';

/** What is understood of a message as it is in use: redacted first. */
export const factsOf = (text: string): Facts => understand(redact(text).text);

/** Asserts that each wording says what it should, all that fail at once. */
export function say<T>(read: (facts: Facts) => T, wanted: T, wordings: readonly string[]): void {
  const found = wordings.map((text) => ({ text, said: read(factsOf(text)) }));
  assert.deepEqual(
    found.filter(({ said }) => said !== wanted),
    [],
  );
}
