import type { Value } from './statement.ts';

/** Hands a value to the statement that is being put together. Returns what stands for it in the text: `$1`, `$2` … */
export type Put = (value: Value) => string;

/** What one statement is handed, collected while its parts are put together. */
export function collectValues(): { readonly values: readonly Value[]; readonly put: Put } {
  const values: Value[] = [];
  return { values, put: (value) => `$${values.push(value)}` };
}
