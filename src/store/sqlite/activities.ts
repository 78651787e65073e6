import type { LogEntry } from '../store.ts';
import { statement } from './statement.ts';
import type { Database } from './statement.ts';

export interface Activities {
  append(conversation: string, entry: LogEntry): void;
  /** False if the conversation has no entry with this `seq`. */
  rewrite(conversation: string, entry: Pick<LogEntry, 'seq' | 'activity'>): boolean;
  list(conversation: string, after: number, limit: number): readonly LogEntry[];
}

interface Columns {
  readonly seq: number;
  readonly id: string;
  readonly direction: LogEntry['direction'];
  readonly activity: string;
  readonly at: number;
}

const toEntry = ({ seq, id, direction, activity, at }: Columns): LogEntry => ({
  seq,
  id,
  direction,
  activity: JSON.parse(activity) as LogEntry['activity'],
  at,
});

/** The append-only log of every conversation. */
export function activities(database: Database): Activities {
  const append = statement(
    database,
    'INSERT INTO activities (conversation, seq, id, direction, activity, at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const rewrite = statement(
    database,
    'UPDATE activities SET activity = ? WHERE conversation = ? AND seq = ?',
  );
  const list = statement<Columns>(
    database,
    'SELECT seq, id, direction, activity, at FROM activities WHERE conversation = ? AND seq > ? ORDER BY seq LIMIT ?',
  );

  return {
    append: (conversation, { seq, id, direction, activity, at }) => {
      append.run(conversation, seq, id, direction, JSON.stringify(activity), at);
    },
    rewrite: (conversation, { seq, activity }) =>
      rewrite.run(JSON.stringify(activity), conversation, seq) > 0,
    list: (conversation, after, limit) => list.all(conversation, after, limit).map(toEntry),
  };
}
