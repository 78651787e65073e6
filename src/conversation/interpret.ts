import type { Input, Intent, Standing } from './intent.ts';
import { pressed } from './pressed.ts';
import { worded } from './worded.ts';

/** What the person means. Pure; files nothing. */
export function interpret(input: Exclude<Input, { kind: 'start' }>, standing: Standing): Intent {
  return input.kind === 'press' ? pressed(input, standing) : worded(input, standing);
}
