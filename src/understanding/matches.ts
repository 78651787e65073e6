interface Found<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** The matches of a kind that no match against them overlaps. */
export function standing<T, M extends Found<T>>(
  found: readonly M[],
  kind: T,
  against: readonly T[] = [],
): M[] {
  const denials = found.filter(({ value }) => against.includes(value));
  return found.filter(
    ({ value, start, end }) =>
      value === kind && !denials.some((denial) => denial.start < end && denial.end > start),
  );
}
