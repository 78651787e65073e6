import { statement } from './statement.ts';
import type { Queryable } from './statement.ts';

export interface Duties {
  /** False when another holder has it. */
  hold(duty: string, holder: string, holdFor: number): Promise<boolean>;
  leave(duty: string, holder: string): Promise<void>;
}

/** What one instance at a time does. A duty is held before its `until`, and free from that millisecond on. */
export function duties(database: Queryable): Duties {
  const hold = statement(
    database,
    `INSERT INTO duties AS held (duty, holder, until) VALUES ($1, $2, now_ms() + $3::bigint)
     ON CONFLICT (duty) DO UPDATE SET holder = excluded.holder, until = excluded.until
     WHERE held.holder = excluded.holder OR held.until <= now_ms()`,
  );
  const leave = statement(database, 'DELETE FROM duties WHERE duty = $1 AND holder = $2');

  return {
    hold: async (duty, holder, holdFor) => (await hold.run(duty, holder, holdFor)) > 0,
    leave: async (duty, holder) => {
      await leave.run(duty, holder);
    },
  };
}
