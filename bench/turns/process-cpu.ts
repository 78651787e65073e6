import { readFileSync, readdirSync } from 'node:fs';

/** What one unit of the kernel's process times is, in milliseconds; the same on every Linux. */
const TICK = 10;

/** From `/proc/PID/stat`, counted from after the name, which may hold anything: parent, and four times in ticks. */
const PARENT = 1;
const OWN = [11, 12];
const OF_ENDED_CHILDREN = [13, 14];

function statOf(pid: string): readonly number[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
  } catch {
    // It ended just now.
    return null;
  }
}

const ticks = (stat: readonly number[], fields: readonly number[]): number =>
  fields.reduce((total, field) => total + (stat[field] ?? 0), 0);

/**
 * CPU that a process and its children have used since its start, user and system, in milliseconds; children that ended
 * count too. Null where the system has no `/proc`.
 */
export function cpuWithChildren(pid: number): number | null {
  const parent = statOf(String(pid));
  if (parent === null) return null;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = statOf(name);
      return stat?.[PARENT] === pid ? [ticks(stat, OWN)] : [];
    });
  return TICK * (ticks(parent, [...OWN, ...OF_ENDED_CHILDREN]) + children.reduce((sum, one) => sum + one, 0));
}
