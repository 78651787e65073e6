const REST = '…';

/** How many steps two lists begin with alike. */
function alike(one: readonly string[], other: readonly string[]): number {
  const first = one.findIndex((id, index) => id !== other[index]);
  return first === -1 ? one.length : first;
}

/** Both lists on a line each, from one step before the first difference to one after the last. */
export function aroundChanges(
  before: readonly string[],
  after: readonly string[],
): readonly [string, string] {
  const start = Math.min(alike(before, after), alike(after, before));
  const [restBefore, restAfter] = [before.slice(start), after.slice(start)].map((rest) => rest.toReversed());
  const end = Math.min(alike(restBefore ?? [], restAfter ?? []), alike(restAfter ?? [], restBefore ?? []));
  const line = (ids: readonly string[]): string => {
    const [from, to] = [Math.max(start - 1, 0), Math.min(ids.length - end + 1, ids.length)];
    const shown = [...(from > 0 ? [REST] : []), ...ids.slice(from, to), ...(to < ids.length ? [REST] : [])];
    return shown.join(' · ') || 'nothing';
  };
  return [line(before), line(after)];
}
