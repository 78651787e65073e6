import type { SourceFiles } from './graph.ts';
import { SIZES } from './rules.ts';

const lineCount = (text: string): number => text.replace(/\n$/, '').split('\n').length;

/** What is too long: single files, or the product's files as a whole. */
export function sizeBreaches(files: SourceFiles): readonly string[] {
  const sizes = [...files].map(([path, text]) => ({ path, lines: lineCount(text) }));
  const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  const faults = sizes
    .filter(({ lines }) => lines > SIZES.largest)
    .map(({ path, lines }) => `${path} has ${lines} lines, ${SIZES.largest} are allowed`);
  if (at(0.5) > SIZES.median)
    faults.push(`the median file has ${at(0.5)} lines, ${SIZES.median} are allowed`);
  if (at(0.9) > SIZES.ninetieth) {
    faults.push(`one file in ten has ${at(0.9)} lines or more, ${SIZES.ninetieth} are allowed`);
  }
  return faults;
}
