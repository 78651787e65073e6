import { CLAIMED, GIVEN, ITEMS, PAYMENT_METHODS } from '../../src/case/vocabulary.ts';
import type { Item } from '../../src/case/vocabulary.ts';
import type { Value } from './path.ts';

/** Every set of at most `most` of these. */
export function sets<T>(values: readonly T[], most: number): readonly (readonly T[])[] {
  if (values.length === 0 || most === 0) return [[]];
  const [first, ...rest] = values;
  const without = sets(rest, most);
  return first === undefined ? without : [...sets(rest, most - 1).map((set) => [first, ...set]), ...without];
}

/** What may be true at once; "none" and "not sure" stand alone. */
export const RIGHT_NOW_SETS: readonly Value[] = [
  ...sets(['on-the-phone', 'coming', 'has-something'], 3).filter(({ length }) => length > 0),
  ['none'],
  ['not-sure'],
];

/** Every set of up to `most` items, and nothing asked for. */
export const itemSets = (most: number): readonly (readonly (Item | 'none')[])[] =>
  sets(ITEMS, most).map((items) => (items.length === 0 ? ['none'] : items));

/**
 * Every way to answer these rows. `room`: how many rows that nobody asked for may be answered other than "no"; each is one
 * more item that came up.
 */
export function rowAnswers(
  rows: readonly string[],
  asked: readonly string[],
  room: number,
): readonly Readonly<Record<string, string>>[] {
  const [row, ...rest] = rows;
  if (row === undefined) return [{}];
  const volunteered = !asked.includes(row);
  return (volunteered && room === 0 ? (['no'] as const) : GIVEN).flatMap((given) => {
    const left = volunteered && given !== 'no' ? room - 1 : room;
    return rowAnswers(rest, asked, left).map((others) => ({ [row]: given, ...others }));
  });
}

/** Every answer to the questions that have few. */
export const FEW: Readonly<Record<string, readonly string[]>> = {
  hungUp: ['hung-up', 'cannot', 'keep-ringing'],
  rung999: ['rung', 'cannot-ring', 'safe-now'],
  danger: ['go-on', 'safe-now'],
  paidBy: PAYMENT_METHODS,
  claimed: CLAIMED,
  passOn: ['pass-on', 'stay'],
  longWait: ['wait', 'ring-me', 'stay'],
  ringBack: ['ring-me', 'stay'],
};
