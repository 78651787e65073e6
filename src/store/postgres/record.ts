import { asText } from './text.ts';

/**
 * A row as the one parameter of a part of the turn's statement: JSON, which `json_to_record` takes apart again.
 * @param row without fields where the turn has none: every column is null then.
 */
export const record = (row: object): string =>
  JSON.stringify(row, (_, value: unknown) => (typeof value === 'string' ? asText(value) : value));
