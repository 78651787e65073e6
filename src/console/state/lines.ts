import type { ChatLine } from '../../console-protocol.ts';

/** The lines in order, each once, whatever came twice or late. What came later is the newer wording. */
export function mergeLines(lines: readonly ChatLine[], more: readonly ChatLine[]): readonly ChatLine[] {
  const bySeq = new Map([...lines, ...more].map((line) => [line.seq, line]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

/** How many of the person's messages came after what was read. */
export const unreadAfter = (lines: readonly ChatLine[], readUpTo: number): number =>
  lines.filter(({ from, seq }) => from === 'person' && seq > readUpTo).length;

/** When the person last wrote, if no operator has answered since; else null. */
export function waitingSince(lines: readonly ChatLine[]): number | null {
  const last = lines.findLast(({ from }) => from === 'person' || from === 'operator');
  return last?.from === 'person' ? last.at : null;
}
