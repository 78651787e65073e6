import { storeFailure } from './failure.ts';
import { statement } from './statement.ts';
import type { Database } from './statement.ts';

export interface GroupCommit {
  /**
   * Runs `work` in the next shared transaction and resolves with its value when that is on the disk. If `work` throws,
   * only its own changes are undone, unless the database itself failed: then the whole group rejects.
   */
  run<T>(work: () => T): Promise<T>;
  /** Commits all that waits, at once. */
  flush(): void;
}

interface Job {
  /** Does the work and returns what acknowledges it. */
  perform(): () => void;
  reject(reason: unknown): void;
}

/** The most that share a transaction, so that a burst doesn't hold up the event loop for long. */
const LARGEST_GROUP = 256;

function transactionOn(database: Database): (jobs: readonly Job[]) => void {
  const begin = statement(database, 'BEGIN IMMEDIATE');
  const commit = statement(database, 'COMMIT');
  const savepoint = statement(database, 'SAVEPOINT job');
  const undo = statement(database, 'ROLLBACK TO job');
  const release = statement(database, 'RELEASE job');

  const perform = (job: Job): (() => void) => {
    savepoint.run();
    try {
      const acknowledge = job.perform();
      release.run();
      return acknowledge;
    } catch (error) {
      const failure = storeFailure(error);
      if (failure.code !== 'TURN_FAILED' || !database.isTransaction) throw failure;
      undo.run();
      release.run();
      return () => job.reject(failure);
    }
  };

  return (jobs) => {
    try {
      begin.run();
      const acknowledgements = jobs.map(perform);
      commit.run();
      acknowledgements.forEach((acknowledge) => acknowledge());
    } catch (error) {
      if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
      const failure = storeFailure(error);
      for (const job of jobs) job.reject(failure);
    }
  };
}

/**
 * Lets turns that are ready together share one transaction, and with it one write to the disk: they wait for the end
 * of the event loop's round, run with a savepoint each, and are acknowledged after the commit.
 */
export function createGroupCommit(database: Database): GroupCommit {
  const transact = transactionOn(database);
  let waiting: Job[] = [];

  const commitGroup = (): void => {
    const group = waiting.slice(0, LARGEST_GROUP);
    waiting = waiting.slice(LARGEST_GROUP);
    if (waiting.length > 0) setImmediate(commitGroup);
    if (group.length > 0) transact(group);
  };

  return {
    run: (work) =>
      new Promise((resolve, reject) => {
        const perform = (): (() => void) => {
          const value = work();
          return () => resolve(value);
        };
        if (waiting.push({ perform, reject }) === 1) setImmediate(commitGroup);
      }),
    flush: () => {
      while (waiting.length > 0) commitGroup();
    },
  };
}
