import type { Clock } from '../../clock.ts';

export interface Duties {
  /** False when another holder has it. */
  hold(duty: string, holder: string, holdFor: number): boolean;
  leave(duty: string, holder: string): void;
}

/** Duties in memory: one process has the database, and whatever holds a duty ends with it. */
export function createDuties(clock: Clock): Duties {
  const held = new Map<string, { readonly holder: string; readonly until: number }>();
  return {
    hold: (duty, holder, holdFor) => {
      const now = clock.now();
      const other = held.get(duty);
      if (other !== undefined && other.holder !== holder && other.until > now) return false;
      held.set(duty, { holder, until: now + holdFor });
      return true;
    },
    leave: (duty, holder) => {
      if (held.get(duty)?.holder === holder) held.delete(duty);
    },
  };
}
